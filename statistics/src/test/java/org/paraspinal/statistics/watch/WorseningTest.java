package org.paraspinal.statistics.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

class WorseningTest {
    private static final boolean DEEP = Boolean.getBoolean("paraspinal.deep");
    private static final int PEOPLE = DEEP ? 20_000 : 300;
    private static final MeasurementError ONE_POINT = new MeasurementError(1);

    /** By hand, phi 0: the mean before the 9 is 5, from four weeks, so its residual is 4 / sqrt(1 + 1/4); own scatter there is none. */
    @Test
    void a_week_is_judged_by_the_weeks_before_it_and_never_by_less_than_the_scale_can_tell() {
        Watched.Judged judged = judged(0, 5, 5, 5, 5, 9);

        assertEquals(2, judged.points().size());
        assertEquals(0, judged.points().get(0).residual(), 1e-12);
        assertEquals(4 / Math.sqrt(1.25), judged.points().get(1).residual(), 1e-12);
        assertEquals(4 / Math.sqrt(1.25) - 0.5, judged.points().get(1).sum(), 1e-12);
        assertEquals(List.of(), judged.alarms());
    }

    /** By hand, phi 0: residuals 2/sqrt(2) and 0, then 3/sqrt(4/3); Student's t with 2 degrees of freedom has a closed form. */
    @Test
    void somebody_who_varies_more_than_the_scale_is_judged_by_their_own_scatter() {
        Watched.Judged judged = judged(0, 4, 6, 5, 8);

        double t = 3 / Math.sqrt(4.0 / 3) / Math.sqrt((2.0 + 0.0) / 2);
        double tail = 0.5 - t / (2 * Math.sqrt(2 + t * t));
        double z = judged.points().get(0).residual();
        assertEquals(tail, new NormalDistribution().cumulativeProbability(-z), 1e-9);
        assertTrue(z < 3 / Math.sqrt(4.0 / 3));
    }

    @Test
    void worsening_that_lasts_gives_an_alarm_and_getting_better_none() {
        double[] worse = {5, 4, 6, 5, 5, 4, 6, 5, 8, 9, 8, 9};
        double[] better = {5, 4, 6, 5, 5, 4, 6, 5, 2, 1, 2, 1};

        List<Integer> alarms = judged(0.3, worse).alarms();
        assertEquals(1, alarms.size());
        assertTrue(alarms.getFirst() >= 8 && alarms.getFirst() <= 11, alarms.toString());
        assertEquals(List.of(), judged(0.3, better).alarms());
    }

    @Test
    void a_gap_makes_neighbours_less_alike_and_order_and_level_change_nothing() {
        List<Week> weeks = new ArrayList<>(List.of(
                new Week(0, 5), new Week(1, 4), new Week(2, 6), new Week(3, 5), new Week(9, 7), new Week(10, 8)));
        var watching = new Worsening(ONE_POINT, 0.5);
        Watched plain = watching.watch(new Weeks(weeks));
        List<Week> close = new ArrayList<>(weeks.subList(0, 4));
        close.addAll(List.of(new Week(4, 7), new Week(5, 8)));

        assertEquals(plain, watching.watch(new Weeks(weeks.reversed())));
        assertTrue(!residuals(plain).equals(residuals(watching.watch(new Weeks(close)))));
        List<Double> moved = residuals(watching.watch(new Weeks(
                weeks.stream().map(w -> new Week(w.week() + 7, w.value() + 100)).toList())));
        for (int i = 0; i < moved.size(); i++) assertEquals(residuals(plain).get(i), moved.get(i), 1e-9);
    }

    @Test
    void too_few_weeks_are_refused_with_when_there_will_be_enough() {
        var watching = new Worsening(ONE_POINT, 0.3);

        assertEquals(
                "There are 2 weekly responses, and this takes at least 4; that is in 2 more weeks.",
                assertInstanceOf(Watched.NotYet.class, watching.watch(new Weeks(weeks(5, 6))))
                        .sentence());
        assertEquals(
                "There are 3 weekly responses, and this takes at least 4; that is in 1 more week.",
                assertInstanceOf(Watched.NotYet.class, watching.watch(new Weeks(weeks(5, 6, 4))))
                        .sentence());
        assertThrows(IllegalArgumentException.class, () -> new Weeks(List.of(new Week(1, 2), new Week(1, 3))));
        assertThrows(IllegalArgumentException.class, () -> new Worsening(ONE_POINT, 0.7));
        assertThrows(IllegalArgumentException.class, () -> new Week(1, Double.NaN));
    }

    /** The promise, in the whole procedure: mean and scatter of each person are unknown to it, and one week in ten is missing. */
    @ParameterizedTest
    @CsvSource({
        "0,0,1",
        "0.3,0.3,1",
        "0.3,0.3,2",
        "0.3,0,1",
        "0.3,0.5,1",
        "0.6,0.6,2",
        "0,0.2,2",
        "0.1,0.3,2",
        "0.2,0.4,2",
        "0.3,0.5,2",
        "0.4,0.4,2",
        "0.5,0.5,2"
    })
    void a_stable_person_has_at_most_one_false_alarm_in_two_years_on_average(double used, double phi, double sd) {
        long seed = 500;
        var random = new SplittableRandom(seed);
        long alarms = 0;
        int people = 0;
        int again = 0;
        for (int person = 0; person < PEOPLE; person++) {
            int had = alarms(random, used, phi, sd, 0).size();
            alarms += had;
            if (had > 0) people++;
            if (had > 1) again++;
        }
        double mean = (double) alarms / PEOPLE;
        System.out.printf(
                Locale.ROOT,
                "worsening, stable: seed %d, %d people, phi %.1f used and %.1f true, sd %.0f of 1 published: %.3f alarms in 104 weeks;"
                        + " one or more in %.3f, two or more in %.3f%n",
                seed,
                PEOPLE,
                used,
                phi,
                sd,
                mean,
                (double) people / PEOPLE,
                (double) again / PEOPLE);
        assertTrue(mean <= 1 + (DEEP ? 0.01 : 3.5 / Math.sqrt(PEOPLE)), mean + " alarms, seed " + seed);
    }

    /** A planted fault: were alike neighbours taken for independent ones, the promise would break. */
    @Test
    void without_whitening_the_promise_breaks() {
        long seed = 501;
        var random = new SplittableRandom(seed);
        long alarms = 0;
        for (int person = 0; person < 400; person++)
            alarms += alarms(random, 0, 0.6, 2, 0).size();

        assertTrue(alarms > 1.5 * 400, alarms + " alarms of 400 people, seed " + seed);
    }

    @ParameterizedTest
    @CsvSource({"0.3,1,2,0.6", "0.3,1.5,3,0.6"})
    void somebody_who_worsens_for_good_is_mostly_found_within_eight_weeks(
            double phi, double sd, double by, double least) {
        long seed = 600;
        var random = new SplittableRandom(seed);
        int found = 0;
        for (int person = 0; person < PEOPLE; person++)
            if (alarms(random, phi, phi, sd, by).stream().anyMatch(w -> w >= 20 && w < 28)) found++;
        double share = (double) found / PEOPLE;
        System.out.printf(
                Locale.ROOT,
                "worsening by %.0f from week 20: seed %d, %d people, phi %.1f, sd %.1f: found within eight weeks %.3f%n",
                by,
                seed,
                PEOPLE,
                phi,
                sd,
                share);
        assertTrue(share >= least, share + ", seed " + seed);
    }

    private static List<Integer> alarms(SplittableRandom random, double used, double phi, double sd, double by) {
        List<Week> weeks = new ArrayList<>();
        double error = random.nextGaussian();
        for (int week = -3; week < 104; week++) {
            if (week > -3) error = phi * error + Math.sqrt(1 - phi * phi) * random.nextGaussian();
            if (random.nextDouble() < 0.1) continue;
            weeks.add(new Week(week, 5 + sd * error + (week >= 20 ? by : 0)));
        }
        return assertInstanceOf(Watched.Judged.class, new Worsening(ONE_POINT, used).watch(new Weeks(weeks)))
                .alarms();
    }

    private static List<Double> residuals(Watched watched) {
        return assertInstanceOf(Watched.Judged.class, watched).points().stream()
                .map(Watched.Point::residual)
                .toList();
    }

    private static Watched.Judged judged(double phi, double... values) {
        return assertInstanceOf(Watched.Judged.class, new Worsening(ONE_POINT, phi).watch(new Weeks(weeks(values))));
    }

    private static List<Week> weeks(double... values) {
        List<Week> weeks = new ArrayList<>();
        for (int i = 0; i < values.length; i++) weeks.add(new Week(i, values[i]));
        return weeks;
    }
}
