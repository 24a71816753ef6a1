package org.paraspinal.care.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** Invariant 2: an adverse yes never makes a verdict milder or a limit looser; for favourable answers it is the other way round. */
class MonotoneTest {
    private static final Knowledge KNOWLEDGE = Shipped.knowledge();

    @Test
    void an_adverse_yes_never_loosens_anything_for_a_healthy_person() {
        assertHolds(Given.aHealthyPerson());
    }

    @ParameterizedTest
    @ValueSource(strings = {"age", "sex", "delivery"})
    void an_adverse_yes_never_loosens_anything_for_somebody_who_left_something_out(String leftOut) {
        assertHolds(Given.without(Given.aHealthyPerson(), leftOut));
    }

    @Test
    void an_adverse_yes_never_loosens_anything_after_a_session() {
        assertHolds(Given.aHealthyPerson().choosing("visit", "follow-up"));
    }

    static Stream<Somebody> people() {
        return SomePeople.first(12);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("people")
    void an_adverse_yes_never_loosens_anything_for_people_of_all_kinds(Somebody somebody) {
        assertHolds(somebody.answers());
    }

    @Test
    void a_judge_that_forgets_all_else_over_one_yes_is_found_out() {
        Judge forgetful = answers -> Given.verdict(isYes(answers, "osteopenia") ? osteopeniaAlone() : answers);
        Answers fever = Given.aHealthyPerson().saying("fever-cold", "yes");

        var violations = Monotone.violations(KNOWLEDGE, forgetful, fever);

        assertTrue(
                violations.contains(
                        "osteopenia no -> yes is milder: adapt for [osteopenia FIRED] after not-today for [fever-cold FIRED]"),
                () -> String.join("\n", violations));
    }

    private static Answers osteopeniaAlone() {
        return Given.aHealthyPerson().saying("osteopenia", "yes");
    }

    private static boolean isYes(Answers answers, String id) {
        return answers.said().get(id) instanceof Said said && said.value().equals("yes");
    }

    private static void assertHolds(Answers base) {
        assertEquals("", String.join("\n", Monotone.violations(KNOWLEDGE, Judge.SHIPPED, base)));
    }
}
