package org.paraspinal.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.logicng.formulas.Literal;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.NumberAsked;
import org.paraspinal.care.knowledge.Question;
import org.paraspinal.care.knowledge.VerdictLevel;

/**
 * P5. Somebody whose check has ended, since nothing was left that was worth asking, and the same person after every question there
 * is: in whatever order they were asked, verdict, limits and advice are the same.
 */
final class Short implements Property {
    private final Knowledge k;
    private final Against against = new Against();

    Short(Knowledge k) {
        this.k = k;
    }

    @Override
    public String name() {
        return "P5";
    }

    @Override
    public String claim() {
        return "The short check gives the verdict, limits and advice of the full one to everybody, in whatever order it asks.";
    }

    @Override
    public Findings prove() {
        var pair = new Pair(k, _ -> true);
        Gates g = pair.g;
        var all = new ArrayList<Literal>(Completed.completes(k, pair));
        all.add(pair.alikeInChoices());
        all.add(pair.alikeInSites());
        all.add(pair.a.sitesAsked());
        for (String choice : List.of(Intake.DELIVERY, Intake.SEX))
            all.add(g.or(pair.a.choice(choice).values()));
        k.numbers().values().forEach(n -> all.add(told(pair, n)));
        k.questions().values().forEach(q -> all.addAll(asked(pair, q)));
        all.add(pair.judgedA.settled());
        Literal ended = g.and(all);
        against.lookAmong(pair, ended, pair.differsInLevel());
        against.lookAmong(pair, g.and(ended, pair.bothCleared()), pair.differsWhenCleared());
        var notToday = new LinkedHashMap<String, Literal>();
        for (String until : Judged.everyUntil(k))
            notToday.put(
                    "differs in until " + until,
                    g.same(pair.judgedA.until(until), pair.judgedB.until(until)).negate());
        against.lookAmong(
                pair,
                g.and(
                        ended,
                        pair.judgedA.atLeast(VerdictLevel.NOT_TODAY),
                        pair.judgedA.atLeast(VerdictLevel.ANSWERS_NEEDED).negate()),
                notToday);
        return new Findings(
                "a person whose check has ended and the same person asked everything, in one circuit; SAT, all levels, limits and"
                        + " advice at once",
                g.variables(),
                against.queries(),
                against.found(),
                List.of("delivery, sex and places are asked first; what sharpens a tick is asked right after it"));
    }

    /** A number that means something only with a yes is asked with it; every other is asked first, and may stay unknown. */
    private Literal told(Pair pair, NumberAsked n) {
        Literal alike = pair.alikeInNumber(n.id());
        Optional<String> of = n.of();
        if (of.isEmpty()) return alike;
        return pair.g.and(
                pair.g.implies(pair.a.found(of.get()).yes(), alike),
                onlyIf(pair, pair.a, of.get(), pair.a.known(n.id())),
                onlyIf(pair, pair.b, of.get(), pair.b.known(n.id())));
    }

    /** What was asked of the second is everything that applies; what sharpens a yes is asked of both with the yes. */
    private List<Literal> asked(Pair pair, Question q) {
        Gates g = pair.g;
        var all = new ArrayList<Literal>();
        if (q.derived().isEmpty()) {
            all.add(g.same(pair.b.said(q.id()).given(g), pair.b.applies(q)));
            all.add(g.implies(pair.a.said(q.id()).given(g), pair.a.applies(q)));
        }
        q.qualifiers().forEach(x -> {
            all.add(g.implies(pair.a.found(q.id()).yes(), pair.alike(x.id())));
            all.add(onlyIf(pair, pair.a, q.id(), pair.a.said(x.id()).given(g)));
            all.add(onlyIf(pair, pair.b, q.id(), pair.b.said(x.id()).given(g)));
        });
        return all;
    }

    /** What is asked only after a yes is said by nobody else. */
    private static Literal onlyIf(Pair pair, Anybody who, String item, Literal said) {
        return pair.g.implies(said, who.found(item).yes());
    }
}
