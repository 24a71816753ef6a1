package org.paraspinal.care.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraspinal.care.Given;
import org.paraspinal.care.SomePeople;
import org.paraspinal.care.SomePeople.Somebody;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Shipped;

/** Invariant 4: every verdict and every limit can be unfolded down to a source, with its mark. */
class NothingUnexplainedTest {
    private static final Knowledge KNOWLEDGE = Shipped.knowledge();

    static Stream<Somebody> people() {
        return SomePeople.first(1500);
    }

    @Test
    void every_verdict_and_limit_of_people_of_all_kinds_follows_from_its_reasons() {
        var unexplained = people().flatMap(p ->
                Unexplained.in(KNOWLEDGE, Given.verdict(p.answers())).stream().map(u -> p + ": " + u));

        assertEquals(List.of(), unexplained.toList());
    }

    @ParameterizedTest
    @MethodSource("leftOut")
    void limits_that_hold_only_because_something_was_not_asked_are_explained_too(String leftOut) {
        Verdict verdict = Given.verdict(Given.without(Given.aHealthyPerson(), leftOut));

        assertEquals(List.of(), Unexplained.in(KNOWLEDGE, verdict));
    }

    static Stream<String> leftOut() {
        return Stream.of("delivery", "age", "sex", "statin", "osteoporosis", "consent-capacity");
    }

    @Test
    void a_reason_that_was_dropped_is_found_out() {
        Verdict verdict = Given.verdict(Given.aHealthyPerson().saying("osteopenia", "yes"));

        assertEquals(
                List.of(
                        "level is ADAPT; the reasons explain PROCEED",
                        "pressure is 4; the reasons explain 5",
                        "techniques is [cupping, manipulation, percussion, shiatsu, thai, tuina]; "
                                + "the reasons explain [cupping, manipulation, shiatsu, thai, tuina]"),
                Unexplained.in(KNOWLEDGE, without("osteopenia", verdict)).stream()
                        .filter(u -> !u.startsWith("bars"))
                        .toList());
    }

    @Test
    void a_limit_made_looser_than_its_reasons_is_found_out() {
        Grounds g = Given.verdict(Given.aHealthyPerson()).grounds();
        var looser = new Limits(
                6,
                20,
                g.limits().caps(),
                g.limits().bars(),
                g.limits().techniquesBarred(),
                g.limits().positionsBarred());

        Verdict planted = new Verdict.Standard(new Grounds(g.facts(), looser, g.advice(), g.reasons(), List.of()));

        assertEquals(List.of("pressure is 6; the reasons explain 5"), Unexplained.in(KNOWLEDGE, planted));
    }

    @Test
    void a_verdict_without_reasons_cannot_be_made() {
        Grounds g = Given.verdict(Given.aHealthyPerson()).grounds();

        var refused = assertThrows(
                IllegalArgumentException.class,
                () -> new Grounds(g.facts(), g.limits(), g.advice(), List.of(), List.of()));

        assertEquals("A verdict has reasons", refused.getMessage());
    }

    private static Verdict without(String rule, Verdict verdict) {
        Grounds g = verdict.grounds();
        var fewer = new ArrayList<>(g.reasons());
        fewer.removeIf(r -> r.id().equals(rule));
        return new Verdict.WithPrecautions(new Grounds(g.facts(), g.limits(), g.advice(), fewer, List.of()));
    }
}
