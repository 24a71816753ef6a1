package org.paraspinal.care.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(strings = {"age", "sex", "delivery"})
    void unknown_is_not_no_for_somebody_who_left_something_out(String leftOut) {
        assertHolds(Given.without(Given.aHealthyPerson(), leftOut));
    }

    @Test
    void unknown_is_not_no_after_a_session() {
        assertHolds(Given.aHealthyPerson().choosing("visit", "follow-up"));
    }

    static Stream<Somebody> people() {
        return SomePeople.first(12);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("people")
    void unknown_is_not_no_for_people_of_all_kinds(Somebody somebody) {
        assertHolds(somebody.answers());
    }

    @Test
    void a_judge_that_reads_unsure_as_no_is_found_out() {
        Judge careless = answers -> Given.verdict(reading(answers, "unsure", "no"));

        assertFindsOut(careless, "osteoporosis no -> unsure is read as no: proceed for []");
    }

    @Test
    void a_judge_that_reads_not_asked_as_no_is_found_out() {
        Judge careless = answers -> Given.verdict(answers.otherwise("no"));

        assertFindsOut(careless, "osteoporosis no -> not asked is read as no: proceed for []");
    }

    @Test
    void a_judge_that_reads_expired_answers_as_if_they_still_held_is_found_out() {
        Judge careless = answers -> Given.verdict(answers.said().entrySet().stream()
                .reduce(
                        answers,
                        (a, said) -> a.saying(said.getKey(), said.getValue().value()),
                        (a, _) -> a));

        assertFindsOut(careless, "osteoporosis no -> expired is read as no: proceed for []");
    }

    @Test
    void a_judge_that_takes_a_missing_age_for_forty_is_found_out() {
        Judge careless =
                answers -> Given.verdict(answers.numbers().containsKey("age") ? answers : answers.counting("age", 40));

        assertFindsOut(
                careless,
                "age 17.0 -> not asked is milder: proceed for [] after urgent-same-day for [age-under-18-other-sign FIRED]");
    }

    @Test
    void a_judge_that_takes_an_unsure_qualifier_for_the_mild_one_is_found_out() {
        Judge careless = answers -> Given.verdict(
                answers.said()
                                .getOrDefault("leg-weakness-progressive.fast", new Said("", Given.TODAY))
                                .value()
                                .equals("unsure")
                        ? answers.saying("leg-weakness-progressive.fast", "no")
                        : answers);

        assertFindsOut(
                careless,
                "leg-weakness-progressive.fast no -> unsure is read as no: urgent-same-day for [leg-weakness-progressive FIRED]");
    }

    private static void assertFindsOut(Judge careless, String violation) {
        var violations = UnknownIsNotNo.violations(KNOWLEDGE, careless, Given.aHealthyPerson());
        assertTrue(violations.contains(violation), () -> String.join("\n", violations));
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
