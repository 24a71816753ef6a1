package org.paraspinal.statistics.series;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.paraspinal.statistics.series.Ar1Regression.Spacing;

/**
 * How often the 95 % intervals for one person hold the truth, by simulation from a printed seed. In the check a share may stray by
 * three of its standard errors beyond 93 to 97 %; in the deep check it may not.
 */
class CoverageTest {
    private static final boolean DEEP = Boolean.getBoolean("paraspinal.deep");
    private static final int RUNS = DEEP ? 40_000 : 3_000;
    private static final long SEED = 20261122;

    @Test
    void a_change_with_the_published_error_is_covered() {
        covered(
                "published error",
                random -> {
                    var r = ReliableChange.of(normal(random, 3, 6, 1), normal(random, 4, 4, 1), 1, 0.95);
                    return !r.own() && r.low() <= -2 && r.high() >= -2;
                },
                0.93,
                0.97);
    }

    @Test
    void a_change_with_the_persons_own_error_is_covered() {
        for (double sd : new double[] {0.7, 1, 2})
            covered(
                    "own error of " + sd,
                    random -> {
                        var r = ReliableChange.of(normal(random, 8, 6, sd), normal(random, 4, 4, sd), 1, 0.95);
                        return r.own() && r.low() <= -2 && r.high() >= -2;
                    },
                    0.93,
                    0.97);
    }

    @Test
    void an_own_error_from_too_few_weeks_would_not_be_covered_and_is_therefore_not_used_alone() {
        double share = share(random -> {
            double[] baseline = normal(random, 3, 6, 2);
            var r = ReliableChange.of(baseline, normal(random, 4, 4, 2), 0.01, 0.95);
            return r.low() <= -2 && r.high() >= -2;
        });

        assertTrue(share < 0.93, () -> "seed " + SEED + ": " + share);
    }

    @Test
    void a_trend_whose_likeness_is_assumed_as_it_is_errs_to_the_wide_side_and_never_to_the_narrow() {
        for (int weeks : new int[] {6, 12, 19}) covered(weeks + " weeks", random -> trend(random, weeks, 0.3), 0.93, 1);
    }

    @Test
    void a_trend_of_a_year_and_of_three_is_covered() {
        for (int weeks : new int[] {52, 156})
            covered(weeks + " weeks", random -> trend(random, weeks, 0.3), 0.92, 0.97);
    }

    private static boolean trend(Random random, int weeks, double phi) {
        var times = new double[weeks];
        var values = new double[weeks];
        double error = random.nextGaussian();
        for (int i = 0; i < weeks; i++) {
            if (i > 0) error = phi * error + Math.sqrt(1 - phi * phi) * random.nextGaussian();
            times[i] = i;
            values[i] = 6 - 0.1 * i + error;
        }
        var regression = new Ar1Regression(
                new Design(values, List.of(Term.intercept(weeks), Term.numbers("week", times)), times, new int[weeks]),
                Fit.Method.REML,
                Spacing.WHOLE);
        Fitting fitting = weeks < Ar1Regression.SHORT ? regression.fitAt(0.3) : regression.fit();
        Fit fit = assertInstanceOf(Fitting.Fitted.class, fitting).fit();
        var interval = fit.interval(fit.coefficients().getLast(), 0.95);
        return interval.low() <= -0.1 && interval.high() >= -0.1;
    }

    private static void covered(String what, Predicate<Random> holds, double least, double most) {
        double share = share(holds);
        double slack = DEEP ? 0 : 3 * Math.sqrt(0.95 * 0.05 / RUNS);
        System.out.printf("Coverage, %s: %.4f of %d runs, seed %d%n", what, share, RUNS, SEED);
        assertTrue(
                share >= least - slack && share <= most + slack,
                () -> what + ", seed " + SEED + ": expected " + least + " to " + most + ", found " + share);
    }

    private static double share(Predicate<Random> holds) {
        var random = new Random(SEED);
        int held = 0;
        for (int i = 0; i < RUNS; i++) if (holds.test(random)) held++;
        return (double) held / RUNS;
    }

    private static double[] normal(Random random, int n, double mean, double sd) {
        var out = new double[n];
        for (int i = 0; i < n; i++) out[i] = mean + sd * random.nextGaussian();
        return out;
    }
}
