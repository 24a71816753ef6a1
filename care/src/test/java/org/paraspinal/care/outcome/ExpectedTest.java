package org.paraspinal.care.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
