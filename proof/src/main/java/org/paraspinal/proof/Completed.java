package org.paraspinal.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.logicng.formulas.Literal;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Question;
import org.paraspinal.care.knowledge.VerdictLevel;

/**
 * P2. Somebody who left things out, and the same person with any of them said: if the first is cleared, the second gets no stricter
 * verdict and no tighter limit. So nothing left out was read as no.
 */
final class Completed implements Property {
    private final Knowledge k;
    private final Against against = new Against();

    Completed(Knowledge k) {
        this.k = k;
    }

    @Override
    public String name() {
        return "P2";
    }

    @Override
    public String claim() {
        return "Unknown is never no: whoever is cleared with something not asked, expired or left out gets no stricter verdict"
                + " and no tighter limit when it is said, be it yes, no or unsure.";
    }

    @Override
    public Findings prove() {
        var pair = new Pair(k, _ -> true);
        var all = new ArrayList<Literal>(completes(k, pair));
        for (String choice : List.of(Intake.DELIVERY, Intake.SEX))
            all.add(pair.g.or(
                    pair.alikeInChoice(choice),
                    pair.g.or(pair.a.choice(choice).values()).negate()));
        for (String choice : List.of(Intake.TECHNIQUE, Intake.VISIT, Intake.ANSWERING))
            all.add(pair.alikeInChoice(choice));
        k.numbers().values().forEach(n -> {
            all.add(pair.g.or(pair.alikeInNumber(n.id()), pair.a.known(n.id()).negate()));
            n.of().ifPresent(item -> all.add(
                    pair.g.implies(pair.a.found(item).no(), pair.b.known(n.id()).negate())));
        });
        all.add(pair.g.or(pair.alikeInSites(), pair.a.sitesAsked().negate()));
        all.add(pair.judgedA.cleared());
        all.add(pair.judgedB.settled());
        Literal completed = pair.g.and(all);
        var stricter = new LinkedHashMap<String, Literal>();
        for (VerdictLevel level : VerdictLevel.values())
            stricter.put(
                    "stricter, " + level.wire(),
                    pair.g.and(
                            pair.judgedB.atLeast(level),
                            pair.judgedA.atLeast(level).negate()));
        against.lookAmong(pair, completed, stricter);
        var tighter = new LinkedHashMap<String, Literal>();
        for (Limit limit : Judged.everyLimit(k))
            tighter.put(
                    "tighter, " + limit,
                    pair.g.and(
                            pair.judgedB.forbids(limit),
                            pair.judgedA.forbids(limit).negate()));
        against.lookAmong(pair, pair.g.and(completed, pair.judgedB.cleared()), tighter);
        return new Findings(
                "a person and every completion in one circuit; SAT, all levels and all limits at once",
                pair.g.variables(),
                against.queries(),
                against.found(),
                List.of(
                        "the completion leaves nothing that is worth asking",
                        "a technique left out is no wish; the visit and whose answers they are always stand",
                        "a no said in words is no gap: that a number may still contradict it is not looked at here"));
    }

    /**
     * The second says all that the first says, and perhaps more, but nothing on what does not apply to them, and no number that
     * contradicts a no. What a number answers is not asked in words.
     */
    static List<Literal> completes(Knowledge k, Pair pair) {
        Gates g = pair.g;
        var all = new ArrayList<Literal>(List.of(pair.alikeInClearances()));
        for (Question q : k.questions().values()) {
            all.add(g.or(pair.alike(q.id()), pair.a.said(q.id()).given(g).negate()));
            all.add(g.implies(
                    pair.b.said(q.id()).given(g),
                    g.or(pair.b.applies(q), pair.a.said(q.id()).given(g))));
            all.add(g.implies(pair.a.said(q.id()).no(), pair.b.found(q.id()).no()));
            if (q.derived().isPresent()) all.add(pair.b.said(q.id()).given(g).negate());
            q.qualifiers()
                    .forEach(x -> all.add(g.or(
                            pair.alike(x.id()), pair.a.said(x.id()).given(g).negate())));
        }
        return all;
    }
}
