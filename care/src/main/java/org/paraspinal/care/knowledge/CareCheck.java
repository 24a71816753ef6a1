package org.paraspinal.care.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.paraspinal.care.knowledge.PlanWords.Complaint;
import org.paraspinal.care.knowledge.PlanWords.InjuryStep;
import org.paraspinal.care.knowledge.Technique.How;

/** Follows what massage is given with: techniques, routines step by step, and what stands beside them on a plan. */
final class CareCheck {
    private static final String SLEEP = "sleep";
    private static final List<String> SIDES = List.of("left", "right", "both", "none");

    private final Knowledge k;
    private final List<Rule> rules;
    private final Lookup lookup;
    private final Spot routines = new Spot("routines.yaml", 1, "routines");

    /** @param rules every rule written, also those that no setting calls for today */
    CareCheck(Knowledge k, List<Rule> rules, Lookup lookup) {
        this.k = k;
        this.rules = rules;
        this.lookup = lookup;
    }

    void run() {
        k.routines().forEach(this::routine);
        k.techniques().values().forEach(this::technique);
        alike();
        beside();
        k.body()
                .elsewhere()
                .values()
                .forEach(e -> lookup.known(
                        new Spot("body.yaml", 1, "elsewhere"),
                        e.id() + ".area",
                        "area",
                        e.area(),
                        k.body().areaWords()));
    }

    private void routine(Routine r) {
        lookup.known(
                routines,
                r.id(),
                "delivery",
                r.delivery(),
                k.words().deliveries().ids());
        given(r, r.technique());
        r.positions()
                .forEach(p -> lookup.known(
                        routines, r.id(), "position", p, k.words().positions().ids()));
        var goals = k.goals().stream().map(Routine.Goal::id).toList();
        r.goals().forEach(g -> lookup.known(routines, r.id(), "goal", g, goals));
        if (r.bedtime() && !r.goals().contains(SLEEP))
            lookup.fault(routines, r.id(), "is for bedtime, so its goals have '" + SLEEP + "' among them");
        lookup.sources(routines, r.id(), r.sources());
        r.steps().forEach(s -> step(r, s));
        pairs(r);
    }

    private void step(Routine r, Routine.Step s) {
        s.places()
                .forEach(p -> lookup.known(
                        routines, r.id(), "place", p, k.body().places().keySet()));
        s.contact()
                .ifPresent(c -> lookup.known(
                        routines, r.id(), "contact", c, k.words().contacts().ids()));
        s.needs()
                .ifPresent(n -> lookup.known(
                        routines, r.id(), "prop", n, k.words().props().ids()));
        s.elsewhere()
                .ifPresent(e -> lookup.known(
                        routines,
                        r.id(),
                        "place away from the back",
                        e,
                        k.body().elsewhere().keySet()));
        lookup.known(routines, r.id(), "side", s.side(), SIDES);
        if (s.path().isPresent() && s.elsewhere().isPresent())
            fault(r, s, "a path is on the back, and 'elsewhere' is not");
        if (s.contact().isPresent() != (s.path().isPresent() || s.elsewhere().isPresent()))
            fault(r, s, "a contact needs a path, and a path a contact");
        if (s.contact().isPresent() == s.side().equals("none"))
            fault(r, s, s.contact().isPresent() ? "touches, so it has a side" : "touches nothing, so its side is none");
        s.technique().ifPresent(t -> given(r, t));
        String technique = s.technique().orElse(r.technique());
        if (k.techniques().get(technique) instanceof Technique t)
            t.how().filter(_ -> s.contact().isPresent()).ifPresent(how -> within(r, s, t.id(), how));
    }

    /** A step goes no harder than its technique does, no slower or faster, and with nothing else; how light it begins is its own matter. */
    private void within(Routine r, Routine.Step s, String technique, How how) {
        String contact = s.contact().orElseThrow();
        if (k.words().contacts().has(contact) && !how.contacts().contains(contact))
            fault(r, s, "'" + technique + "' is not given with '" + contact + "'");
        int hardest = s.hardest();
        if (hardest > how.pressure().to())
            fault(
                    r,
                    s,
                    "'" + technique + "' goes to "
                            + NumberAsked.written(how.pressure().to()) + " of 10, and not to " + hardest);
        s.speed()
                .filter(cm -> how.speed()
                        .filter(range -> cm >= range.from() && cm <= range.to())
                        .isEmpty())
                .ifPresent(cm -> fault(
                        r,
                        s,
                        "'" + technique + "' moves at "
                                + how.speed().map(Technique.Span::written).orElse("0") + " cm/s, and not at "
                                + NumberAsked.written(cm)));
    }

    /** A technique that a routine uses exists, and may be given by whom the routine is for. */
    private void given(Routine r, String technique) {
        lookup.known(routines, r.id(), "technique", technique, k.techniques().keySet());
        if (k.techniques().get(technique) instanceof Technique t
                && k.words().deliveries().has(r.delivery())
                && !t.deliveries().contains(r.delivery()))
            lookup.fault(routines, r.id(), "'" + technique + "' is not given by " + r.delivery());
    }

    /** Left and right of the same work stand one behind the other, so that neither side gets less. */
    private void pairs(Routine r) {
        List<Routine.Step> steps = r.steps();
        for (int i = 0; i < steps.size(); i++) {
            Routine.Step s = steps.get(i);
            if (s.side().equals("left") && !(i + 1 < steps.size() && twins(s, steps.get(i + 1))))
                fault(r, s, "the same for the right does not follow");
            if (s.side().equals("right") && !(i > 0 && twins(steps.get(i - 1), s)))
                fault(r, s, "the same for the left does not stand before it");
        }
    }

    private static boolean twins(Routine.Step left, Routine.Step right) {
        return left.side().equals("left")
                && right.side().equals("right")
                && left.path().equals(right.path())
                && left.elsewhere().equals(right.elsewhere())
                && left.contact().equals(right.contact())
                && left.technique().equals(right.technique())
                && left.places().equals(right.places())
                && left.seconds() == right.seconds()
                && left.pressureFrom() == right.pressureFrom()
                && left.pressureTo() == right.pressureTo();
    }

    private void technique(Technique t) {
        Spot spot = t.spot();
        lookup.known(spot, "id", "technique", t.id(), k.words().techniques().ids());
        t.deliveries()
                .forEach(d -> lookup.known(
                        spot,
                        "deliveries",
                        "delivery",
                        d,
                        k.words().deliveries().ids()));
        claims(spot, t.claims());
        lookup.sources(spot, "sources", t.sources());
        t.how().ifPresent(h -> how(spot, h));
        t.refused().ifPresent(r -> {
            var barring = rules.stream()
                    .filter(x -> x.then().limits().techniquesBarred().contains(t.id()))
                    .map(Rule::id)
                    .toList();
            lookup.known(spot, "refused", "rule that bars it", r.rule(), barring);
        });
    }

    private void how(Spot spot, How h) {
        h.places()
                .forEach(p -> lookup.known(
                        spot, "places", "place", p, k.body().places().keySet()));
        h.contacts()
                .forEach(c -> lookup.known(
                        spot, "contacts", "contact", c, k.words().contacts().ids()));
        h.positions()
                .forEach(p -> lookup.known(
                        spot, "positions", "position", p, k.words().positions().ids()));
        if (h.contacts().isEmpty()) lookup.fault(spot, "contacts", "is empty; with what is it given?");
        if (h.positions().isEmpty()) lookup.fault(spot, "positions", "is empty; lying, sitting, standing?");
    }

    /** A word that is like another names one of its own list that stands for itself. */
    private void alike() {
        alike("contacts", k.words().contacts());
        alike("techniques", k.words().techniques());
    }

    private void alike(String list, Words.WordList words) {
        Spot spot = new Spot("words.yaml", 1, list);
        for (var w : words.words().values()) {
            if (w.like().isEmpty()) continue;
            String other = w.like().get();
            lookup.known(spot, w.id() + ".like", "word of this list", other, words.ids());
            if (words.words().get(other) instanceof Words.Word o && o.like().isPresent())
                lookup.fault(spot, w.id() + ".like", "'" + other + "' is itself like another");
        }
    }

    private void beside() {
        PlanWords words = k.planWords();
        var ids = k.routines().stream().map(Routine::id).toList();
        words.complaints().forEach(c -> complaint(c, ids));
        Spot after = new Spot("routines.yaml", 1, "after");
        var setOffs = words.setOffs().stream().map(PlanWords.SetOff::id).toList();
        words.afterSetOffs().forEach(a -> {
            lookup.known(after, a.setOff(), "set-off", a.setOff(), setOffs);
            lookup.known(after, a.setOff(), "routine", a.routine(), ids);
            lookup.sources(after, a.setOff(), a.sources());
        });
        injury(words.afterInjury());
        Spot adjuncts = new Spot("techniques.yaml", 1, "adjuncts");
        words.adjuncts().forEach(a -> {
            claims(adjuncts.at(a.id()), a.claims());
            lookup.sources(adjuncts, a.id(), a.sources());
        });
    }

    private void complaint(Complaint c, List<String> ids) {
        Spot spot = new Spot("routines.yaml", 1, "complaints");
        c.first().forEach(r -> lookup.known(spot, c.id(), "routine", r, ids));
        c.second().forEach(r -> lookup.known(spot, c.id(), "routine", r, ids));
        c.places()
                .forEach(p ->
                        lookup.known(spot, c.id(), "place", p, k.body().places().keySet()));
        var goals = k.goals().stream().map(Routine.Goal::id).toList();
        c.goals().forEach(g -> lookup.known(spot, c.id(), "goal", g, goals));
        c.refer()
                .ifPresent(q ->
                        lookup.known(spot, c.id(), "question", q, k.questions().keySet()));
        if (c.first().isEmpty() == c.refer().isEmpty())
            lookup.fault(spot, c.id(), "expected routines to try first, or 'refer', and not both");
        lookup.sources(spot, c.id(), c.sources());
    }

    /** The steps after one injury leave no day out and tell no day twice. */
    private void injury(List<InjuryStep> steps) {
        Spot spot = new Spot("routines.yaml", 1, "after-injury");
        Map<String, Integer> next = new HashMap<>();
        for (InjuryStep s : steps) {
            lookup.known(spot, s.id(), "question", s.item(), k.questions().keySet());
            lookup.sources(spot, s.id(), s.sources());
            int expected = next.getOrDefault(s.item(), 1);
            if (s.fromDay() != expected || s.toDay().orElse(Integer.MAX_VALUE - 1) < s.fromDay())
                lookup.fault(spot, s.id(), "expected a step that begins on day " + expected);
            next.put(s.item(), s.toDay().orElse(Integer.MAX_VALUE - 1) + 1);
        }
        next.forEach((item, day) -> {
            if (day != Integer.MAX_VALUE) lookup.fault(spot, item, "does not say what follows from day " + day);
        });
    }

    private void claims(Spot spot, List<String> ids) {
        var said = k.claims().values().stream()
                .flatMap(c -> c.terms().stream())
                .map(Claim.Said::id)
                .toList();
        ids.forEach(id -> lookup.known(spot, "claims", "claim and term", id, said));
    }

    private void fault(Routine r, Routine.Step s, String message) {
        lookup.fault(routines, r.id(), "'" + s.does() + "': " + message);
    }
}
