package org.paraspinal.care.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.paraspinal.care.outcome.Reckoned.Known;
import org.paraspinal.care.outcome.Reckoned.NotYet;

/** Right after and the next morning are kept apart, and neither is ever an effect. */
class AroundSessionsTest {
    @Test
    void two_sessions_make_no_mean_and_it_is_said_what_is_missing() {
        var course = new Courses().session(0, 6, -1, 4).session(3, 6, -1, 4).course();

        assertEquals(
                new NotYet(
                        "Right after: 2 sessions have pain from right before and right after, and a mean takes 3. That is"
                                + " in 1 more session."),
                AroundSessions.rightAfter(course));
        assertEquals(
                new NotYet(
                        "On the next morning: no session has pain from right before and from the next morning, and a mean"
                                + " takes 3. That is in 3 more sessions."),
                AroundSessions.nextMorning(course));
    }

    @Test
    void right_after_is_the_mean_difference_with_students_interval_worked_by_hand() {
        var course = new Courses()
                .session(0, 6, -1, 4)
                .session(3, 5, -1, 4)
                .session(7, 7, -1, 4)
                .course();

        var known = assertInstanceOf(Known.class, AroundSessions.rightAfter(course));

        assertEquals(-2, known.estimate(), 1e-12);
        assertEquals(-2 - 4.302652729749464 / Math.sqrt(3), known.low(), 1e-9);
        assertEquals(-2 + 4.302652729749464 / Math.sqrt(3), known.high(), 1e-9);
        assertTrue(known.sentence().contains("2.0 points lower than right before"), known.sentence());
        assertTrue(known.sentence().contains("no proof of an effect"), known.sentence());
    }

    @Test
    void differences_that_are_all_alike_still_have_an_interval() {
        var course = new Courses()
                .session(0, 6, -1, 4)
                .session(3, 6, -1, 4)
                .session(7, 6, -1, 4)
                .course();

        var known = assertInstanceOf(Known.class, AroundSessions.rightAfter(course));

        assertTrue(known.low() < known.estimate() && known.estimate() < known.high());
    }

    @Test
    void a_session_without_one_of_the_numbers_does_not_count() {
        var course = new Courses()
                .session(0, 6, -1, 4)
                .session(3, -1, -1, 4)
                .session(7, 6, -1, -1)
                .course();

        assertInstanceOf(NotYet.class, AroundSessions.rightAfter(course));
    }

    @Test
    void the_next_morning_is_held_against_the_same_session_and_the_last_word_counts() {
        var course = new Courses()
                .session(0, 6, -1, 2)
                .session(3, 6, -1, 2)
                .session(7, 6, -1, 2)
                .morning(0, 7)
                .morning(0, 6)
                .morning(3, 6)
                .morning(7, 6)
                .course();

        var known = assertInstanceOf(Known.class, AroundSessions.nextMorning(course));

        assertEquals(0, known.estimate(), 1e-12);
        assertTrue(known.sentence().contains("the same as right before"), known.sentence());
    }
}
