package org.paraspinal.care.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraspinal.care.Given;
import org.paraspinal.care.intake.Answers.ClearanceSaid;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.TinyKnowledge;

/** How each question is settled: what still holds, what a number answers, what does not apply, and what is left. */
class SettlingTest {
    private static final LocalDate TODAY = Given.TODAY;

    private static final Knowledge KNOWLEDGE = TinyKnowledge.complete()
            .asking(question("of-session", "holds: session")
                    + question("of-week", "holds: week")
                    + question("of-episode", "holds: episode")
                    + question("of-life", "holds: life")
                    + question("child", "holds: week\n    derived: \"age < 18\"")
                    + question("old", "holds: week\n    implied-by: \"age >= 70\"")
                    + question("womans", "holds: week\n    asked-when: \"sex is female\"")
                    + question("before-its-time", "holds: week\n    asked-when: \"grown\"")
                    + question("grown", "holds: week\n    derived: \"age >= 18\"")
                    + question("after-that", "holds: week\n    asked-when: \"of-week or child\"")
                    + question("free-will", "holds: week").replace("adverse", "favourable"))
            .read();

    private static String question(String id, String more) {
        return "  - id: " + id + "\n    ask: \"Is it so?\"\n    kind: caution\n    polarity: adverse\n    " + more
                + "\n";
    }

    @ParameterizedTest
    @CsvSource({
        "of-session, 0, PRESENT",
        "of-session, 1, NOT_ASKED",
        "of-week, 7, PRESENT",
        "of-week, 8, NOT_ASKED",
        "of-episode, 28, PRESENT",
        "of-episode, 29, NOT_ASKED",
        "of-life, 29, PRESENT"
    })
    void an_answer_holds_for_its_lifetime_and_is_then_not_asked(String question, int daysLater, Finding finding) {
        Answers answers = nobody().saying(question, "yes").on(TODAY.plusDays(daysLater));

        assertEquals(finding, facts(answers).finding(question));
    }

    @Test
    void a_number_expires_as_well() {
        Answers answers = nobody().counting("age", 61);

        assertEquals(61, facts(answers).number("age").orElseThrow());
        assertEquals(false, facts(answers.on(TODAY.plusDays(1))).number("age").isPresent());
    }

    @Test
    void a_derived_question_is_answered_by_its_number_alone() {
        assertEquals(Finding.PRESENT, finding("child", nobody().counting("age", 17)));
        assertEquals(Finding.ABSENT, finding("child", nobody().counting("age", 18)));
        assertEquals(Finding.NOT_ASKED, finding("child", nobody()));
    }

    @Test
    void a_yes_said_in_words_is_not_taken_back_by_a_number() {
        assertEquals(
                Finding.PRESENT,
                finding("child", nobody().saying("child", "yes").counting("age", 40)));
    }

    @Test
    void a_number_may_imply_yes_but_never_no() {
        assertEquals(Finding.PRESENT, finding("old", nobody().counting("age", 70)));
        assertEquals(
                Finding.PRESENT, finding("old", nobody().counting("age", 70).saying("old", "no")));
        assertEquals(Finding.NOT_ASKED, finding("old", nobody().counting("age", 69)));
        assertEquals(
                Finding.PRESENT, finding("old", nobody().counting("age", 69).saying("old", "yes")));
    }

    @Test
    void a_question_that_does_not_apply_is_absent() {
        assertEquals(Finding.ABSENT, finding("womans", nobody().choosing("sex", "male")));
        assertEquals(Finding.NOT_ASKED, finding("womans", nobody().choosing("sex", "female")));
        assertEquals(Finding.NOT_ASKED, finding("womans", nobody()));
    }

    @Test
    void an_answer_to_a_question_that_does_not_apply_is_kept() {
        assertEquals(
                Finding.PRESENT,
                finding("womans", nobody().choosing("sex", "male").saying("womans", "yes")));
    }

    @Test
    void a_question_may_wait_for_others_and_for_what_numbers_answer() {
        assertEquals(
                Finding.ABSENT,
                finding("after-that", nobody().saying("of-week", "no").counting("age", 40)));
        assertEquals(
                Finding.NOT_ASKED,
                finding("after-that", nobody().saying("of-week", "yes").counting("age", 40)));
        assertEquals(
                Finding.NOT_ASKED,
                finding("after-that", nobody().saying("of-week", "no").counting("age", 4)));
        assertEquals(
                Finding.NOT_ASKED,
                finding("after-that", nobody().saying("of-week", "unsure").counting("age", 40)));
    }

    @Test
    void a_question_may_wait_for_one_that_stands_below_it() {
        assertEquals(Finding.ABSENT, finding("before-its-time", nobody().counting("age", 4)));
        assertEquals(Finding.NOT_ASKED, finding("before-its-time", nobody().counting("age", 40)));
    }

    @Test
    void otherwise_answers_all_that_is_not_named() {
        Answers answers = nobody().saying("of-week", "yes").otherwise("no");

        assertEquals(Finding.PRESENT, finding("of-week", answers));
        assertEquals(Finding.ABSENT, finding("of-life", answers));
        assertEquals(Finding.UNSURE, finding("of-life", nobody().otherwise("unsure")));
    }

    @Test
    void otherwise_no_means_that_nothing_speaks_against_it() {
        assertEquals(Finding.PRESENT, finding("free-will", nobody().otherwise("no")));
        assertEquals(Finding.WITHHELD, finding("free-will", nobody().otherwise("withheld")));
        assertEquals(
                Finding.ABSENT,
                finding("free-will", nobody().saying("free-will", "no").otherwise("no")));
    }

    @Test
    void otherwise_does_not_answer_for_a_number_that_is_missing() {
        assertEquals(Finding.NOT_ASKED, finding("child", nobody().otherwise("no")));
        assertEquals(Finding.ABSENT, finding("child", nobody().otherwise("no").counting("age", 40)));
    }

    @Test
    void otherwise_does_not_answer_for_what_was_named_too_long_ago() {
        Answers answers = nobody().saying("of-session", "yes").otherwise("no").on(TODAY.plusDays(1));

        assertEquals(Finding.NOT_ASKED, finding("of-session", answers));
        assertEquals(Finding.ABSENT, finding("of-life", answers));
    }

    @Test
    void answered_questions_are_counted_and_unanswered_ones_are_not() {
        Answers answers =
                nobody().saying("of-week", "no").saying("of-life", "withheld").choosing("sex", "female");

        assertEquals(2, facts(answers).answered());
    }

    @Test
    void a_doctors_leave_holds_from_its_day_to_its_last_day() {
        var leave = new ClearanceSaid("of-life", "Dr Abara", TODAY, Optional.of(TODAY.plusDays(10)));
        Answers answers = nobody().cleared(leave);

        assertEquals(
                Optional.of(new Clearance("of-life", "Dr Abara", TODAY, TODAY.plusDays(10), Optional.empty())),
                facts(answers).clearance("of-life"));
        assertEquals(
                true, facts(answers.on(TODAY.plusDays(10))).clearance("of-life").isPresent());
        assertEquals(
                false,
                facts(answers.on(TODAY.plusDays(11))).clearance("of-life").isPresent());
        assertEquals(Optional.empty(), facts(answers).clearance("of-week"));
    }

    @Test
    void a_doctors_leave_without_an_end_holds_for_half_a_year() {
        Answers answers = nobody().cleared(new ClearanceSaid("of-life", "Dr Abara", TODAY, Optional.empty()));

        assertEquals(
                TODAY.plusDays(180),
                facts(answers).clearance("of-life").orElseThrow().until());
        assertEquals(
                false,
                facts(answers.on(TODAY.plusDays(181))).clearance("of-life").isPresent());
    }

    @Test
    void what_a_doctor_allowed_is_kept_unless_it_is_blank() {
        assertEquals(Optional.of("light work"), allowed("light work"));
        assertEquals(Optional.empty(), allowed("  "));
        assertEquals(
                Clearance.MOST_ALLOWED,
                allowed("x".repeat(Clearance.MOST_ALLOWED)).orElseThrow().length());
    }

    private static Optional<String> allowed(String words) {
        var leave = new ClearanceSaid("of-life", "Dr Abara", TODAY, Optional.empty(), Optional.of(words));
        return facts(nobody().cleared(leave)).clearance("of-life").orElseThrow().allowed();
    }

    private static Answers nobody() {
        return Answers.none(TODAY);
    }

    private static Finding finding(String id, Answers answers) {
        return facts(answers).finding(id);
    }

    private static Facts facts(Answers answers) {
        return Given.facts(KNOWLEDGE, answers);
    }
}
