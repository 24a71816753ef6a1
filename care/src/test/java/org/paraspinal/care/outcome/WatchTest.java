package org.paraspinal.care.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.knowledge.CheckInQuestions.Measure;
import org.paraspinal.care.knowledge.Mark;
import org.paraspinal.care.outcome.Watch.Kind;

/** Watching adds advice where weeks rise beyond what is usual, or fall by less than matters; else it says what it looked at. */
class WatchTest {
    private static final Measure PAIN = new Measure("pain-week", 1, 2, 0.3, Mark.CONSENSUS, List.of("OSTELO08"));

    @Test
    void before_the_first_session_there_is_nothing_to_watch() {
        var watch = Watch.of(new Courses().pain(-2, 6, 6, 6).course(), PAIN);

        assertEquals(List.of(), watch.advice());
        assertEquals(List.of("Watching begins with the first session."), watch.notes());
    }

    @Test
    void weeks_that_rise_and_stay_high_are_told_at_once_and_steady_weeks_are_not() {
        var rising = watch(4, 4, 5, 4, 4, 4, 8, 9);
        var steady = watch(4, 5, 4, 4, 5, 4, 5, 4);

        assertEquals(Kind.GETTING_WORSE, rising.advice().getFirst().kind());
        assertTrue(rising.advice().getFirst().sentence().contains("see a doctor"));
        assertTrue(steady.advice().stream().noneMatch(a -> a.kind() == Kind.GETTING_WORSE));
    }

    @Test
    void an_alarm_of_long_ago_is_no_advice_for_today() {
        var watch = watch(4, 4, 5, 4, 8, 9, 9, 5, 4, 4, 4, 4, 4);

        assertTrue(watch.advice().stream().noneMatch(a -> a.kind() == Kind.GETTING_WORSE));
    }

    @Test
    void a_fall_that_matters_by_week_four_leads_to_nothing() {
        var watch = watch(6, 5, 4, 3, 3);

        assertEquals(List.of(), watch.advice());
        assertTrue(watch.notes().contains("The look of week 4 found no reason to change anything."), watch::toString);
    }

    @Test
    void no_fall_at_all_by_week_four_is_shown_to_be_less_than_matters() {
        var watch = watch(6, 8, 8, 8, 8);

        assertTrue(watch.advice().stream().anyMatch(a -> a.kind() == Kind.LESS_THAN_HOPED), watch::toString);
    }

    @Test
    void a_fall_too_small_by_week_six_offers_the_choice_and_before_it_does_not() {
        assertTrue(watch(6, 6, 5, 5, 5).advice().stream().noneMatch(a -> a.kind() == Kind.CHOICE));
        assertTrue(watch(6, 6, 5, 5, 5, 5, 5).advice().stream().anyMatch(a -> a.kind() == Kind.CHOICE));
    }

    @Test
    void between_looks_it_is_said_when_the_first_is() {
        assertTrue(watch(6, 6, 5).notes().contains("The first planned look is in week 4 after the first session."));
    }

    private static Watch watch(double... later) {
        double baseline = later[0];
        var courses = new Courses().pain(-2, baseline, baseline, baseline).session(0, 5, 3, 4);
        double[] weeks = java.util.Arrays.copyOfRange(later, 1, later.length);
        return Watch.of(courses.pain(1, weeks).course(), PAIN);
    }
}
