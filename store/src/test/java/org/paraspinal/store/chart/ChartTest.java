package org.paraspinal.store.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.checkin.CheckIn;
import org.paraspinal.care.intake.Answers.ClearanceSaid;
import org.paraspinal.care.measure.Answer;
import org.paraspinal.care.session.Manner;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.care.session.SessionId;
import org.paraspinal.care.trial.Basis;
import org.paraspinal.care.trial.Compared;
import org.paraspinal.care.trial.PersonalTrial;
import org.paraspinal.care.trial.Protocol;
import org.paraspinal.care.trial.Stop;
import org.paraspinal.statistics.trial.Design;
import org.paraspinal.statistics.trial.Prior;
import org.paraspinal.store.InMemoryJournal;
import org.paraspinal.store.PersonId;
import org.paraspinal.store.codec.Codec;
import org.paraspinal.store.codec.Happening;
import org.paraspinal.store.codec.Happening.AnswersGiven;

class ChartTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final SessionId SESSION = new SessionId(new UUID(1, 2));

    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(TEN);
    private final InMemoryJournal journal = new InMemoryJournal(now::get);
    private PersonId person = PersonId.random(new Random(1));

    @BeforeEach
    void somebodyNew() {
        person = PersonId.random(new Random(2));
    }

    @Test
    void the_latest_answer_to_a_question_counts_and_keeps_its_day() {
        happened(said(MONDAY, "osteoporosis", "unsure"));
        happened(said(MONDAY.plusDays(1), "osteoporosis", "no"));

        var said = chart().answers(MONDAY.plusDays(1)).said().get("osteoporosis");

        assertEquals("no", said == null ? "" : said.value());
        assertEquals(MONDAY.plusDays(1), said == null ? MONDAY : said.on());
    }

    @Test
    void who_gives_the_massage_is_asked_anew_each_day() {
        happened(new AnswersGiven(
                MONDAY, Map.of(), Map.of(), Map.of("delivery", "partner"), Optional.empty(), Map.of()));

        assertEquals("partner", chart().answers(MONDAY).choices().get("delivery"));
        assertFalse(chart().answers(MONDAY.plusDays(1)).choices().containsKey("delivery"));
    }

    @Test
    void sex_and_whose_answers_they_are_hold_for_a_week_and_who_gave_the_massage_is_only_offered_again() {
        var choices = Map.of("sex", "female", "answering", "for-another", "delivery", "partner");
        happened(new AnswersGiven(MONDAY, Map.of(), Map.of(), choices, Optional.empty(), Map.of()));

        assertEquals(
                Map.of("sex", "female", "answering", "for-another"),
                chart().answers(MONDAY.plusDays(7)).choices());
        assertEquals(Map.of(), chart().answers(MONDAY.plusDays(8)).choices());
        assertEquals(Optional.of("partner"), chart().lastChoice("delivery"));
    }

    @Test
    void what_was_asked_again_is_of_its_day() {
        happened(AnswersGiven.saying(MONDAY, Map.of("osteoporosis", "unsure"), Set.of("osteoporosis")));

        assertEquals(Set.of("osteoporosis"), chart().askedAgain(MONDAY));
        assertEquals(Set.of(), chart().askedAgain(MONDAY.plusDays(1)));
    }

    @Test
    void a_yes_turned_to_no_within_a_day_is_told_and_both_stay_in_the_journal() {
        happened(said(MONDAY, "ces-saddle-numb", "yes"));
        happenedAt(TEN.plusSeconds(3600), said(MONDAY, "ces-saddle-numb", "unsure"));
        happenedAt(TEN.plusSeconds(7200), said(MONDAY, "ces-saddle-numb", "no"));
        happenedAt(TEN.plusSeconds(7300), said(MONDAY, "ces-saddle-numb", "no"));

        assertEquals(List.of(new TakenBack("ces-saddle-numb", TEN, TEN.plusSeconds(7200))), chart().takenBack());
        assertEquals(4, journal.read(person).size());
    }

    @Test
    void a_yes_turned_to_no_after_a_day_or_back_to_yes_is_not_told() {
        happened(said(MONDAY, "ces-saddle-numb", "yes"));
        happened(said(MONDAY, "osteoporosis", "yes"));
        happenedAt(TEN.plusSeconds(60), said(MONDAY, "osteoporosis", "no"));
        happenedAt(TEN.plusSeconds(120), said(MONDAY, "osteoporosis", "yes"));
        happenedAt(TEN.plusSeconds(86_400), said(MONDAY.plusDays(1), "ces-saddle-numb", "no"));

        assertEquals(List.of(), chart().takenBack());
    }

    @Test
    void a_yes_is_fresh_for_a_day_while_it_stands() {
        happened(said(MONDAY, "ces-saddle-numb", "yes"));
        happened(said(MONDAY, "osteoporosis", "yes"));
        happened(said(MONDAY, "osteoporosis", "unsure"));

        assertEquals(Set.of("ces-saddle-numb"), chart().freshYes(TEN.plusSeconds(86_399)));
        assertEquals(Set.of(), chart().freshYes(TEN.plusSeconds(86_400)));
    }

    @Test
    void an_amended_session_gives_way_to_its_correction_and_the_original_stays_in_the_journal() {
        happened(new Happening.SessionEnded(held(OptionalInt.empty())));
        long version = chart().heldAt(SESSION).orElseThrow();
        journal.append(
                person,
                chart().version(),
                List.of(Codec.write(new Happening.SessionEnded(held(OptionalInt.of(3))))
                        .amending(version)));

        assertEquals(List.of(held(OptionalInt.of(3))), chart().sessions());
        assertEquals(2, journal.read(person).size());
    }

    @Test
    void a_mark_from_before_the_item_was_answered_again_is_asked_again() {
        happened(said(MONDAY, "bruise-local", "yes"));
        happened(marked(MONDAY, "lumbar-left"));
        assertEquals(List.of("lumbar-left"), chart().answers(MONDAY).places().get("bruise-local"));

        happened(said(MONDAY.plusDays(1), "bruise-local", "yes"));

        assertFalse(chart().answers(MONDAY.plusDays(1)).places().containsKey("bruise-local"));
    }

    @Test
    void the_order_of_a_trial_stands_from_the_day_it_was_settled_and_is_never_drawn_again() {
        happened(settled(MONDAY, 1));
        long first = journal.read(person).getLast().version();
        happened(settled(MONDAY.plusDays(5), 2));
        journal.append(
                person,
                first + 1,
                List.of(Codec.write(settled(MONDAY.plusDays(6), 3)).amending(first)));

        assertEquals(Optional.of(new PersonalTrial(settled(MONDAY, 1).protocol())), chart().trial());
        assertEquals(List.of(), chart().trialsBefore());
    }

    @Test
    void a_new_trial_may_be_settled_when_the_last_is_over_or_ended() {
        happened(settled(MONDAY, 1));
        happened(new Happening.TrialEnded(new Stop(MONDAY.plusDays(9), Stop.Cause.SAFETY, false)));
        happened(settled(MONDAY.plusDays(9), 2));
        happened(settled(MONDAY.plusDays(9 + 43), 3));

        assertEquals(3, chart().trial().orElseThrow().protocol().design().seed());
        assertEquals(2, chart().trialsBefore().size());
        assertTrue(chart().trialsBefore().getFirst().stop().isPresent());
    }

    @Test
    void what_is_expected_of_a_period_is_kept_with_the_trial_it_was_said_in() {
        happened(settled(MONDAY, 1));
        happened(new Happening.TrialExpected(MONDAY.plusDays(1), 0, 4));
        happened(new Happening.TrialExpected(MONDAY.plusDays(2), 0, 9));

        assertEquals(Map.of(0, 4), chart().trial().orElseThrow().expected());
    }

    private static Happening.TrialSettled settled(LocalDate day, long seed) {
        return new Happening.TrialSettled(new Protocol(
                day,
                day.plusDays(1),
                new Compared.MassageOrNone(),
                Design.drawn(3, 7, 3, seed),
                2,
                2,
                0.95,
                new Basis(new Prior(-2, 2), "Pooled studies.", List.of("EJ")),
                "2026.11"));
    }

    private static AnswersGiven marked(LocalDate day, String place) {
        return new AnswersGiven(
                day, Map.of(), Map.of(), Map.of(), Optional.empty(), Map.of("bruise-local", List.of(place)));
    }

    @Test
    void a_held_session_makes_the_next_visit_a_follow_up() {
        assertFalse(chart().answers(MONDAY).choices().containsKey("visit"));

        happened(new Happening.SessionEnded(held(OptionalInt.empty())));

        assertEquals("follow-up", chart().answers(MONDAY).choices().get("visit"));
    }

    @Test
    void what_a_check_in_ticked_is_an_answer_of_its_day() {
        var ticked = Map.of("dark-urine", "yes");
        happened(new Happening.CheckedIn(new CheckIn.NextDay(
                MONDAY, SESSION, OptionalInt.of(4), OptionalInt.empty(), Optional.empty(), ticked)));

        assertTrue(chart().answers(MONDAY).said().containsKey("dark-urine"));
    }

    @Test
    void a_first_answer_never_turned() {
        happened(said(MONDAY, "osteoporosis", "yes"));

        assertEquals(Optional.empty(), turned("osteoporosis"));
    }

    @Test
    void an_answer_that_was_another_before_turned_on_the_day_it_changed_and_not_when_it_was_said_again() {
        happened(said(MONDAY, "osteoporosis", "no"));
        happened(said(MONDAY.plusDays(2), "osteoporosis", "yes"));
        assertEquals(Optional.of(MONDAY.plusDays(2)), turned("osteoporosis"));

        happened(said(MONDAY.plusDays(5), "osteoporosis", "yes"));
        assertEquals(Optional.of(MONDAY.plusDays(2)), turned("osteoporosis"));
    }

    @Test
    void an_answer_said_again_from_the_first_on_never_turned() {
        happened(said(MONDAY, "osteoporosis", "yes"));
        happened(said(MONDAY.plusDays(2), "osteoporosis", "yes"));

        assertEquals(Optional.empty(), turned("osteoporosis"));
    }

    @Test
    void an_answer_turned_there_and_back_turned_on_the_last_of_these_days() {
        happened(said(MONDAY, "osteoporosis", "yes"));
        happened(said(MONDAY.plusDays(1), "osteoporosis", "no"));
        happened(said(MONDAY.plusDays(2), "osteoporosis", "yes"));

        assertEquals(Optional.of(MONDAY.plusDays(2)), turned("osteoporosis"));
    }

    @Test
    void what_a_check_in_ticks_turns_an_answer_of_the_safety_check() {
        happened(said(MONDAY, "dark-urine", "no"));
        happened(new Happening.CheckedIn(new CheckIn.NextDay(
                MONDAY.plusDays(1),
                SESSION,
                OptionalInt.of(4),
                OptionalInt.empty(),
                Optional.empty(),
                Map.of("dark-urine", "yes"))));

        assertEquals(Optional.of(MONDAY.plusDays(1)), turned("dark-urine"));
    }

    @Test
    void a_clearance_taken_back_is_gone_and_that_of_another_item_stays() {
        happened(new Happening.ClearanceGiven(MONDAY, leave("osteoporosis")));
        happened(new Happening.ClearanceGiven(MONDAY, leave("diabetes")));

        happened(new Happening.ClearanceTakenBack(MONDAY, "osteoporosis"));

        assertEquals(List.of(leave("diabetes")), chart().answers(MONDAY).clearances());
    }

    @Test
    void a_clearance_given_again_after_it_was_taken_back_counts() {
        happened(new Happening.ClearanceGiven(MONDAY, leave("osteoporosis")));
        happened(new Happening.ClearanceTakenBack(MONDAY, "osteoporosis"));
        happened(new Happening.ClearanceGiven(MONDAY, leave("osteoporosis")));

        assertEquals(List.of(leave("osteoporosis")), chart().answers(MONDAY).clearances());
    }

    private static ClearanceSaid leave(String item) {
        return new ClearanceSaid(item, "Dr Abara", MONDAY.minusDays(3), Optional.empty(), Optional.of("light work"));
    }

    private Optional<LocalDate> turned(String id) {
        var said = chart().answers(MONDAY.plusDays(9)).said().get(id);
        return said == null ? Optional.of(LocalDate.EPOCH) : said.turned();
    }

    private Chart chart() {
        return Chart.of(journal.read(person));
    }

    private void happenedAt(Instant when, Happening happening) {
        now.set(when);
        happened(happening);
    }

    private void happened(Happening happening) {
        journal.append(person, chart().version(), List.of(Codec.write(happening)));
    }

    @Test
    void the_next_session_begins_as_much_softer_as_the_last_one_that_was_told_ended() {
        assertEquals(0, chart().softer().points());
        assertFalse(chart().calibrated());

        happened(new Happening.SessionEnded(told(SESSION, new Manner(1, true, 2, 0, 0, 0, 1, 0))));
        happened(new Happening.SessionEnded(held(OptionalInt.of(4), new SessionId(new UUID(3, 4)))));

        assertEquals(2, chart().softer().points(), "a session without a player says nothing of it");
        assertTrue(chart().calibrated());

        happened(new Happening.SessionEnded(
                told(new SessionId(new UUID(5, 6)), new Manner(1, false, 0, 0, 0, 0, 0, 0))));

        assertEquals(0, chart().softer().points(), "found anew, from the plan's own");
        assertTrue(chart().calibrated());
    }

    @Test
    void measures_are_there_in_order_and_an_amended_one_gives_way_to_its_correction() {
        var first = measure(MONDAY, 1);
        var corrected = measure(MONDAY, 2);
        var later = measure(MONDAY.plusWeeks(4), 3);
        happened(first);
        long version = chart().version();
        happened(said(MONDAY, "osteoporosis", "no"));
        happened(later);

        assertEquals(List.of(first, later), chart().measures());

        journal.append(person, chart().version(), List.of(Codec.write(corrected).amending(version)));

        assertEquals(List.of(later, corrected), chart().measures());
        assertEquals(4, journal.read(person).size(), "what was amended stays in the journal");
    }

    private static Happening.MeasureTaken measure(LocalDate day, int answer) {
        return new Happening.MeasureTaken(
                day, "phq-2", "0f", Map.of("items", List.of(new Answer.Given(answer), new Answer.Missing())), true);
    }

    private static SessionHeld told(SessionId id, Manner manner) {
        return new SessionHeld(
                id,
                MONDAY,
                "R5",
                "swedish",
                "partner",
                List.of(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                manner);
    }

    private static AnswersGiven said(LocalDate day, String id, String value) {
        return new AnswersGiven(day, Map.of(id, value), Map.of(), Map.of(), Optional.empty(), Map.of());
    }

    private static SessionHeld held(OptionalInt after) {
        return held(after, SESSION);
    }

    private static SessionHeld held(OptionalInt after, SessionId id) {
        return new SessionHeld(
                id,
                MONDAY,
                "R5",
                "swedish",
                "partner",
                List.of(),
                Optional.empty(),
                OptionalInt.of(6),
                OptionalInt.of(3),
                after);
    }
}
