package org.paraspinal.care.screening;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.Given;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.knowledge.Condition;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.NumberAsked;
import org.paraspinal.care.knowledge.Question;
import org.paraspinal.care.knowledge.Rule;
import org.paraspinal.care.knowledge.Shipped;
import org.paraspinal.care.knowledge.VerdictLevel;

/** For every shipped rule there is somebody for whom it fires; the person is worked out from the rule's own sentence. */
class EveryRuleFiresTest {
    private final Knowledge k = Shipped.knowledge();

    @Test
    void every_shipped_rule_fires_for_somebody_and_is_silent_for_a_healthy_person_unless_it_holds_for_all() {
        var silent = new ArrayList<String>();
        var always = new ArrayList<String>();
        for (Rule rule : k.rules()) {
            if (somebody(rule).isEmpty()) silent.add(rule.id() + ": " + rule.when());
            if (fires(rule, Given.verdict(Given.aHealthyPerson()))
                    && rule.then().verdict() != VerdictLevel.PROCEED) always.add(rule.id());
        }

        assertEquals(List.of(), silent, "rules that fire for nobody");
        assertEquals(List.of(), always, "rules that fire for a healthy person");
    }

    @Test
    void whoever_a_rule_fires_for_gets_at_least_its_verdict_and_its_limits() {
        for (Rule rule : k.rules()) {
            Verdict verdict = Given.verdict(somebody(rule).orElseThrow());

            assertTrue(verdict.level().compareTo(rule.then().verdict()) >= 0, rule::id);
            if (!(verdict instanceof Verdict.Cleared)) continue;
            assertTrue(
                    verdict.grounds()
                            .limits()
                            .techniquesBarred()
                            .containsAll(rule.then().limits().techniquesBarred()),
                    rule::id);
            rule.then()
                    .limits()
                    .maxPressure()
                    .ifPresent(most -> assertTrue(verdict.grounds().limits().maxPressure() <= most, rule::id));
        }
    }

    private Optional<Answers> somebody(Rule rule) {
        return ways(rule.when(), true, Given.aHealthyPerson())
                .filter(a -> fires(rule, Given.verdict(a)))
                .findFirst();
    }

    private static boolean fires(Rule rule, Verdict verdict) {
        return verdict.grounds().reasons().stream().anyMatch(r -> r.rule().equals(rule) && r.how() == Reason.How.FIRED);
    }

    /** The ways to change these answers so that the condition is likely to come out as wished. */
    private Stream<Answers> ways(Condition c, boolean wished, Answers a) {
        return switch (c) {
            case Condition.Always _ -> wished ? Stream.of(a) : Stream.of();
            case Condition.Not n -> ways(n.of(), !wished, a);
            case Condition.And and -> wished ? all(and.all(), true, a) : any(and.all(), false, a);
            case Condition.Or or -> wished ? any(or.any(), true, a) : all(or.any(), false, a);
            case Condition.Yes y -> answered(y.id(), wished, a);
            case Condition.NumberIs n -> numbers(n, wished).map(v -> a.counting(n.id(), v));
            case Condition.ChoiceIs is ->
                requireNonNull(k.words().choices().get(is.choice())).ids().stream()
                        .filter(w -> w.equals(is.word()) == wished)
                        .map(w -> a.choosing(is.choice(), w));
            case Condition.SiteIn in -> wished ? Stream.of(a.hurting(List.of(in.area()))) : Stream.of(a);
            case Condition.AtLeast least ->
                wished ? all(least.of().subList(0, least.many()), true, a) : all(least.of(), false, a);
            case Condition.Unsure u -> Stream.of(wished ? unsure(u, a) : a);
        };
    }

    private Answers unsure(Condition.Unsure u, Answers a) {
        Answers unsure = a;
        for (Question q : k.questions().values().stream()
                .filter(q -> q.derived().isEmpty() && (q.safety() || !u.safety()))
                .limit(u.many())
                .toList()) unsure = unsure.saying(q.id(), "unsure");
        return unsure;
    }

    private Stream<Answers> all(List<Condition> parts, boolean wished, Answers a) {
        Stream<Answers> ways = Stream.of(a);
        for (Condition p : parts) ways = ways.flatMap(w -> ways(p, wished, w));
        return ways;
    }

    private Stream<Answers> any(List<Condition> parts, boolean wished, Answers a) {
        return parts.stream().flatMap(p -> ways(p, wished, a));
    }

    /** A derived question is answered by its number, a qualifier together with its item. */
    private Stream<Answers> answered(String id, boolean yes, Answers a) {
        int dot = id.indexOf('.');
        if (dot >= 0) return answered(id.substring(0, dot), true, a).map(w -> w.saying(id, yes ? "yes" : "no"));
        Question q = requireNonNull(k.questions().get(id));
        Stream<Answers> asked = yes ? ways(q.askedWhen(), true, a) : Stream.of(a);
        return q.derived().isPresent()
                ? asked.flatMap(w -> ways(q.derived().get(), yes, w))
                : asked.map(w -> w.saying(id, yes ? "yes" : "no"));
    }

    private Stream<Double> numbers(Condition.NumberIs n, boolean wished) {
        NumberAsked asked = requireNonNull(k.numbers().get(n.id()));
        return Stream.of(n.bound(), n.bound() - 1, n.bound() + 1)
                .filter(v -> v >= asked.from() && v <= asked.to())
                .filter(v -> n.comparison().holds(v, n.bound()) == wished);
    }
}
