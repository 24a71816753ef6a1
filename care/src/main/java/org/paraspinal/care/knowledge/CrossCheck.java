package org.paraspinal.care.knowledge;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.paraspinal.care.knowledge.LimitsStated.BarStated;
import org.paraspinal.care.knowledge.Rule.Consequence;

/** Follows every name in the knowledge to where it leads, and looks for what leads nowhere or is never used. */
final class CrossCheck {
    private final Knowledge k;
    private final List<Rule> rules;
    private final List<Fault> faults;
    private final Lookup lookup;
    private final Set<String> answers = new LinkedHashSet<>();

    /** @param rules every rule written, also those that no setting calls for today */
    CrossCheck(Knowledge k, List<Rule> rules, List<Fault> faults) {
        this.k = k;
        this.rules = rules;
        this.faults = faults;
        this.lookup = new Lookup(k.sources().keySet(), faults);
        k.questions().values().forEach(q -> {
            answers.add(q.id());
            q.qualifiers().forEach(x -> answers.add(x.id()));
        });
    }

    void run() {
        k.questions().values().forEach(this::question);
        var seen = new HashSet<String>();
        for (Rule r : rules) {
            if (!seen.add(r.id())) lookup.fault(r.spot(), "id", "'" + r.id() + "' is already another rule");
            rule(r);
        }
        settings();
        numbers();
        pages();
        returning();
        care();
        body();
        k.trial()
                .parts()
                .forEach((part, sources) -> lookup.sources(new Spot(TrialReader.FILE, 1, part), "sources", sources));
        k.instruments().values().forEach(i -> lookup.sources(i.spot(), "sources", i.sources()));
        k.notScored().forEach(n -> lookup.sources(n.spot(), "sources", n.sources()));
        CodesReader.check(k, lookup);
        for (Source s : k.sources().values())
            if (!lookup.uses(s.id())) lookup.fault(s.spot(), "id", "the source '" + s.id() + "' is used by nobody");
    }

    private void question(Question q) {
        names(q.spot(), "asked-when", q.askedWhen());
        q.derived().ifPresent(d -> names(q.spot(), "derived", d));
        q.impliedBy().ifPresent(d -> names(q.spot(), "implied-by", d));
    }

    private void rule(Rule r) {
        int before = faults.size();
        names(r.spot(), "when", r.when());
        if (faults.size() == before && !Satisfiable.test(r.when(), k))
            lookup.fault(r.spot(), "when", "'" + r.when() + "' can never be true");
        hangsOn(r);
        lookup.sources(r.spot(), "sources", r.sources());
        consequence(r.spot(), "limits", r, r.then());
        if (r.ifUnsure().limits() != r.then().limits()) consequence(r.spot(), "if-unsure", r, r.ifUnsure());
        r.onceCleared().ifPresent(c -> {
            consequence(r.spot(), "once-cleared", r, c);
            if (r.then().verdict() != VerdictLevel.CLINICIAN_FIRST)
                lookup.fault(
                        r.spot(),
                        "once-cleared",
                        "belongs to clinician-first alone; this rule says "
                                + r.then().verdict().wire());
            if (!c.verdict().cleared()) lookup.fault(r.spot(), "once-cleared", "expected adapt or proceed");
        });
    }

    private void consequence(Spot spot, String key, Rule rule, Consequence c) {
        LimitsStated l = c.limits();
        if (!l.sources().isEmpty()) lookup.sources(spot, key, l.sources());
        for (var cap : l.caps()) {
            area(spot, key, cap.area());
            contact(spot, key, cap.contact());
        }
        for (BarStated bar : l.bars()) {
            if (bar.zone().equals(LimitsStated.MARKED)) {
                if (!rule.item()
                        .map(k.questions()::get)
                        .filter(Question::places)
                        .isPresent())
                    lookup.fault(spot, key, "bars where the item is marked, but the item has no 'places: yes'");
            } else area(spot, key, bar.zone());
            bar.contacts().forEach(x -> contact(spot, key, x));
        }
        l.techniquesBarred()
                .forEach(t -> lookup.known(
                        spot, key, "technique", t, k.words().techniques().ids()));
        l.positionsBarred()
                .forEach(p -> lookup.known(
                        spot, key, "position", p, k.words().positions().ids()));
        l.advice()
                .forEach(a -> lookup.known(
                        spot, key, "advice code", a, k.words().advice().keySet()));
    }

    private void names(Spot spot, String key, Condition condition) {
        condition.parts().forEach(part -> {
            switch (part) {
                case Condition.Yes y -> lookup.known(spot, key, "question", y.id(), answers);
                case Condition.NumberIs n ->
                    lookup.known(spot, key, "number", n.id(), k.numbers().keySet());
                case Condition.ChoiceIs c -> {
                    var list = k.words().choices().get(c.choice());
                    if (list == null)
                        lookup.known(
                                spot,
                                key,
                                "choice",
                                c.choice(),
                                k.words().choices().keySet());
                    else lookup.known(spot, key, c.choice(), c.word(), list.ids());
                }
                case Condition.SiteIn s -> {
                    if (k.body().meant(s.area()).isEmpty())
                        lookup.known(spot, key, "place", s.area(), k.body().areaWords());
                }
                case Condition.Always _,
                        Condition.Unsure _,
                        Condition.Not _,
                        Condition.And _,
                        Condition.Or _,
                        Condition.AtLeast _ -> {}
            }
        });
    }

    private void settings() {
        for (Setting s : k.settings().values()) {
            switch (s) {
                case Setting.Policy p -> {
                    lookup.known(
                            p.spot(),
                            "value",
                            "value of " + p.id(),
                            p.value(),
                            p.values().stream().map(Setting.Value::id).toList());
                    p.values().forEach(v -> lookup.sources(p.spot(), "values", v.sources()));
                }
                case Setting.Figure f -> {
                    lookup.sources(f.spot(), "sources", f.sources());
                    if (!(f.from() <= f.value() && f.value() <= f.to()))
                        lookup.fault(f.spot(), "value", "is not between 'from' and 'to'");
                }
            }
        }
    }

    /** The setting it hangs on, and the rule it restates. */
    private void hangsOn(Rule r) {
        r.only().ifPresent(o -> {
            lookup.known(r.spot(), "only", "setting", o.setting(), k.settings().keySet());
            if (k.settings().get(o.setting()) instanceof Setting.Policy p)
                lookup.known(
                        r.spot(),
                        "only",
                        "value of " + p.id(),
                        o.value(),
                        p.values().stream().map(Setting.Value::id).toList());
        });
        r.restates()
                .ifPresent(other -> lookup.known(
                        r.spot(),
                        "restates",
                        "rule",
                        other,
                        rules.stream().map(Rule::id).toList()));
    }

    private void numbers() {
        Spot spot = new Spot("numbers.yaml", 1, "numbers");
        for (NumberAsked n : k.numbers().values()) {
            n.of().ifPresent(item -> lookup.known(
                    spot, n.id() + ".of", "question", item, k.questions().keySet()));
            if (n.from() >= n.to()) lookup.fault(spot, n.id(), "'from' must be below 'to'");
        }
    }

    private void pages() {
        Spot spot = new Spot("pages.yaml", 1, "pages");
        var asked = new HashSet<String>();
        for (Page p : k.pages()) {
            for (String q : p.questions()) {
                lookup.known(spot, p.id(), "question", q, k.questions().keySet());
                if (!asked.add(q)) lookup.fault(spot, p.id(), "'" + q + "' is asked on two pages");
            }
            if (p.questions().isEmpty() || p.questions().size() > 6)
                lookup.fault(spot, p.id(), "expected one to six questions");
        }
        k.checkIns().ticks().forEach(t -> asked.add(t.question()));
        for (Question q : k.questions().values())
            if (!asked.contains(q.id()) && q.derived().isEmpty())
                lookup.fault(q.spot(), "id", "'" + q.id() + "' is asked on no page and derived from no number");
    }

    private void returning() {
        Spot spot = new Spot("pages.yaml", 1, "return");
        if (k.returning().isEmpty() || k.returning().size() > 6)
            faults.add(new Fault(spot, "expected one to six rows for who comes back"));
        var stoodFor = new HashSet<String>();
        for (ReturnRow r : k.returning()) {
            if (answers.contains(r.id())) lookup.fault(spot, r.id(), "'" + r.id() + "' is already a question");
            if (r.questions().findAny().isEmpty()) lookup.fault(spot, r.id(), "stands for no question");
            r.questions().forEach(q -> {
                lookup.known(spot, r.id(), "question", q, k.questions().keySet());
                if (!stoodFor.add(q)) lookup.fault(spot, r.id(), "'" + q + "' is in the rows twice");
            });
            for (String id : r.denies())
                if (k.questions().get(id) instanceof Question q && q.polarity() == Polarity.FAVOURABLE)
                    lookup.fault(spot, r.id(), "'" + id + "' is good news and needs its own answer");
        }
    }

    private void care() {
        new CareCheck(k, rules, lookup).run();
        new EvidenceCheck(k, lookup).run();
        PainDrawingReader.check(k, lookup);
        Spot planWords = new Spot("claims.yaml", 1, "");
        k.planWords().setOffs().forEach(s -> lookup.sources(planWords, "set-offs." + s.id(), s.sources()));
        k.planWords().stopIf().forEach(s -> lookup.sources(planWords, "stop-if." + s.id(), s.sources()));
        Spot checkIns = new Spot("check-ins.yaml", 1, "");
        k.checkIns()
                .ticks()
                .forEach(t -> lookup.known(
                        checkIns,
                        "ticks",
                        "question",
                        t.question(),
                        k.questions().keySet()));
        k.checkIns().measures().forEach(m -> lookup.sources(checkIns, m.id(), m.sources()));
        k.checkIns().usual().forEach(u -> lookup.sources(checkIns, u.id(), u.sources()));
        k.checkIns().stopSymptoms().forEach(s -> {
            lookup.sources(checkIns, s.id(), s.sources());
            s.answers()
                    .ifPresent(a -> lookup.known(
                            checkIns,
                            s.id() + ".answers",
                            "question",
                            a,
                            k.questions().keySet()));
        });
    }

    private void body() {
        Spot spot = new Spot("body.yaml", 1, "");
        BodyMap body = k.body();
        faults.addAll(BodyCheck.faults(body));
        body.proportions().builds().values().forEach(b -> lookup.sources(spot, b.id(), b.sources()));
        body.proportions().measures().values().forEach(m -> lookup.sources(spot, m.id(), m.sources()));
        body.proportions().levels().values().forEach(l -> lookup.sources(spot, l.id(), l.sources()));
        body.zones().values().forEach(z -> lookup.sources(spot, z.id(), z.sources()));
        body.muscles().values().forEach(m -> lookup.sources(spot, m.id(), m.sources()));
        body.landmarks().values().forEach(l -> lookup.sources(spot, l.id(), l.sources()));
        body.points().values().forEach(p -> lookup.sources(spot, p.id(), p.sources()));
        body.elsewhere().values().forEach(e -> lookup.sources(spot, e.id(), e.sources()));
        for (String needed : List.of("self", "partner", "therapist"))
            lookup.known(
                    new Spot("words.yaml", 1, "deliveries"),
                    "id",
                    "delivery",
                    needed,
                    k.words().deliveries().ids());
    }

    private void area(Spot spot, String key, String area) {
        if (!area.equals(LimitsStated.ANY) && !k.body().knowsArea(area))
            lookup.known(spot, key, "area", area, k.body().areaWords());
    }

    private void contact(Spot spot, String key, String contact) {
        if (!contact.equals(LimitsStated.ANY))
            lookup.known(spot, key, "contact", contact, k.words().contacts().ids());
    }
}
