package org.paraspinal.statistics.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraspinal.statistics.series.MeasurementError;

class PlannedLooksTest {
    private static final boolean DEEP = Boolean.getBoolean("paraspinal.deep");
    private static final int PEOPLE = DEEP ? 40_000 : 1_000;
    private static final MeasurementError ONE_POINT = new MeasurementError(1);
    private static final PlannedLooks LOOKS = new PlannedLooks(2, ONE_POINT, 0.3);

    /** By hand for phi 0: three before and three later, all steady, so that the published error alone counts. */
    @Test
    void a_steady_person_is_judged_by_the_published_error() {
        Look.Looked look = looked(new PlannedLooks(2, ONE_POINT, 0), 4, weeks(6, 6, 6, 6, 6, 6, 6));

        assertEquals(0, look.change(), 1e-12);
        assertEquals(Math.sqrt(2.0 / 3), look.error(), 1e-12);
        assertEquals(new NormalDistribution().cumulativeProbability(-2 / Math.sqrt(2.0 / 3)), look.p(), 1e-12);
        assertTrue(look.lessThanImportant());
        assertFalse(look.choiceDue());
    }

    /** Weights 1/3 each; neighbours .3, next .09; between baseline -2..0 and weeks 2..4 the powers 2 to 6. */
    @Test
    void alike_neighbours_widen_the_error() {
        double within = (3 + 2 * (2 * 0.3 + 0.09)) / 9;
        double between = (Math.pow(0.3, 2)
                        + 2 * Math.pow(0.3, 3)
                        + 3 * Math.pow(0.3, 4)
                        + 2 * Math.pow(0.3, 5)
                        + Math.pow(0.3, 6))
                / 9;

        Look.Looked look = looked(LOOKS, 4, weeks(6, 6, 6, 6, 6, 6, 6));

        assertEquals(Math.sqrt(2 * within - 2 * between), look.error(), 1e-12);
    }

    @Test
    void a_fall_as_large_as_hoped_is_left_alone_and_a_varying_person_needs_more() {
        Look.Looked fallen = looked(LOOKS, 8, weeks(6, 6, 6, 5, 4, 4, 4, 4, 4, 4, 4));
        Look.Looked varying = looked(LOOKS, 4, weeks(3, 9, 6, 2, 9, 3, 6));

        assertEquals(0.5, fallen.p(), 1e-9);
        assertFalse(fallen.lessThanImportant());
        assertFalse(fallen.choiceDue());
        assertEquals(0, varying.change(), 1e-12);
        assertFalse(varying.lessThanImportant());
        assertTrue(varying.error() > 2);
    }

    @Test
    void the_choice_is_offered_from_week_six_and_later_weeks_are_not_looked_at() {
        Look.Looked six = looked(LOOKS, 6, weeks(6, 6, 6, 6, 6, 5, 5, 5, 5, 0, 0));
        Look.Looked four = looked(LOOKS, 4, weeks(6, 6, 6, 6, 6, 5, 5, 5, 5, 0, 0));

        assertTrue(six.choiceDue());
        assertFalse(six.lessThanImportant());
        assertFalse(four.choiceDue());
        assertEquals(-1, six.change(), 1e-12);
        assertEquals(-2.0 / 3, four.change(), 1e-12);
    }

    @Test
    void what_is_missing_is_said_with_when_it_will_be_there() {
        assertEquals(
                "Of the weeks 2 to 4 there is 1 response, and this takes at least 2; the next look is in week 6.",
                notYet(4, weeks(6, 6, 6, 6, 6)));
        assertEquals(
                "Of the weeks 10 to 12 there are 0 responses, and this takes at least 2; this was the last look.",
                notYet(12, weeks(6, 6, 6, 6, 6)));
        assertEquals(
                "There are 2 weekly responses from before the start, and this takes at least 3; they cannot be had"
                        + " afterwards.",
                notYet(4, weeks(6, 6, 6, 6, 6, 6, 6).subList(1, 7)));
        assertEquals(
                "Expected one of the weeks [4, 6, 8, 12], found 5.",
                assertThrows(IllegalArgumentException.class, () -> LOOKS.at(5, new Weeks(weeks(6, 6, 6))))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new PlannedLooks(0, ONE_POINT, 0.3));
        assertThrows(IllegalArgumentException.class, () -> new PlannedLooks(2, ONE_POINT, 1));
    }

    /**
     * People whose true fall is exactly the important one: the hardest to be right about. The last has both a phi above the one used and
     * twice the published scatter, which is more than is promised: 7 in 100 is then the bound.
     */
    @ParameterizedTest
    @CsvSource({"0,1,0.05", "0.3,1,0.05", "0.3,0.6,0.05", "0.3,1.5,0.05", "0.3,2.5,0.05", "0.5,1,0.05", "0.5,2,0.07"})
    void of_those_who_improve_as_hoped_at_most_one_in_twenty_is_ever_told_otherwise(
            double phi, double sd, double most) {
        long seed = 700;
        double told = told(seed, phi, sd, -2);
        System.out.printf(
                Locale.ROOT,
                "looks, true fall as hoped: seed %d, %d people, phi 0.3 used and %.1f true, sd %.1f of 1 published: ever told"
                        + " %.4f%n",
                seed,
                PEOPLE,
                phi,
                sd,
                told);
        assertTrue(told <= most + (DEEP ? 0.002 : 3.5 * Math.sqrt(0.05 * 0.95 / PEOPLE)), told + ", seed " + seed);
    }

    @Test
    void of_those_who_worsen_by_a_point_most_are_told() {
        long seed = 701;
        double unchanged = told(seed, 0.3, 1, 0);
        double worse = told(seed, 0.3, 1, 1);
        System.out.printf(
                Locale.ROOT,
                "looks, seed %d, %d people, phi 0.3, sd 1: told when unchanged %.3f, when worse by 1 %.3f%n",
                seed,
                PEOPLE,
                unchanged,
                worse);
        assertTrue(unchanged > 0.2, unchanged + ", seed " + seed);
        assertTrue(worse > 0.6, worse + ", seed " + seed);
    }

    private static double told(long seed, double phi, double sd, double change) {
        var random = new SplittableRandom(seed);
        int told = 0;
        for (int person = 0; person < PEOPLE; person++) {
            List<Week> weeks = new ArrayList<>();
            double error = random.nextGaussian();
            for (int week = -2; week <= 12; week++) {
                if (week > -2) error = phi * error + Math.sqrt(1 - phi * phi) * random.nextGaussian();
                weeks.add(new Week(week, 6 + sd * error + (week > 0 ? change : 0)));
            }
            boolean ever = PlannedLooks.WEEKS.stream()
                    .map(w -> assertInstanceOf(Look.Looked.class, LOOKS.at(w, new Weeks(weeks))))
                    .anyMatch(Look.Looked::lessThanImportant);
            if (ever) told++;
        }
        return (double) told / PEOPLE;
    }

    private static Look.Looked looked(PlannedLooks looks, int week, List<Week> weeks) {
        return assertInstanceOf(Look.Looked.class, looks.at(week, new Weeks(weeks)));
    }

    private static String notYet(int week, List<Week> weeks) {
        return assertInstanceOf(Look.NotYet.class, LOOKS.at(week, new Weeks(weeks)))
                .sentence();
    }

    /** From week -2 on. */
    private static List<Week> weeks(double... values) {
        List<Week> weeks = new ArrayList<>();
        for (int i = 0; i < values.length; i++) weeks.add(new Week(i - 2, values[i]));
        return weeks;
    }
}
