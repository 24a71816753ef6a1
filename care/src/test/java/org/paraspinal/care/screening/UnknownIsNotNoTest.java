package org.paraspinal.care.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraspinal.care.Given;
import org.paraspinal.care.SomePeople;
import org.paraspinal.care.SomePeople.Somebody;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.intake.Answers.Said;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Shipped;

/** Invariant 1: nothing unanswered, unsure, withheld or expired ever yields a milder verdict or a looser limit than "no" would. */
class UnknownIsNotNoTest {
    private static final Knowledge KNOWLEDGE = Shipped.knowledge();

    @Test
    void unknown_is_not_no_for_a_healthy_person() {
        assertHolds(Given.aHealthyPerson());
    }

    @Test
    void unknown_is_not_no_where_all_that_is_not_named_is_answered_no() {
        var fewWords = Answers.none(Given.TODAY)
                .counting("age", 40)
                .counting("weeks-of-pain", 3)
                .counting("pain-now", 4)
                .choosing("sex", "female")
                .choosing("delivery", "self")
                .hurting(List.of("lumbar-left"))
                .otherwise("no");

        assertHolds(fewWords);
    }

    static Stream<Somebody> people() {
        return SomePeople.first(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("people")
    void unknown_is_not_no_for_people_of_all_kinds(Somebody somebody) {
        assertHolds(somebody.answers());
    }

    @Test
    void a_judge_that_reads_unsure_as_no_is_found_out() {
        Judge careless = answers -> Given.verdict(reading(answers, "unsure", "no"));

        var violations = UnknownIsNotNo.violations(KNOWLEDGE, careless, Given.aHealthyPerson());

        assertTrue(
                violations.stream().anyMatch(v -> v.startsWith("consent-capacity yes -> unsure is milder")),
                violations::toString);
    }

    @Test
    void a_judge_that_reads_not_asked_as_no_is_found_out() {
        Judge careless = answers -> Given.verdict(answers.otherwise("no").counting("age", 40));

        var violations = UnknownIsNotNo.violations(KNOWLEDGE, careless, Given.aHealthyPerson());

        assertTrue(
                violations.stream().anyMatch(v -> v.startsWith("age 17.0 -> not asked is milder")),
                violations::toString);
    }

    @Test
    void a_judge_that_reads_an_unanswered_qualifier_as_no_is_found_out() {
        Judge careless = answers -> {
            Answers a = answers;
            for (var q : KNOWLEDGE.questions().values())
                for (var x : q.qualifiers()) if (!a.said().containsKey(x.id())) a = a.saying(x.id(), "yes");
            return Given.verdict(a);
        };

        var violations = UnknownIsNotNo.violations(KNOWLEDGE, careless, Given.aHealthyPerson());

        assertTrue(violations.isEmpty(), violations::toString);
    }

    private static void assertHolds(Answers base) {
        assertEquals("", String.join("\n", UnknownIsNotNo.violations(KNOWLEDGE, Judge.SHIPPED, base)));
    }

    private static Answers reading(Answers a, String word, String as) {
        var said = new LinkedHashMap<>(a.said());
        said.replaceAll((_, s) -> s.value().equals(word) ? new Said(as, s.on()) : s);
        return new Answers(
                a.today(), said, a.numbers(), a.choices(), a.sites(), a.places(), a.clearances(), a.otherwise());
    }
}
