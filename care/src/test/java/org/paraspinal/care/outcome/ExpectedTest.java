package org.paraspinal.care.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.checkin.Ratings;
import org.paraspinal.care.outcome.Reckoned.Known;
import org.paraspinal.care.outcome.Reckoned.NotYet;

/** Expected against actual: how far off, whether expectation tells anything, and days of more hope apart from people of more hope. */
class ExpectedTest {
    private static final int[] BEFORE = {6, 5, 7, 6, 4, 6, 5, 7, 6, 5};

    @Test
    void a_guess_that_nearly_always_fits_has_no_bias_and_a_slope_near_one() {
        var expected = Expected.of(sessions(10, 0, true));

        var bias = assertInstanceOf(Known.class, expected.bias());
        var slope = assertInstanceOf(Known.class, expected.slope());
        assertEquals(0, bias.estimate(), 1e-12);
        assertEquals(1, slope.estimate(), 0.35);
        assertEquals(10, expected.points().size());
    }

    @Test
    void hoping_for_a_point_too_much_is_a_bias_of_one() {
        var bias =
                assertInstanceOf(Known.class, Expected.of(sessions(10, 1, true)).bias());

        assertEquals(1, bias.estimate(), 1e-12);
        assertTrue(bias.sentence().contains("1.0 points higher than you had expected"), bias.sentence());
    }

    @Test
    void an_expectation_that_tells_nothing_is_said_to_tell_nothing() {
        var slope = assertInstanceOf(
                Known.class, Expected.of(sessions(10, 0, false)).slope());

        assertTrue(slope.low() <= 0 && slope.high() >= 0, slope::toString);
        assertEquals("What you expect does not clearly tell what will come.", slope.sentence());
    }

    @Test
    void seven_sessions_make_no_slope_and_eight_do() {
        assertEquals(
                new NotYet(
                        "Whether your expectation tells what will come: this takes 8 sessions with both numbers; there"
                                + " are 7. That is in 1 more session."),
                Expected.of(sessions(7, 0, true)).slope());
        assertInstanceOf(Known.class, Expected.of(sessions(8, 0, true)).slope());
    }

    @Test
    void days_of_more_hope_need_ten_sessions_and_people_of_more_hope_are_never_read_from_one_person() {
        assertInstanceOf(NotYet.class, Expected.of(sessions(9, 0, true)).withinPerson());
        var expected = Expected.of(sessions(10, 0, true));

        assertInstanceOf(Known.class, expected.withinPerson());
        assertTrue(expected.betweenPeople().contains("cannot be told from one person"));
    }

    @Test
    void relief_expected_before_the_first_session_is_held_against_week_four() {
        var course = new Courses()
                .pain(-2, 6, 6, 6)
                .week(-1, Ratings.EXPECT_RELIEF, 5)
                .session(0, 6, 3, 4)
                .pain(1, 6, 5, 4, 3)
                .course();

        var four = assertInstanceOf(Known.class, Expected.of(course).fourWeeks());

        assertTrue(four.sentence().contains("you expected 5 of 10 relief"), four.sentence());
        assertTrue(four.sentence().endsWith("it was 4."), four.sentence());
    }

    @Test
    void what_is_said_after_the_first_session_is_no_expectation_of_before() {
        var course = new Courses()
                .pain(-2, 6, 6, 6)
                .session(0, 6, 3, 4)
                .week(2, Ratings.EXPECT_RELIEF, 5)
                .course();

        var four = assertInstanceOf(NotYet.class, Expected.of(course).fourWeeks());

        assertTrue(four.sentence().contains("cannot be asked afterwards"), four.sentence());
    }

    @Test
    void of_two_expectations_before_the_first_session_the_later_counts() {
        var course = new Courses()
                .pain(-2, 6, 6, 6)
                .week(-2, Ratings.EXPECT_RELIEF, 9)
                .week(-1, Ratings.EXPECT_RELIEF, 5)
                .session(0, 6, 3, 4)
                .pain(1, 6, 5, 4, 3)
                .course();

        var four = assertInstanceOf(Known.class, Expected.of(course).fourWeeks());

        assertTrue(four.sentence().contains("you expected 5 of 10 relief"), four.sentence());
        assertEquals(10 * (6 - 3.5) / 6 - 5, four.estimate(), 1e-12);
    }

    @Test
    void an_expectation_is_kept_until_there_is_a_session_and_then_until_week_four_is_rated() {
        var courses = new Courses().pain(-2, 6, 6, 6).week(-1, Ratings.EXPECT_RELIEF, 5);

        assertEquals(
                new NotYet("What you expect of four weeks is kept. It is held against what comes after them."),
                Expected.of(courses.course()).fourWeeks());

        courses.session(0, 6, 3, 4).pain(1, 6, 6);
        assertEquals(
                new NotYet("Expected and actual relief are compared with the weekly rating four weeks after the first"
                        + " session, about 5 October 2026."),
                Expected.of(courses.course()).fourWeeks());
    }

    @Test
    void a_session_without_one_of_the_numbers_is_left_out() {
        var course = new Courses()
                .session(0, 6, 3, 4)
                .session(3, -1, 3, 4)
                .session(6, 6, -1, 4)
                .session(9, 6, 3, -1)
                .course();

        assertEquals(
                List.of(new Expected.Point(Courses.START, 6, 3, 4)),
                Expected.of(course).points());
    }

    @Test
    void two_sessions_tell_no_bias_and_three_do() {
        assertEquals(
                new NotYet("Expected and actual pain: this takes 3 sessions with both numbers; there are 2. That is in"
                        + " 1 more session."),
                Expected.of(sessions(2, 0, true)).bias());
        assertInstanceOf(Known.class, Expected.of(sessions(3, 0, true)).bias());
    }

    @Test
    void guesses_that_miss_by_a_point_either_way_have_no_bias_and_are_off_by_a_point() {
        var course = new Courses()
                .session(0, 6, 4, 5)
                .session(3, 6, 4, 3)
                .session(6, 6, 5, 6)
                .session(9, 6, 5, 4)
                .course();

        assertEquals(
                "Right after a session your pain was on average the same as you had expected; a single guess was off by"
                        + " 1.0 points on average.",
                Expected.of(course).bias().sentence());
    }

    @Test
    void whether_less_pain_than_expected_comes_as_less_or_as_more_is_said_that_way_round() {
        assertEquals(
                "When you expect a point less pain, there is 1.0 points less. 1 would be a guess that always fits, 0 one"
                        + " that tells nothing.",
                Expected.of(hoping(1)).slope().sentence());
        assertEquals(
                "When you expect a point less pain, there is 1.0 points more. 1 would be a guess that always fits, 0 one"
                        + " that tells nothing.",
                Expected.of(hoping(-1)).slope().sentence());
    }

    @Test
    void days_of_more_hope_are_days_of_more_relief_or_of_less_or_of_neither() {
        assertEquals(
                "On days when you expect a point more relief than usual, pain right after is 1.0 points lower.",
                Expected.of(hoping(1)).withinPerson().sentence());
        assertEquals(
                "On days when you expect a point more relief than usual, pain right after is 1.0 points higher.",
                Expected.of(hoping(-1)).withinPerson().sentence());
        assertEquals(
                "Days of more hope are not clearly days of more relief.",
                Expected.of(sessions(10, 0, false)).withinPerson().sentence());
    }

    /** Twelve sessions in which a point less expected is so many points less that come, or nearly. */
    private static Course hoping(int points) {
        int[] expected = {2, 5, 3, 6, 4, 5, 2, 6, 3, 4, 5, 3};
        int[] before = {6, 7, 7, 6, 7, 6, 7, 7, 6, 6, 7, 7};
        var courses = new Courses();
        for (int i = 0; i < expected.length; i++)
            courses.session(3 * i, before[i], expected[i], 4 + points * (expected[i] - 4) + (i == 5 ? 1 : 0));
        return courses.course();
    }

    /** Sessions in which pain after is as expected, or has nothing to do with it; a little noise keeps lines from being perfect. */
    private static Course sessions(int n, int tooHopeful, boolean telling) {
        int[] after = {4, 3, 5, 3, 2, 4, 2, 5, 3, 3};
        int[] other = {5, 5, 2, 2, 5, 2, 5, 2, 5, 2};
        int[] noise = {0, 1, -1, 0, 0, 0, 0, 0, 0, 0};
        var courses = new Courses();
        for (int i = 0; i < n; i++) {
            int expected = telling ? after[i] - tooHopeful + noise[i] : other[i];
            courses.session(3 * i, BEFORE[i], expected, after[i]);
        }
        return courses.course();
    }
}
