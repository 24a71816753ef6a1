package org.paraspinal.statistics.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What goes together at a lag is found at that lag, and series that merely drift are not said to go together. */
class CrossLagTest {
    private static final long SEED = 20261122;

    @Test
    void a_measure_that_follows_the_other_by_a_week_is_found_at_one_week_and_nowhere_else() {
        var random = new Random(SEED);
        SortedMap<Integer, Double> stress = new TreeMap<>();
        SortedMap<Integer, Double> pain = new TreeMap<>();
        double lastWeek = 0;
        for (int week = 0; week < 60; week++) {
            pain.put(week, 0.8 * lastWeek + 0.4 * random.nextGaussian());
            lastWeek = random.nextGaussian();
            stress.put(week, lastWeek);
        }

        List<CrossLag.At> lags = CrossLag.of(stress, pain, 2, 0.99).orElseThrow();

        assertEquals(
                List.of(-2, -1, 0, 1, 2), lags.stream().map(CrossLag.At::weeks).toList());
        assertEquals(
                List.of(1),
                lags.stream().filter(CrossLag.At::clear).map(CrossLag.At::weeks).toList());
    }

    @Test
    void series_that_drift_apart_from_each_other_are_called_clear_in_about_five_of_a_hundred() {
        var random = new Random(SEED);
        int runs = 1000;
        int clear = 0;
        for (int run = 0; run < runs; run++) {
            var one = drifting(random);
            var other = drifting(random);
            if (CrossLag.of(one, other, 2, 0.99).orElseThrow().stream().anyMatch(CrossLag.At::clear)) clear++;
        }
        int found = clear;
        assertTrue(clear < 0.08 * runs, () -> "seed " + SEED + ": " + found + " of " + runs);
    }

    @Test
    void nineteen_pairs_at_some_lag_are_too_few_and_twenty_are_enough() {
        assertEquals(Optional.empty(), CrossLag.of(weeks(22), weeks(22), 2, 0.99));
        assertTrue(CrossLag.of(weeks(23), weeks(23), 2, 0.99).isPresent());
    }

    @Test
    void a_measure_that_never_changes_goes_with_nothing() {
        SortedMap<Integer, Double> flat = new TreeMap<>();
        for (int week = 0; week < 40; week++) flat.put(week, 5.0);

        assertEquals(Optional.empty(), CrossLag.of(flat, weeks(40), 2, 0.99));
    }

    private static SortedMap<Integer, Double> weeks(int n) {
        SortedMap<Integer, Double> out = new TreeMap<>();
        var random = new Random(n);
        for (int week = 0; week < n; week++) out.put(week, random.nextGaussian());
        return out;
    }

    private static SortedMap<Integer, Double> drifting(Random random) {
        SortedMap<Integer, Double> out = new TreeMap<>();
        double error = random.nextGaussian();
        for (int week = 0; week < 52; week++) {
            error = 0.6 * error + 0.8 * random.nextGaussian();
            out.put(week, 0.05 * week + error);
        }
        return out;
    }
}
