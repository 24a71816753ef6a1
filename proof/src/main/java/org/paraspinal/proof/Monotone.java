package org.paraspinal.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.logicng.formulas.Literal;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Polarity;
import org.paraspinal.care.knowledge.Question;
import org.paraspinal.care.knowledge.Rule;
import org.paraspinal.care.knowledge.VerdictLevel;
import org.paraspinal.proof.Anybody.Answer;

/**
 * P1. Two people of whom one is in nothing better off than the other, in any number of answers at once: the verdict on the worse off
 * is no milder, and no limit looser. The better off has answered all that is worth asking; to be spared a question because
 * something graver is known is not milder.
 */
final class Monotone implements Property {
    private final Knowledge k;
    private final Against against = new Against();
    private int variables;

    Monotone(Knowledge k) {
        this.k = k;
    }

    @Override
    public String name() {
        return "P1";
    }

    @Override
    public String claim() {
        return "Monotone: from no to unsure, from no to yes and, outside the uncertainty family, from unsure to yes"
                + " no verdict gets milder and no limit looser; for favourable answers the other way round.";
    }

    @Override
    public Findings prove() {
        hold("no <= unsure, no <= yes", _ -> true, false);
        hold("no <= unsure <= yes, without the uncertainty family", r -> !r.uncertainty(), true);
        var neutral = Stream.concat(
                        k.questions().values().stream()
                                .filter(q -> q.polarity() == Polarity.NEUTRAL)
                                .map(Question::id),
                        k.questions().values().stream()
                                .flatMap(q -> q.qualifiers().stream())
                                .filter(x -> x.polarity() == Polarity.NEUTRAL)
                                .map(Question.Qualifier::id))
                .toList();
        return new Findings(
                "two people in one circuit, one nowhere better off than the other; SAT, all levels and all limits at once",
                variables,
                against.queries(),
                against.found(),
                List.of("exempt, since neutral: " + (neutral.isEmpty() ? "none" : String.join(", ", neutral))));
    }

    private void hold(String order, Predicate<Rule> by, boolean unsureBelowYes) {
        var pair = new Pair(k, by);
        Gates g = pair.g;
        var related = new ArrayList<Literal>(List.of(pair.alikeOtherwise(), pair.judgedA.settled()));
        k.questions().values().forEach(q -> {
            related.add(order(pair, q.id(), q.polarity(), unsureBelowYes));
            q.qualifiers().forEach(x -> related.add(order(pair, x.id(), x.polarity(), unsureBelowYes)));
        });
        Literal apart = g.and(related);
        var milder = new LinkedHashMap<String, Literal>();
        for (VerdictLevel level : VerdictLevel.values())
            milder.put(
                    order + ": a milder verdict than " + level.wire(),
                    g.and(
                            pair.judgedA.atLeast(level),
                            pair.judgedB.atLeast(level).negate()));
        against.lookAmong(pair, apart, milder);
        var looser = new LinkedHashMap<String, Literal>();
        for (Limit limit : Judged.everyLimit(k))
            looser.put(
                    order + ": a looser limit than " + limit,
                    g.and(
                            pair.judgedA.forbids(limit),
                            pair.judgedB.forbids(limit).negate()));
        against.lookAmong(pair, g.and(apart, pair.bothCleared()), looser);
        variables = Math.max(variables, g.variables());
    }

    /** The first is nowhere better answered than the second: alike, or worse. */
    private static Literal order(Pair p, String id, Polarity polarity, boolean unsureBelowYes) {
        Gates g = p.g;
        Answer a = p.a.said(id);
        Answer b = p.b.said(id);
        Literal alike = p.alike(id);
        if (polarity == Polarity.NEUTRAL) return alike;
        boolean favourable = polarity == Polarity.FAVOURABLE;
        Literal mild = favourable ? a.yes() : a.no();
        Literal grave = favourable ? b.no() : b.yes();
        Literal fromMild = g.and(mild, g.or(b.unsure(), grave));
        Literal fromUnsure = unsureBelowYes ? g.and(a.unsure(), grave) : g.no();
        return g.or(alike, fromMild, fromUnsure);
    }
}
