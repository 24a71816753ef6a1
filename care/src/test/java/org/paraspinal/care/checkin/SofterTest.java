package org.paraspinal.care.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.checkin.CheckIn.NextDay;
import org.paraspinal.care.session.Manner;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.care.session.SessionId;

/** A morning that was not as usual makes the next session begin softer; a usual one, and an earlier one, do not. */
class SofterTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Test
    void nothing_said_and_a_usual_morning_change_nothing() {
        assertEquals(Softer.NOT, Softer.after(List.of(session(1, Manner.UNTOLD)), List.of()));
        assertEquals(Softer.NOT, Softer.after(List.of(session(1, Manner.UNTOLD)), List.of(tap(1, Morning.USUAL))));
    }

    @Test
    void not_usual_is_two_points_and_not_sure_is_one_each_with_its_reason() {
        assertEquals(
                new Softer(2, Optional.of("the morning after was not as usual")),
                Softer.after(List.of(session(1, Manner.UNTOLD)), List.of(tap(1, Morning.NOT_USUAL))));
        assertEquals(
                new Softer(1, Optional.of("you were not sure of the morning after")),
                Softer.after(List.of(session(1, Manner.UNTOLD)), List.of(tap(1, Morning.NOT_SURE))));
    }

    @Test
    void soreness_counts_from_three_on_and_double_from_five_on() {
        assertEquals(0, sore(2).points());
        assertEquals(1, sore(3).points());
        assertEquals(1, sore(4).points());
        assertEquals(2, sore(5).points());
    }

    @Test
    void only_the_morning_after_the_last_session_counts() {
        var sessions = List.of(session(1, Manner.UNTOLD), session(2, Manner.UNTOLD));

        assertEquals(Softer.NOT, Softer.after(sessions, List.of(tap(1, Morning.NOT_USUAL))));
        assertEquals(
                2, Softer.after(sessions, List.of(tap(2, Morning.NOT_USUAL))).points());
    }

    @Test
    void what_was_asked_for_last_time_and_the_morning_after_add_up() {
        var softer = Softer.after(
                List.of(session(1, new Manner(1, true, 2, 0, 0, 0, 0, 0))), List.of(tap(1, Morning.NOT_SURE)));

        assertEquals(
                new Softer(
                        3, Optional.of("softer was asked for last time, and you were not sure of the morning after")),
                softer);
    }

    @Test
    void others_learn_by_how_much_and_nothing_of_what_was_answered() {
        var untold = sore(6).untold();

        assertEquals(2, untold.points());
        assertFalse(untold.why().orElseThrow().contains("sore"));
    }

    private static Softer sore(int of) {
        var morning = new NextDay(
                DAY.plusDays(2), id(1), OptionalInt.of(of), OptionalInt.empty(), Optional.empty(), Map.of());
        return Softer.after(List.of(session(1, Manner.UNTOLD)), List.of(morning));
    }

    private static NextDay tap(int session, Morning morning) {
        return new NextDay(
                DAY.plusDays(session + 1),
                id(session),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.of(morning),
                Map.of());
    }

    private static SessionHeld session(int n, Manner manner) {
        return new SessionHeld(
                id(n),
                DAY.plusDays(n),
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

    private static SessionId id(int n) {
        return new SessionId(new UUID(0, n));
    }
}
