package org.paraspinal.care.knowledge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Follows every name between claims, rows and pools, and refuses a row in a pool where it does not belong. */
final class EvidenceCheck {
    private final Knowledge k;
    private final Studies studies;
    private final Lookup lookup;
    private final Set<String> rows;

    EvidenceCheck(Knowledge k, Lookup lookup) {
        this.k = k;
        this.studies = k.studies();
        this.lookup = lookup;
        this.rows = studies.rows().collect(Collectors.toSet());
    }

    void run() {
        for (Claim c : k.claims().values()) {
            if (!c.heard().isEmpty()) lookup.sources(c.spot(), "heard", c.heard());
            c.terms().forEach(this::said);
        }
        for (Sayings.Yardstick y : k.sayings().yardsticks()) {
            lookup.sources(y.spot(), "sources", y.sources());
            sentence(y.spot(), y.says(), y.numbers());
        }
        studies.trials().values().forEach(this::trial);
        studies.reviews().values().forEach(this::review);
        studies.pools().values().forEach(this::pool);
        Spot prior = new Spot(StudiesReader.POOLS, 1, "prior");
        lookup.sources(prior, "sources", studies.prior().sources());
        if (pool(prior, "pool", studies.prior().pool()) instanceof Pool p
                && p.pointsEach().isEmpty())
            lookup.fault(prior, "pool", "'" + p.id() + "' cannot be said in points of ten");
        for (String both : rows)
            if (studies.trials().containsKey(both) && studies.reviews().get(both) instanceof ReviewResult r)
                lookup.fault(r.spot(), "id", "'" + both + "' is already a row of " + StudiesReader.TRIALS);
    }

    private void said(Claim.Said s) {
        lookup.sources(s.spot(), "sources", s.sources());
        sentence(s.spot(), s.says(), s.numbers());
        s.pool().ifPresent(p -> pool(s.spot(), "pool", p));
    }

    private void sentence(Spot spot, String says, List<String> numbers) {
        numbers.forEach(n -> lookup.known(spot, "numbers", "row", n, rows));
        for (Figure f : Figure.in(says)) {
            if (f.of().contains("/")) {
                lookup.known(spot, "says", "row", f.of(), rows);
                if (rows.contains(f.of()) && studies.figure(f.of(), f.name()).isEmpty())
                    lookup.fault(spot, "says", "'" + f.of() + "' has no '" + f.name() + "'");
            } else if (pool(spot, "says", f.of()) instanceof Pool p) {
                if (!f.name().equals("points"))
                    lookup.fault(spot, "says", "a pool has 'points', and no '" + f.name() + "'");
                else if (p.pointsEach().isEmpty())
                    lookup.fault(spot, "says", "'" + p.id() + "' cannot be said in points of ten");
            }
        }
        if (Figure.WRITTEN.matcher(says).replaceAll("").matches(".*[{}].*"))
            lookup.fault(spot, "says", "has a brace that is no {row.figure} and no {pool.points}");
    }

    private void trial(TrialResult t) {
        lookup.sources(t.spot(), "source", List.of(t.source()));
        t.pool().ifPresent(id -> {
            if (!(pool(t.spot(), "pool", id) instanceof Pool p)) return;
            belongs(t.spot(), p, "who", t.who(), p.who());
            belongs(t.spot(), p, "comparison", t.comparison(), p.comparison());
            belongs(t.spot(), p, "outcome", t.outcome(), p.outcome());
            belongs(t.spot(), p, "better", t.better().orElse(""), p.lowerIsBetter() ? "lower" : "higher");
            p.window()
                    .ifPresent(w -> belongs(
                            t.spot(), p, "weeks", t.window().map(Enum::toString).orElse("unknown"), w.toString()));
            p.scale().ifPresent(s -> belongs(t.spot(), p, "scale", t.scale(), s));
            if (!t.fromArms()) {
                if (!t.hasInterval())
                    lookup.fault(
                            t.spot(),
                            "pool",
                            "has neither an effect with its interval nor number, mean and spread of both arms");
                else
                    belongs(
                            t.spot(),
                            p,
                            "measure",
                            t.measure().map(Enum::toString).orElse(""),
                            p.measure().toString());
            }
            width(t.spot(), t.low(), t.high());
        });
    }

    /** Without width an interval says that its effect is known beyond doubt. */
    private void width(Spot spot, OptionalDouble low, OptionalDouble high) {
        if (low.isPresent() && low.equals(high))
            lookup.fault(spot, "low", "is the same as 'high'; an interval in a pool has a width");
    }

    private void review(ReviewResult r) {
        lookup.sources(r.spot(), "source", List.of(r.source()));
        r.pool().ifPresent(id -> {
            if (!(pool(r.spot(), "pool", id) instanceof Pool p)) return;
            belongs(r.spot(), p, "who", r.who(), p.who());
            belongs(r.spot(), p, "comparison", r.comparison(), p.comparison());
            belongs(r.spot(), p, "outcome", r.outcome(), p.outcome());
            belongs(
                    r.spot(),
                    p,
                    "measure",
                    r.measure().map(Enum::toString).orElse(""),
                    p.measure().toString());
            belongs(r.spot(), p, "better", r.better().orElse(""), p.lowerIsBetter() ? "lower" : "higher");
            p.window()
                    .ifPresent(w -> belongs(
                            r.spot(),
                            p,
                            "window",
                            r.window().map(Enum::toString).orElse(""),
                            w.toString()));
            if (!r.hasInterval()) lookup.fault(r.spot(), "pool", "has no effect with its interval");
            width(r.spot(), r.low(), r.high());
        });
    }

    /** One effect from each trial, but for arms that share a control; and one printed result, so that it is clear which counts. */
    private void pool(Pool p) {
        if (!p.sdSources().isEmpty()) lookup.sources(p.spot(), "sd-sources", p.sdSources());
        else if (p.sd().isPresent()) lookup.fault(p.spot(), "sd-sources", "is missing; the spread needs a source");
        List<ReviewResult> printed = studies.reviewsOf(p);
        if (printed.size() > 1)
            lookup.fault(
                    printed.get(1).spot(),
                    "pool",
                    "'" + p.id() + "' has a printed result already: "
                            + printed.getFirst().id());
        List<TrialResult> trials = studies.trialsOf(p);
        if (printed.isEmpty() && trials.isEmpty()) lookup.fault(p.spot(), "id", "no row belongs to '" + p.id() + "'");
        if (p.check()) return;
        Map<String, TrialResult> first = new HashMap<>();
        Set<String> arms = new HashSet<>();
        for (TrialResult t : trials) {
            TrialResult other = first.putIfAbsent(t.trial(), t);
            if (other == null) {
                arms.add(t.trial() + t.technique());
                continue;
            }
            boolean sharedControl = !t.against().isEmpty()
                    && t.against().equals(other.against())
                    && t.weeks().equals(other.weeks())
                    && t.instrument().equals(other.instrument())
                    && t.control().equals(other.control())
                    && t.control().n().isPresent()
                    && t.treated().n().isPresent()
                    && other.treated().n().isPresent()
                    && arms.add(t.trial() + t.technique());
            if (!sharedControl)
                lookup.fault(
                        t.spot(),
                        "pool",
                        "the trial '" + t.trial() + "' is in '" + p.id() + "' already, as " + other.id()
                                + "; a pool takes one effect from each trial, or arms that share a control");
        }
    }

    private void belongs(Spot spot, Pool p, String column, String found, String expected) {
        if (!found.equals(expected))
            lookup.fault(
                    spot,
                    column,
                    "'" + found + "' does not belong in the pool '" + p.id() + "', which is about '" + expected + "'");
    }

    private @org.jspecify.annotations.Nullable Pool pool(Spot spot, String key, String id) {
        lookup.known(spot, key, "pool", id, studies.pools().keySet());
        return studies.pools().get(id);
    }
}
