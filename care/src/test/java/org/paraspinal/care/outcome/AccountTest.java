package org.paraspinal.care.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.care.outcome.Outcome.Change;
import org.paraspinal.care.outcome.Reckoned.Known;
import org.paraspinal.care.outcome.Reckoned.NotYet;

/** All that is said of a course, from nothing at all to a year of weeks. */
class AccountTest {
    private static final Knowledge K = KnowledgeReader.read(KnowledgeFiles.shipped());

    @Test
    void of_somebody_new_nothing_is_said_but_what_is_missing() {
        var account = account(new Courses().course());

        assertInstanceOf(Outcome.NotYet.class, account.lasting());
        for (Reckoned r : List.of(account.rightAfter(), account.nextMorning(), account.trend(), account.howLong()))
            assertInstanceOf(NotYet.class, r);
        assertEquals(List.of(), account.yardsticks());
        assertEquals(List.of(), account.others());
        assertEquals(List.of(), account.watch().advice());
    }

    @Test
    void the_natural_course_is_carried_over_to_the_persons_own_baseline() {
        var courses = new Courses().pain(-2, 6, 6, 6).course();

        var lasting = Account.of(K, courses, OptionalDouble.of(30)).yardsticks().getFirst();
        var fresh = Account.of(K, courses, OptionalDouble.of(3)).yardsticks().getFirst();

        assertEquals(6, lasting.points().getFirst().pain(), 1e-12);
        assertEquals(6.0 * 33 / 51, lasting.points().get(1).pain(), 1e-12);
        assertEquals(6.0 * 23 / 52, fresh.points().get(1).pain(), 1e-12);
        assertTrue(lasting.sentence().contains("pain went from 5.1 to 3.3 of 10 in six weeks"), lasting.sentence());
        assertEquals(List.of("MENEZES12"), lasting.sources());
    }

    @Test
    void how_long_it_had_hurt_unsaid_counts_as_lasting_so_that_less_is_promised_to_time() {
        var courses = new Courses().pain(-2, 6, 6, 6).course();

        assertEquals(
                Account.of(K, courses, OptionalDouble.of(30)).yardsticks(),
                Account.of(K, courses, OptionalDouble.empty()).yardsticks());
    }

    @Test
    void two_weeks_of_baseline_get_no_yardstick() {
        assertEquals(List.of(), account(new Courses().pain(-1, 6, 6).course()).yardsticks());
    }

    @Test
    void better_sleep_is_a_higher_number_and_is_said_as_a_change_in_sleep_and_no_more() {
        var courses = new Courses().pain(-2, 6, 6, 6).session(0, 6, 3, 4);
        for (int w = -2; w <= 0; w++) courses.week(w, "sleep", 4).week(w, "stress", 4);
        for (int w = 1; w <= 4; w++) courses.week(w, "sleep", 8).week(w, "stress", 8);

        var others = account(courses.course()).others();

        var sleep = assertInstanceOf(Change.class, others.get(0).outcome());
        var stress = assertInstanceOf(Change.class, others.get(1).outcome());
        assertEquals("sleep", others.get(0).scale().id());
        assertEquals(Outcome.Reading.CLEARLY_BETTER, sleep.reading());
        assertEquals(Outcome.Reading.CLEARLY_WORSE, stress.reading());
        assertEquals(
                "Sleep: from 4 to 8 of 10, where higher is better. That is more than measuring alone would show, and"
                        + " enough to matter.",
                sleep.sentence());
        assertFalse(sleep.sentence().contains("massage"));
    }

    @Test
    void five_weeks_make_no_trend_and_a_falling_line_of_ten_is_said_to_fall() {
        var five = new Courses().session(0, 6, 3, 4).pain(1, 6, 5, 5, 4, 4).course();
        var ten = new Courses()
                .session(0, 6, 3, 4)
                .pain(1, 8, 7, 7, 6, 5, 5, 4, 3, 3, 2)
                .course();

        assertEquals(
                "Where it is heading takes 6 weekly ratings since the first session; there are 5. That is in 1 more week.",
                account(five).trend().sentence());
        var trend = assertInstanceOf(Known.class, account(ten).trend());
        assertEquals(-0.66, trend.estimate(), 0.02);
        assertTrue(trend.high() < 0);
        assertTrue(trend.sentence().startsWith("Since the first session your weekly pain has been going down"));
        assertTrue(trend.sentence().endsWith("It may have happened anyway."));
    }

    @Test
    void a_rising_line_is_said_to_rise_by_so_many_points_and_that_nothing_happens_anyway() {
        var ten = new Courses()
                .session(0, 6, 3, 4)
                .pain(1, 2, 3, 3, 4, 5, 5, 6, 7, 7, 8)
                .course();

        var trend = assertInstanceOf(Known.class, account(ten).trend());

        assertEquals(
                "Since the first session your weekly pain has been going up, by about 2.6 points in four weeks.",
                trend.sentence());
        assertTrue(trend.method().endsWith("correlate by 0.30, which is assumed."), trend.method());
    }

    @Test
    void six_weeks_make_a_trend_and_from_twenty_on_likeness_is_estimated() {
        var courses = new Courses().session(0, 6, 3, 4).pain(1, 6, 5, 6, 5, 4, 5);
        assertInstanceOf(Known.class, account(courses.course()).trend());

        courses.pain(7, 4, 5, 4, 3, 4, 4, 3, 4, 3, 2, 3, 3, 2);
        assertTrue(trendOf(courses).method().contains("which is assumed"));
        courses.pain(20, 3);
        assertFalse(trendOf(courses).method().contains("which is assumed"));
    }

    private static Known trendOf(Courses courses) {
        return assertInstanceOf(Known.class, account(courses.course()).trend());
    }

    @Test
    void weeks_that_go_up_and_down_have_no_clear_direction() {
        var course = new Courses()
                .session(0, 6, 3, 4)
                .pain(1, 5, 6, 4, 6, 5, 5, 6, 4)
                .course();

        assertEquals(
                "Since the first session your weekly pain shows no clear direction.",
                account(course).trend().sentence());
    }

    @Test
    void how_long_relief_lasts_is_told_from_uneven_days_and_not_from_even_ones() {
        var uneven = assertInstanceOf(
                Known.class,
                account(days(new int[] {2, 5, 14, 17, 30, 33, 41, 55})).howLong());
        var even = account(days(new int[] {7, 14, 21, 28, 35, 42, 49, 56})).howLong();

        assertTrue(uneven.low() <= 2 && uneven.high() >= 2, uneven::toString);
        assertTrue(uneven.sentence().contains("no proof of an effect"), uneven.sentence());
        assertTrue(
                even.sentence().startsWith("How long it lasts cannot be told. Sessions came every 7 days"),
                even.sentence());
    }

    @Test
    void how_long_relief_lasts_is_said_in_days_and_half_a_day() {
        int[] uneven = {2, 5, 14, 17, 30, 33, 41, 55};

        String said = account(days(uneven)).howLong().sentence();
        String half = account(days(uneven, 0.5)).howLong().sentence();

        assertTrue(said.contains("Half of that is gone after about 2 days; it may be "), said);
        assertTrue(
                half.contains("Half of that is gone after about half a day; it may be half a day or less to "), half);
    }

    @Test
    void what_was_rated_more_than_a_year_before_the_last_rating_does_not_count() {
        int[] uneven = {2, 5, 14, 17, 30, 33, 41, 55};
        var courses = lasting(uneven, 2);
        courses.day(59 - HowLong.RECENT_DAYS, 7).day(60 - HowLong.RECENT_DAYS, 7);

        assertEquals(
                61,
                assertInstanceOf(Known.class, account(courses.course()).howLong())
                        .n());
    }

    private static Course days(int[] sessions) {
        return days(sessions, 2);
    }

    private static Course days(int[] sessions, double halfLife) {
        return lasting(sessions, halfLife).course();
    }

    /** Pain of seven that falls by three after a session, of which half is gone after so many days. */
    private static Courses lasting(int[] sessions, double halfLife) {
        var courses = new Courses();
        var random = new java.util.Random(11);
        for (int s : sessions) courses.session(s, -1, -1, -1);
        for (int day = 0; day < 60; day++) {
            double fall = 0;
            for (int s : sessions) if (s <= day) fall += 3 * Math.pow(2, (s - day) / halfLife);
            courses.day(day, 7 - fall + 0.4 * random.nextGaussian());
        }
        return courses;
    }

    @Test
    void whatever_is_said_of_a_course_no_sentence_calls_a_change_an_effect() {
        var courses = new Courses().pain(-2, 6, 7, 6);
        for (int i = 0; i < 12; i++) courses.session(4 * i, 6, 3, 4).morning(4 * i, 5);
        courses.pain(1, 5, 5, 4, 4, 3, 3, 3, 2);

        var account = account(courses.course());

        var said = new ArrayList<String>();
        said.add(account.lasting().sentence());
        for (Reckoned r : List.of(account.rightAfter(), account.nextMorning(), account.trend(), account.howLong()))
            said.add(r.sentence());
        said.forEach(s -> assertFalse(s.replace("no proof of an effect", "").contains("effect"), s));
    }

    private static Account account(Course course) {
        return Account.of(K, course, OptionalDouble.empty());
    }
}
