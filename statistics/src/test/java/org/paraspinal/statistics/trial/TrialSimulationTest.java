package org.paraspinal.statistics.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraspinal.statistics.synthesis.Interval;

/**
 * The trial's promises, over many trials of made-up people: 14-day periods, 3 washout days, daily responses of standard deviation 1.5,
 * one day in ten without. "Carried over" means that both treatments act alike, by -2, from their first day, and a fifth of the action
 * of the period before goes on all through the next.
 */
class TrialSimulationTest {
    private static final boolean DEEP = Boolean.getBoolean("paraspinal.deep");
    private static final int RUNS = DEEP ? 10_000 : 100;
    private static final Settled SETTLED = new Settled(1, 0.95, new Prior(0, 1), new Scatter.Shared(1));

    @ParameterizedTest
    @CsvSource({
        "3,0,0",
        "3,0.5,0",
        "3,0.5,0.2",
        "4,0.3,0.2",
        "5,0.5,0",
        "5,0.5,0.2",
        "6,0,0",
        "6,0,0.2",
        "6,0.5,0",
        "6,0.5,0.2"
    })
    void no_difference_is_called_one_no_oftener_than_stated(int pairs, double phi, double carried) {
        long seed = 100L + pairs;
        var random = new SplitMix64(seed);
        double one = SignFlip.smallestOneSided(pairs);
        double two = SignFlip.smallestTwoSided(pairs);
        int lower = 0;
        int twoSided = 0;
        int covered = 0;
        for (int run = 0; run < RUNS; run++) {
            Result.Found found = run(pairs, phi, carried, -2, -2, random);
            if (found.signFlip().lower() <= one) lower++;
            if (found.signFlip().twoSided() <= two) twoSided++;
            if (holds(found.interval().value().orElseThrow(), 0)) covered++;
        }
        System.out.printf(
                Locale.ROOT,
                "trial, no difference: seed %d, %d runs, %d pairs, phi %.1f, carried over %.1f: one-sided %.4f at %.4f, two-sided"
                        + " %.4f at %.4f, interval covers %.4f%n",
                seed,
                RUNS,
                pairs,
                phi,
                carried,
                (double) lower / RUNS,
                one,
                (double) twoSided / RUNS,
                two,
                (double) covered / RUNS);
        assertTrue(lower <= RUNS * one + beyondChance(one), "seed " + seed);
        assertTrue(twoSided <= RUNS * two + beyondChance(two), "seed " + seed);
        assertTrue(lower >= RUNS * one - beyondChance(one), "never finds anything: seed " + seed);
        covers(covered, seed);
    }

    @ParameterizedTest
    @CsvSource({"3,0", "3,0.5", "4,0.3", "5,0.3", "6,0", "6,0.5"})
    void the_interval_covers_the_true_effect_as_often_as_it_says(int pairs, double phi) {
        long seed = 200L + pairs;
        var random = new SplitMix64(seed);
        int covered = 0;
        for (int run = 0; run < RUNS; run++)
            if (holds(run(pairs, phi, 0, 0, -1.2, random).interval().value().orElseThrow(), -1.2)) covered++;
        System.out.printf(
                Locale.ROOT,
                "trial, effect -1.2: seed %d, %d runs, %d pairs, phi %.1f: interval covers %.4f%n",
                seed,
                RUNS,
                pairs,
                phi,
                (double) covered / RUNS);
        covers(covered, seed);
    }

    /** A planted fault: were the order not drawn but always A first, a slow worsening would pass for an effect. */
    @ParameterizedTest
    @CsvSource({"6"})
    void an_order_that_is_not_drawn_breaks_the_promise_under_a_trend(int pairs) {
        var random = new SplitMix64(300);
        List<Arm> always = new ArrayList<>();
        for (int j = 0; j < pairs; j++) always.addAll(List.of(Arm.A, Arm.B));
        int drawnFound = 0;
        int alwaysFound = 0;
        for (int run = 0; run < 200; run++) {
            long seed = random.next();
            if (trend(Design.drawn(pairs, 14, 3, seed), random).signFlip().twoSided() <= 0.05) drawnFound++;
            if (trend(new Design(pairs, 14, 3, seed, always), random).signFlip().twoSided() <= 0.05) alwaysFound++;
        }
        assertTrue(drawnFound <= 200 * 0.03125 + 4 * Math.sqrt(200 * 0.03125), drawnFound + " of 200, seed 300");
        assertTrue(alwaysFound > 100, alwaysFound + " of 200, seed 300");
    }

    private static void covers(int covered, long seed) {
        double slack = DEEP ? 0.02 : 0.02 + 3 * Math.sqrt(0.05 * 0.95 / RUNS);
        assertEquals(0.95, (double) covered / RUNS, slack, "seed " + seed);
    }

    private static double beyondChance(double p) {
        return 3.5 * Math.sqrt(RUNS * p * (1 - p));
    }

    private static boolean holds(Interval interval, double value) {
        return interval.low() <= value && value <= interval.high();
    }

    private static Result.Found run(int pairs, double phi, double carried, double a, double b, SplitMix64 random) {
        Design design = Design.drawn(pairs, 14, 3, random.next());
        List<Response> responses = new ArrayList<>();
        double error = random.gaussian();
        for (int day = 0; day < design.days(); day++) {
            if (day > 0) error = phi * error + Math.sqrt(1 - phi * phi) * random.gaussian();
            int period = design.period(day);
            double action = design.order().get(period) == Arm.A ? a : b;
            double before = period == 0 ? 0 : design.order().get(period - 1) == Arm.A ? a : b;
            if (random.share() < 0.1) continue;
            responses.add(new Response(day, 6 + action + carried * before + 1.5 * error));
        }
        return found(design, responses);
    }

    private static Result.Found trend(Design design, SplitMix64 random) {
        List<Response> responses = new ArrayList<>();
        for (int day = 0; day < design.days(); day++)
            responses.add(new Response(day, 3 + 0.05 * day + 0.5 * random.gaussian()));
        return found(design, responses);
    }

    private static Result.Found found(Design design, List<Response> responses) {
        return assertInstanceOf(
                Result.Found.class,
                Trial.analyse(new Held(design, new Ending.AsPlanned(), 1, responses, List.of()), SETTLED));
    }
}
