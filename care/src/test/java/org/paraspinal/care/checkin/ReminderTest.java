package org.paraspinal.care.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.checkin.CheckIn.NextDay;
import org.paraspinal.care.checkin.CheckIn.Weekly;
import org.paraspinal.care.checkin.Reminder.OfMorning;
import org.paraspinal.care.checkin.Reminder.OfWeek;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.care.session.SessionId;

/** Reminds of what waits, once it waits; leaves in peace who answered, who never began, and who stays silent. */
class ReminderTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final SessionId FIRST = new SessionId(new UUID(1, 1));
    private static final SessionId SECOND = new SessionId(new UUID(1, 2));

    @Test
    void who_neither_had_a_session_nor_checked_in_is_reminded_of_nothing() {
        assertEquals(List.of(), Reminder.on(DAY, List.of(), List.of()));
    }

    @Test
    void the_morning_after_is_asked_for_on_the_next_two_days_and_on_no_other() {
        var held = List.of(session(FIRST, DAY));

        assertEquals(List.of(), Reminder.on(DAY, held, List.of()));
        assertEquals(List.of(new OfMorning(FIRST)), Reminder.on(DAY.plusDays(1), held, List.of()));
        assertEquals(List.of(new OfMorning(FIRST)), Reminder.on(DAY.plusDays(2), held, List.of()));
        assertEquals(List.of(), Reminder.on(DAY.plusDays(3), held, List.of()));
    }

    @Test
    void a_morning_that_was_answered_does_not_wait_and_that_of_another_session_still_does() {
        var held = List.of(session(FIRST, DAY.minusDays(1)), session(SECOND, DAY));

        assertEquals(List.of(), Reminder.on(DAY.plusDays(1), held, List.of(morning(SECOND, DAY.plusDays(1)))));
        assertEquals(List.of(new OfMorning(SECOND)), Reminder.on(DAY.plusDays(1), held, List.of(morning(FIRST, DAY))));
    }

    @Test
    void a_week_waits_from_the_seventh_day_after_the_last_one() {
        var weeks = List.<CheckIn>of(week(DAY.minusDays(7)), week(DAY));

        assertEquals(List.of(), Reminder.on(DAY.plusDays(6), List.of(), weeks));
        assertEquals(List.of(new OfWeek(DAY.plusDays(7))), Reminder.on(DAY.plusDays(7), List.of(), weeks));
        assertEquals(
                List.of(new OfWeek(DAY.plusDays(7))),
                Reminder.on(DAY.plusDays(9), List.of(), weeks),
                "it is the same reminder as long as the same week waits");
    }

    @Test
    void without_a_weekly_check_in_the_week_is_counted_from_the_first_session() {
        var held = List.of(session(FIRST, DAY), session(SECOND, DAY.plusDays(5)));

        assertEquals(List.of(new OfMorning(SECOND)), Reminder.on(DAY.plusDays(6), held, List.of()));
        assertEquals(
                List.of(new OfMorning(SECOND), new OfWeek(DAY.plusDays(7))),
                Reminder.on(DAY.plusDays(7), held, List.of()));
    }

    @Test
    void who_said_nothing_for_four_weeks_is_left_in_peace_until_the_next_word() {
        var weeks = List.<CheckIn>of(week(DAY));
        LocalDate last = DAY.plusDays(28);

        assertEquals(List.of(new OfWeek(DAY.plusDays(7))), Reminder.on(last, List.of(), weeks));
        assertEquals(List.of(), Reminder.on(last.plusDays(1), List.of(), weeks));
        assertEquals(
                List.of(new OfMorning(FIRST), new OfWeek(DAY.plusDays(7))),
                Reminder.on(last.plusDays(1), List.of(session(FIRST, last)), weeks));
    }

    @Test
    void nobody_is_reminded_by_night() {
        assertTrue(Reminder.quiet(LocalTime.of(7, 59)));
        assertFalse(Reminder.quiet(LocalTime.of(8, 0)));
        assertFalse(Reminder.quiet(LocalTime.of(20, 59)));
        assertTrue(Reminder.quiet(LocalTime.of(21, 0)));
    }

    private static SessionHeld session(SessionId id, LocalDate day) {
        return new SessionHeld(
                id,
                day,
                "R1",
                "swedish",
                "partner",
                List.of(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    private static CheckIn morning(SessionId session, LocalDate day) {
        return new NextDay(
                day, session, OptionalInt.empty(), OptionalInt.empty(), Optional.of(Morning.USUAL), Map.of());
    }

    private static CheckIn week(LocalDate day) {
        return new Weekly(day, Ratings.of(Ratings.PAIN_WEEK, 4), Map.of());
    }
}
