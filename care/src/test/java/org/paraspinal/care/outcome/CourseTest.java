package org.paraspinal.care.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraspinal.care.checkin.CheckIn.Weekly;
import org.paraspinal.care.checkin.Ratings;
import org.paraspinal.care.knowledge.CheckInQuestions.Measure;
import org.paraspinal.care.knowledge.Mark;
import org.paraspinal.care.outcome.Outcome.Change;
import org.paraspinal.care.outcome.Outcome.NotYet;
import org.paraspinal.care.outcome.Outcome.Reading;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.care.session.SessionId;

/** What may be said of a course: nothing before there is something to compare with, and never that massage did it. */
class CourseTest {
    private static final LocalDate FIRST_WEEK = LocalDate.of(2026, 9, 6);
    private static final Measure PAIN = new Measure("pain-week", 1, 2, 0.3, Mark.CONSENSUS, List.of("OSTELO08"));

    @Test
    void before_three_ratings_there_is_no_baseline() {
        assertEquals(
                new NotYet(
                        3,
                        "Not yet: rate 3 more weeks before the first session, so that there is something to compare with."),
                Lasting.of(course(List.of(), List.of()), PAIN));
        assertEquals(
                "Not yet: rate 2 more weeks before the first session, so that there is something to compare with.",
                Lasting.of(course(List.of(6), List.of()), PAIN).sentence());
        assertEquals(
                "Not yet: rate 1 more week before the first session, so that there is something to compare with.",
                Lasting.of(course(List.of(6, 5), List.of()), PAIN).sentence());
    }

    @Test
    void who_began_too_early_is_told_how_to_mend_it() {
        assertEquals(
                new NotYet(
                        1,
                        "Not yet: there are 2 ratings from before your first session, and a comparison needs 3. "
                                + "A pause of 1 more week with weekly ratings would give it one."),
                Lasting.of(course(List.of(6, 5), List.of(4)), PAIN));
        assertEquals(
                "Not yet: there is 1 rating from before your first session, and a comparison needs 3. "
                        + "A pause of 2 more weeks with weekly ratings would give it one.",
                Lasting.of(course(List.of(6), List.of(4)), PAIN).sentence());
    }

    @Test
    void a_baseline_alone_says_nothing_yet() {
        assertEquals(
                new NotYet(1, "Not yet: 1 more week. Your baseline is ready; rate a week after your first session."),
                Lasting.of(course(List.of(6, 5, 6), List.of()), PAIN));
    }

    @ParameterizedTest
    @CsvSource({
        "6 6 6, 4 4 4 4, CLEARLY_BETTER",
        "6 6 6, 4 4 4 5, A_LITTLE_BETTER",
        "6 6 6, 4 5 5 5, NO_CHANGE_SHOWN",
        "4 6 8, 3 4 4 4, PERHAPS_BETTER",
        "4 6 8, 4 4 5 5, NO_CHANGE_SHOWN",
        "4 4 4, 6 6 6 6, CLEARLY_WORSE",
        "4 4 4, 6 6 6 5, A_LITTLE_WORSE",
        "4 4 4, 5 5 5 4, NO_CHANGE_SHOWN",
        "2 4 6, 7 6 6 6, PERHAPS_WORSE",
        "5 5 5, 5 5 5 5, NO_CHANGE_SHOWN"
    })
    void how_large_and_how_certain_a_change_is_read_apart(String before, String after, Reading reading) {
        assertEquals(reading, change(ratings(before), ratings(after)).reading());
    }

    @Test
    void on_a_high_baseline_two_points_are_not_enough_to_matter() {
        assertEquals(
                Reading.A_LITTLE_BETTER,
                change(ratings("9 9 9"), ratings("7 7 7 7")).reading());
        assertEquals(
                Reading.CLEARLY_BETTER,
                change(ratings("9 9 9"), ratings("6 6 6 6")).reading());
    }

    @Test
    void each_reading_is_said_in_a_sentence_of_its_own() {
        assertEquals(
                "Your weekly pain went from 6 to 4 of 10. That is more than measuring alone would show, and enough to "
                        + "matter. It may have happened anyway.",
                change(ratings("6 6 6"), ratings("4 4 4 4")).sentence());
        assertEquals(
                "Your weekly pain went from 6 to 4.3 of 10. That is a small, real fall. It may have happened anyway.",
                change(ratings("6 6 6"), ratings("4 4 4 5")).sentence());
        assertEquals(
                "Your weekly pain went from 6 to 3.8 of 10. That would matter, but it lies within what measuring alone "
                        + "can show.",
                change(ratings("4 6 8"), ratings("3 4 4 4")).sentence());
        assertEquals(
                "Your weekly pain went from 5 to 5 of 10. No change is shown so far.",
                change(ratings("5 5 5"), ratings("5 5 5 5")).sentence());
        assertEquals(
                "Your weekly pain went from 4 to 5.8 of 10. That is a small, real rise.",
                change(ratings("4 4 4"), ratings("6 6 6 5")).sentence());
        assertEquals(
                "Your weekly pain went from 4 to 6.3 of 10. That would matter, but it lies within what measuring alone "
                        + "can show. If it goes on, see a doctor.",
                change(ratings("2 4 6"), ratings("7 6 6 6")).sentence());
        assertEquals(
                "Your weekly pain went from 4 to 6 of 10. That is clearly worse. Stop the massage and see a doctor.",
                change(ratings("4 4 4"), ratings("6 6 6 6")).sentence());
    }

    @Test
    void a_change_carries_its_interval_its_numbers_its_method_and_its_source() {
        Change c = change(ratings("6 6 6"), ratings("4 4 4 4"));

        assertEquals(-2, c.estimate(), 1e-12);
        double half = 1.959963984540054 * Math.sqrt(1 / 3.0 + 1 / 4.0);
        assertEquals(-2 - half, c.low(), 1e-9);
        assertEquals(-2 + half, c.high(), 1e-9);
        assertEquals(3, c.baselineWeeks());
        assertEquals(4, c.laterWeeks());
        assertEquals(
                "Mean of 4 weekly ratings of the last 4 weeks against the mean of 3 before the first session; reliable "
                        + "change with a measurement error of at least 1 point.",
                c.method());
        assertEquals(Mark.CONSENSUS, c.mark());
        assertEquals(List.of("OSTELO08"), c.sources());
    }

    @Test
    void a_change_is_never_called_an_effect_and_a_fall_is_never_promised_to_be_ours() {
        for (String after : List.of("1 1 1 1", "4 4 4 4", "6 6 6 6", "9 9 9 9")) {
            Change c = change(ratings("6 6 6"), ratings(after));
            String said = c.sentence() + c.method();
            assertFalse(said.contains("effect") || said.contains("work") || said.contains("cure"), said);
            boolean real = c.reading() == Reading.CLEARLY_BETTER || c.reading() == Reading.A_LITTLE_BETTER;
            assertEquals(real, said.contains("may have happened anyway"), said);
        }
    }

    @Test
    void only_the_latest_four_weeks_are_compared() {
        Change c = change(ratings("6 6 6"), ratings("9 9 9 4 4 4 4"));

        assertEquals(-2, c.estimate(), 1e-12);
        assertEquals(4, c.laterWeeks());
    }

    @Test
    void a_week_without_a_rating_stays_a_gap_and_is_not_filled_from_before() {
        Change c = change(ratings("6 6 6"), Arrays.asList(9, 9, 9, 4, null, null, 4));

        assertEquals(2, c.laterWeeks());
        assertEquals(-2, c.estimate(), 1e-12);
    }

    @Test
    void a_week_without_a_rating_is_no_baseline_either() {
        Course course = course(Arrays.asList(6, null, 6), List.of(4));

        assertEquals(2, course.baseline().size());
        assertInstanceOf(NotYet.class, Lasting.of(course, PAIN));
    }

    @Test
    void a_rating_on_the_day_of_the_first_session_is_from_before_it() {
        var weeks = List.of(week(0, 6), week(1, 6), week(2, 6), week(3, 4));
        Course course = Course.of(weeks, List.of(session(FIRST_WEEK.plusWeeks(2))));

        assertEquals(3, course.baseline().size());
        assertEquals(1, course.later().size());
    }

    @Test
    void the_order_in_which_weeks_and_sessions_are_told_does_not_matter() {
        Course course = course(ratings("6 7 6"), ratings("4 3 4 4"));
        var weeks = new ArrayList<>(course.weeks());
        var sessions = new ArrayList<>(course.sessions());
        sessions.add(session(FIRST_WEEK.plusWeeks(9)));
        Collections.reverse(weeks);
        Collections.reverse(sessions);

        assertEquals(Lasting.of(course, PAIN), Lasting.of(Course.of(weeks, sessions), PAIN));
    }

    @Test
    void without_a_session_every_rating_is_baseline() {
        Course course = Course.of(List.of(week(0, 6), week(1, 6), week(2, 6), week(3, 6)), List.of());

        assertEquals(Optional.empty(), course.began());
        assertEquals(4, course.baseline().size());
        assertEquals(List.of(), course.later());
        assertTrue(Lasting.of(course, PAIN).sentence().startsWith("Not yet: 1 more week."));
    }

    @Test
    void not_yet_is_always_some_weeks_away() {
        assertThrows(IllegalArgumentException.class, () -> new NotYet(0, "Not yet."));
    }

    private static Change change(List<Integer> before, List<Integer> after) {
        return assertInstanceOf(Change.class, Lasting.of(course(before, after), PAIN));
    }

    /** A week a rating; the first session is three days after the last rating before it. */
    private static Course course(List<Integer> before, List<Integer> after) {
        var weeks = new ArrayList<Weekly>();
        for (Integer pain : before) weeks.add(week(weeks.size(), pain));
        var sessions = after.isEmpty() && before.size() < 3
                ? List.<SessionHeld>of()
                : List.of(session(FIRST_WEEK.plusWeeks(before.size()).minusDays(4)));
        for (Integer pain : after) weeks.add(week(weeks.size(), pain));
        return Course.of(weeks, sessions);
    }

    private static List<Integer> ratings(String words) {
        return Arrays.stream(words.split(" ")).map(Integer::valueOf).toList();
    }

    private static Weekly week(int number, @Nullable Integer pain) {
        return new Weekly(
                FIRST_WEEK.plusWeeks(number), pain == null ? Ratings.NONE : Ratings.of("pain-week", pain), Map.of());
    }

    private static SessionHeld session(LocalDate day) {
        return new SessionHeld(
                new SessionId(new UUID(0, day.toEpochDay())),
                day,
                "R5",
                "swedish",
                "partner",
                List.of(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
    }
}
