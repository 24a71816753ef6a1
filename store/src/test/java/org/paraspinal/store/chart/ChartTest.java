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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.checkin.CheckIn;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.care.session.SessionId;
import org.paraspinal.store.InMemoryJournal;
import org.paraspinal.store.PersonId;
import org.paraspinal.store.codec.Codec;
import org.paraspinal.store.codec.Happening;
import org.paraspinal.store.codec.Happening.AnswersGiven;

class ChartTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final SessionId SESSION = new SessionId(new UUID(1, 2));

    private final InMemoryJournal journal = new InMemoryJournal(() -> Instant.parse("2026-11-23T10:00:00Z"));
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
        happened(new Happening.CheckedIn(
                new CheckIn.NextDay(MONDAY, SESSION, OptionalInt.of(4), OptionalInt.empty(), ticked)));

        assertTrue(chart().answers(MONDAY).said().containsKey("dark-urine"));
    }

    private Chart chart() {
        return Chart.of(journal.read(person));
    }

    private void happened(Happening happening) {
        journal.append(person, chart().version(), List.of(Codec.write(happening)));
    }

    private static AnswersGiven said(LocalDate day, String id, String value) {
        return new AnswersGiven(day, Map.of(id, value), Map.of(), Map.of(), Optional.empty(), Map.of());
    }

    private static SessionHeld held(OptionalInt after) {
        return new SessionHeld(
                SESSION,
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
