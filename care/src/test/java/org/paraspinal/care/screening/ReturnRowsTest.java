package org.paraspinal.care.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.Given;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.knowledge.Condition;
import org.paraspinal.care.knowledge.Kind;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Lifetime;
import org.paraspinal.care.knowledge.NumberAsked;
import org.paraspinal.care.knowledge.Polarity;
import org.paraspinal.care.knowledge.Question;
import org.paraspinal.care.knowledge.ReturnRow;
import org.paraspinal.care.knowledge.Shipped;

/** The shipped rows for who comes back: nothing that must be asked at each session is forgotten, and a healthy person is done with them. */
class ReturnRowsTest {
    /** Asked on the page itself, next to the rows. */
    private static final Set<String> ON_THE_PAGE = Set.of("consent-capacity", "asked-the-person");

    private final Knowledge k = Shipped.knowledge();

    @Test
    void every_question_of_one_session_or_after_a_session_is_in_a_row_or_on_the_page_itself() {
        assertEquals(
                List.of(),
                k.questions().values().stream()
                        .filter(q -> ofOneSession(q) && !ON_THE_PAGE.contains(q.id()))
                        .filter(q -> k.rowFor(q.id()).isEmpty())
                        .map(Question::id)
                        .toList());
    }

    @Test
    void what_is_good_news_is_asked_by_itself() {
        assertEquals(
                ON_THE_PAGE,
                k.questions().values().stream()
                        .filter(q -> q.polarity() == Polarity.FAVOURABLE)
                        .map(Question::id)
                        .collect(Collectors.toSet()));
        assertEquals(
                List.of("pain-now"),
                k.numbers().values().stream()
                        .filter(n -> n.holds() == Lifetime.SESSION)
                        .map(NumberAsked::id)
                        .toList());
    }

    @Test
    void a_row_answers_no_only_for_what_is_of_the_day_or_of_the_last_massage() {
        assertEquals(
                List.of(),
                k.returning().stream()
                        .flatMap(r -> r.denies().stream())
                        .filter(id -> k.questions().get(id) instanceof Question q && !afterASession(q) && !today(q))
                        .toList());
    }

    @Test
    void a_healthy_person_who_comes_back_the_next_day_is_done_with_the_rows_pain_and_consent() {
        Answers back = back(Given.TODAY.plusDays(1));

        for (ReturnRow r : k.returning()) back = back.saying(r.id(), "no");

        Verdict verdict = Given.verdict(back.saying("consent-capacity", "yes"));
        assertEquals(List.of(), verdict.grounds().stillToAsk());
        assertTrue(verdict.level().cleared(), () -> Given.told(verdict));
    }

    @Test
    void one_row_that_is_not_denied_has_its_questions_asked_and_no_others() {
        for (ReturnRow ticked : k.returning()) {
            Answers back = back(Given.TODAY.plusDays(1)).saying("consent-capacity", "yes");
            for (ReturnRow r : k.returning()) back = back.saying(r.id(), r == ticked ? "yes" : "no");

            List<String> asked = Given.verdict(back).grounds().stillToAsk();

            assertTrue(!asked.isEmpty(), ticked.id());
            assertEquals(
                    List.of(),
                    asked.stream()
                            .filter(id -> k.rowFor(id).filter(r -> r != ticked).isPresent())
                            .toList(),
                    ticked.id());
        }
    }

    @Test
    void after_eight_days_the_rows_are_not_enough() {
        Answers back = back(Given.TODAY.plusDays(8)).saying("consent-capacity", "yes");
        for (ReturnRow r : k.returning()) back = back.saying(r.id(), "no");

        List<String> asked = Given.verdict(back).grounds().stillToAsk();

        assertTrue(asked.contains("ces-saddle-numb") && asked.contains("pregnant"), asked::toString);
    }

    private static Answers back(LocalDate day) {
        return Given.aHealthyPerson().on(day).choosing("visit", "follow-up").counting("pain-now", 4);
    }

    private static boolean ofOneSession(Question q) {
        boolean told = q.derived().isPresent() && q.qualifiers().isEmpty();
        return !told && (q.holds() == Lifetime.SESSION || afterASession(q));
    }

    private static boolean afterASession(Question q) {
        return q.askedWhen() instanceof Condition.ChoiceIs is
                && is.choice().equals("visit")
                && is.word().equals("follow-up");
    }

    private static boolean today(Question q) {
        return q.kind() == Kind.SESSION && q.holds() == Lifetime.SESSION;
    }
}
