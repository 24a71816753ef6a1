package org.paraspinal.statistics.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Makes the table of thresholds again. */
class ThresholdTest {
    private static final boolean DEEP = Boolean.getBoolean("paraspinal.deep");
    private static final int RUNS = DEEP ? 200_000 : 4_000;

    /**
     * Lucas and Crosier, Technometrics 1982;24:199-205, table 1: two-sided mean run lengths with allowance 0.5, 168 and 8.38 at
     * threshold 4, 465 and 10.4 at threshold 5, for shifts of 0 and 1. Unshifted, one side alone runs twice as long.
     */
    @ParameterizedTest
    @CsvSource({"0,4,336,1", "0,5,930,2", "1,4,8.38,0.01", "1,5,10.4,0.05"})
    void mean_run_lengths_are_those_that_were_published(double shift, double height, double published, double slack) {
        assertEquals(published, RunLength.mean(shift, Threshold.ALLOWANCE, height), slack);
    }

    @Test
    void every_threshold_keeps_the_promise_for_independent_numbers_and_less_than_two_point_eight_nine_would_not() {
        for (Threshold row : Threshold.table())
            assertTrue(RunLength.mean(0, Threshold.ALLOWANCE, row.height()) >= Threshold.WEEKS, row.toString());
        assertTrue(RunLength.mean(0, Threshold.ALLOWANCE, 2.88) < Threshold.WEEKS);
        assertTrue(RunLength.mean(0, Threshold.ALLOWANCE, 2.89) >= Threshold.WEEKS);
    }

    @Test
    void
            every_threshold_keeps_the_promise_when_the_true_phi_is_higher_by_the_margin_and_is_hardly_above_what_that_takes() {
        long seed = 41;
        var random = new SplittableRandom(seed);
        for (Threshold row : Threshold.table()) {
            double length = simulated(row.phi(), row.phi() + Threshold.MARGIN, row.height(), random);
            System.out.printf(
                    Locale.ROOT,
                    "threshold: seed %d, %d alarms, phi %.1f used and %.1f true, %.2f: %.1f weeks apart%n",
                    seed,
                    RUNS,
                    row.phi(),
                    row.phi() + Threshold.MARGIN,
                    row.height(),
                    length);
            double chance = 4 * length / Math.sqrt(RUNS);
            assertTrue(length >= Threshold.WEEKS - chance, row + " runs " + length + ", seed " + seed);
            assertTrue(length <= 1.2 * Threshold.WEEKS + chance, row + " runs " + length + ", seed " + seed);
        }
    }

    @Test
    void between_two_rows_the_higher_threshold_holds_and_outside_the_table_none() {
        assertEquals(3.6, Threshold.of(0.29).height());
        assertEquals(3.5, Threshold.of(0.3).height());
        assertEquals(3.75, Threshold.of(0).height());
        assertEquals(3, Threshold.of(0.6).height());
        assertThrows(IllegalArgumentException.class, () -> Threshold.of(0.61));
        assertThrows(IllegalArgumentException.class, () -> Threshold.of(-0.1));
    }

    private static double simulated(double used, double phi, double height, SplittableRandom random) {
        double fresh = Math.sqrt(1 - phi * phi);
        double whitened = Math.sqrt(1 - used * used);
        double error = random.nextGaussian();
        double sum = 0;
        long weeks = 0;
        int alarms = 0;
        while (alarms < RUNS) {
            double next = phi * error + fresh * random.nextGaussian();
            sum = Math.max(0, sum + (next - used * error) / whitened - Threshold.ALLOWANCE);
            error = next;
            weeks++;
            if (sum > height) {
                alarms++;
                sum = 0;
            }
        }
        return (double) weeks / RUNS;
    }
}
