package org.paraspinal.care.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.Given;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.TinyKnowledge;

/** Who comes back within a week answers for many questions with one row: which answers hold on, which it gives, and when it does neither. */
class ReturningTest {
    private static final LocalDate FIRST = Given.TODAY;
    private static final LocalDate NEXT = FIRST.plusDays(1);

    private static final Knowledge KNOWLEDGE = TinyKnowledge.complete()
            .asking("""
                      - id: numb
                        ask: "Numb"
                        kind: emergency
                        polarity: adverse
                        holds: session
                        qualifiers:
                          - {id: fast, ask: "Fast?", polarity: adverse}
                          - {id: known, ask: "Known?", polarity: favourable}
                      - id: pregnant
                        ask: "Pregnant"
                        kind: caution
                        polarity: adverse
                        holds: week
                      - id: cramp
                        ask: "A cramp"
                        kind: caution
                        polarity: adverse
                        holds: session
                        asked-when: "pregnant"
                      - id: dark-urine
                        ask: "Dark pee"
                        kind: same-day
                        polarity: adverse
                        holds: session
                      - id: needing-more
                        ask: "Needing more"
                        kind: clinician
                        polarity: adverse
                        holds: week
                      - id: rash
                        ask: "A rash"
                        kind: area
                        polarity: adverse
                        holds: episode
                    """)
            .replacing("pages.yaml", "return:\n", """
                    return:
                      - {id: row, ask: "New?", again: "Is it new?", extends: [numb, pregnant, cramp], answers: [dark-urine, needing-more]}
                    """)
            .read();

    @Test
    void the_row_denied_today_lets_an_earlier_no_hold_on() {
        assertEquals(Finding.ABSENT, finding("numb", said("numb", "no").on(NEXT).saying("row", "no")));
    }

    @Test
    void a_yes_holds_on_as_a_yes_with_what_sharpens_it() {
        Facts facts = facts(said("numb", "yes")
                .saying("numb.fast", "yes")
                .saying("numb.known", "no")
                .on(NEXT)
                .saying("row", "no"));

        assertEquals(Finding.PRESENT, facts.finding("numb"));
        assertEquals(Finding.PRESENT, facts.finding("numb.fast"));
        assertEquals(Finding.ABSENT, facts.finding("numb.known"));
    }

    @Test
    void an_answer_holds_on_for_seven_days_and_not_for_eight() {
        Answers answers = said("numb", "no");

        assertEquals(
                Finding.ABSENT, finding("numb", answers.on(FIRST.plusDays(7)).saying("row", "no")));
        assertEquals(
                Finding.NOT_ASKED, finding("numb", answers.on(FIRST.plusDays(8)).saying("row", "no")));
    }

    @Test
    void what_was_unsure_or_withheld_never_holds_on() {
        for (String word : List.of("unsure", "withheld"))
            assertEquals(
                    Finding.NOT_ASKED,
                    finding("numb", said("numb", word).on(NEXT).saying("row", "no")),
                    word);
    }

    @Test
    void a_sharpening_left_unsure_or_of_a_question_answered_anew_does_not_hold_on() {
        Answers answers = said("numb", "yes").saying("numb.fast", "unsure").saying("numb.known", "no");

        assertEquals(Finding.NOT_ASKED, finding("numb.fast", answers.on(NEXT).saying("row", "no")));
        assertEquals(
                Finding.NOT_ASKED,
                finding("numb.known", answers.on(NEXT).saying("row", "no").saying("numb", "yes")));
    }

    @Test
    void a_row_with_any_other_answer_lets_nothing_hold_on_and_answers_nothing() {
        for (String word : List.of("yes", "unsure", "withheld")) {
            Facts facts = facts(said("numb", "no").on(NEXT).saying("row", word));

            assertEquals(Finding.NOT_ASKED, facts.finding("numb"), word);
            assertEquals(Finding.NOT_ASKED, facts.finding("dark-urine"), word);
        }
    }

    @Test
    void a_row_that_was_not_answered_lets_nothing_hold_on_and_answers_nothing() {
        Facts facts = facts(said("numb", "no").on(NEXT));

        assertEquals(Finding.NOT_ASKED, facts.finding("numb"));
        assertEquals(Finding.NOT_ASKED, facts.finding("dark-urine"));
    }

    @Test
    void a_row_of_another_day_says_nothing() {
        Answers answers = said("numb", "no").on(NEXT).saying("row", "no").on(NEXT.plusDays(1));

        assertEquals(Finding.NOT_ASKED, finding("numb", answers));
        assertEquals(Finding.NOT_ASKED, finding("dark-urine", answers));
    }

    @Test
    void a_question_in_no_row_does_not_hold_on() {
        assertEquals(
                Finding.NOT_ASKED, finding("fever", said("fever", "no").on(NEXT).saying("row", "no")));
        assertEquals(Finding.ABSENT, finding("rash", said("rash", "no").on(NEXT).saying("row", "yes")));
    }

    @Test
    void the_row_denied_today_answers_no_for_what_was_not_answered_itself() {
        assertEquals(Finding.ABSENT, finding("dark-urine", nobody().saying("row", "no")));
        assertEquals(
                Finding.PRESENT,
                finding("dark-urine", nobody().saying("row", "no").saying("dark-urine", "yes")));
        assertEquals(
                Finding.PRESENT,
                finding(
                        "needing-more",
                        said("needing-more", "yes").on(FIRST.plusDays(3)).saying("row", "no")),
                "it still holds by itself");
    }

    @Test
    void no_row_takes_back_a_yes_of_today_or_yesterday_in_passing() {
        Answers answers = said("dark-urine", "yes");

        assertEquals(Finding.PRESENT, finding("dark-urine", answers.saying("row", "no")));
        assertEquals(Finding.NOT_ASKED, finding("dark-urine", answers.on(NEXT).saying("row", "no")));
        assertEquals(
                Finding.ABSENT,
                finding("dark-urine", answers.on(FIRST.plusDays(2)).saying("row", "no")));
    }

    @Test
    void a_row_that_is_not_denied_asks_anew_even_what_would_still_hold() {
        Answers answers = said("pregnant", "no").on(NEXT);

        assertEquals(Finding.ABSENT, finding("pregnant", answers));
        assertEquals(Finding.ABSENT, finding("pregnant", answers.saying("row", "no")));
        assertEquals(Finding.NOT_ASKED, finding("pregnant", answers.saying("row", "yes")));
        assertEquals(
                Finding.PRESENT,
                finding("pregnant", answers.saying("row", "yes").saying("pregnant", "yes")));
    }

    @Test
    void what_no_longer_applies_does_not_hold_on() {
        Answers answers =
                said("pregnant", "yes").saying("cramp", "yes").on(NEXT).saying("row", "no");

        assertEquals(Finding.PRESENT, finding("cramp", answers));
        assertEquals(Finding.ABSENT, finding("cramp", answers.saying("pregnant", "no")));
    }

    @Test
    void not_sure_is_of_its_day_alone_however_long_a_yes_or_no_would_hold() {
        assertEquals(Finding.UNSURE, finding("rash", said("rash", "unsure")));
        assertEquals(Finding.NOT_ASKED, finding("rash", said("rash", "unsure").on(NEXT)));
        assertEquals(Finding.WITHHELD, finding("rash", said("rash", "withheld").on(NEXT)));
        assertEquals(Finding.PRESENT, finding("rash", said("rash", "yes").on(NEXT)));
    }

    @Test
    void a_row_is_answered_in_one_of_four_words_and_not_after_today() {
        assertEquals(
                List.of("answers.row: expected yes, no, unsure or withheld."),
                problems(nobody().saying("row", "perhaps")));
        assertEquals(
                List.of("answers.row: is dated after today"),
                problems(nobody().on(NEXT).saying("row", "no").on(FIRST)));
        assertEquals(
                List.of("answers.roww: 'roww' is not a known question. Maybe 'row'."),
                problems(nobody().saying("roww", "no")));
    }

    private static List<String> problems(Answers answers) {
        return switch (Intake.read(KNOWLEDGE, answers)) {
            case Reading.Understood _ -> List.of();
            case Reading.Misread m ->
                m.problems().stream().map(Problem::toString).toList();
        };
    }

    private static Answers nobody() {
        return Answers.none(FIRST);
    }

    private static Answers said(String id, String value) {
        return nobody().saying(id, value);
    }

    private static Finding finding(String id, Answers answers) {
        return facts(answers).finding(id);
    }

    private static Facts facts(Answers answers) {
        return Given.facts(KNOWLEDGE, answers);
    }
}
