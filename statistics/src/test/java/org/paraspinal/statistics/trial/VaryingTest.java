package org.paraspinal.statistics.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.paraspinal.statistics.synthesis.Estimated;

/** How far a person's days vary, from their own ratings. */
class VaryingTest {
    private static final long SEED = 20261123;

    /** Days whose neighbours correlate by phi. */
    private static double[] days(int n, double sd, double phi, SplitMix64 random) {
        var out = new double[n];
        double error = sd * random.gaussian();
        for (int i = 0; i < n; i++) {
            out[i] = 5 + error;
            error = phi * error + sd * Math.sqrt(1 - phi * phi) * random.gaussian();
        }
        return out;
    }

    private static List<Response> responses(double[] values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> new Response(i, values[i]))
                .toList();
    }

    @Test
    void many_days_tell_spread_and_likeness() {
        var v = Varying.ofDays(responses(days(800, 1.4, 0.4, new SplitMix64(SEED))), 0.3)
                .value()
                .orElseThrow();

        assertEquals(1.4, v.sd(), 0.1, "seed " + SEED);
        assertEquals(0.4, v.phi(), 0.07, "seed " + SEED);
    }

    @Test
    void a_fall_over_time_does_not_count_as_varying() {
        double[] falling = days(400, 1, 0.2, new SplitMix64(SEED));
        for (int i = 0; i < falling.length; i++) falling[i] -= 0.02 * i;

        assertEquals(
                1.0,
                Varying.ofDays(responses(falling), 0.3).value().orElseThrow().sd(),
                0.1,
                "seed " + SEED);
    }

    @Test
    void fewer_than_twenty_days_take_the_likeness_that_is_supposed() {
        var nineteen = responses(days(19, 1, 0.8, new SplitMix64(SEED)));
        var more = responses(days(200, 1, 0.8, new SplitMix64(SEED)));

        assertEquals(0.3, Varying.ofDays(nineteen, 0.3).value().orElseThrow().phi());
        assertTrue(Varying.ofDays(more, 0.3).value().orElseThrow().phi() > 0.6);
    }

    @Test
    void weekly_means_tell_the_spread_of_days() {
        var random = new SplitMix64(SEED);
        var means = new ArrayList<Double>();
        for (int w = 0; w < 3000; w++)
            means.add(IntStream.of(0).mapToObj(_ -> days(7, 1.5, 0.3, random)).findFirst().stream()
                    .flatMapToDouble(java.util.Arrays::stream)
                    .average()
                    .orElseThrow());

        var v = Varying.ofMeans(means.stream().mapToDouble(m -> m).toArray(), 7, 0.3)
                .value()
                .orElseThrow();

        assertEquals(1.5, v.sd(), 0.05, "seed " + SEED);
    }

    @Test
    void two_days_with_independent_neighbours_are_worked_out_by_hand() {
        // means 4, 5 and 6: variance 1; a mean of two independent days has half the variance of a day
        assertEquals(
                Math.sqrt(2),
                Varying.ofMeans(new double[] {4, 5, 6}, 2, 0)
                        .value()
                        .orElseThrow()
                        .sd(),
                1e-12);
    }

    @Test
    void too_few_and_unvarying_ratings_are_refused() {
        assertNotNull(Varying.ofDays(responses(new double[] {4, 5}), 0.3).refusal());
        assertNotNull(
                Varying.ofDays(responses(new double[] {4, 4, 4, 4, 4}), 0.3).refusal());
        assertNotNull(Varying.ofMeans(new double[] {4, 4, 4}, 7, 0.3).refusal());
        assertTrue(Varying.ofMeans(new double[] {4, 4, 5}, 7, 0.3) instanceof Estimated.Given);
    }
}
