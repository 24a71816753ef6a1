package org.paraspinal.statistics.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.paraspinal.statistics.synthesis.Interval;

/**
 * What a trial of some length can and cannot show for a person of some variability, before it starts: by simulation from a seed.
 *
 * <p>Each run draws an order and normal daily responses without gaps, whose neighbours correlate by phi, adds the effect to the
 * days with B, and is read as {@link Trial} reads it. Nothing is carried over. Shares have a standard error of
 * {@code sqrt(share (1 - share) / runs)}, at most {@code 0.5 / sqrt(runs)}.
 *
 * @param pairs 3 to 6
 * @param effect B less A, in points of the response
 * @param level of the tests, such as 0.05
 * @param oneSided share of runs whose sign-flip test, one-sided towards the effect (downwards when it is zero), gives at most the level
 * @param twoSided share of runs whose two-sided sign-flip test does
 * @param interval share of runs whose interval of 1 - level leaves out zero
 * @param halfWidth mean half width of that interval, in points
 * @param runs how many were simulated
 */
public record Power(
        int pairs,
        double effect,
        double level,
        double oneSided,
        double twoSided,
        double interval,
        double halfWidth,
        int runs,
        long seed) {

    /** For each number of pairs from 3 to 6, from the same seed. */
    public static List<Power> ofEachLength(
            Variability person, int daysAPeriod, int washoutDays, double effect, double level, int runs, long seed) {
        List<Power> all = new ArrayList<>();
        for (int pairs = Design.FEWEST; pairs <= Design.MOST; pairs++)
            all.add(of(Design.drawn(pairs, daysAPeriod, washoutDays, seed), person, effect, level, runs, seed));
        return all;
    }

    /**
     * @param shape how long the trial is; each run draws its own order
     * @param level between 0 and 1
     * @param runs at least 1
     */
    public static Power of(Design shape, Variability person, double effect, double level, int runs, long seed) {
        if (!(level > 0 && level < 1) || runs < 1 || !Double.isFinite(effect))
            throw new IllegalArgumentException(
                    "Expected a level between 0 and 1, at least 1 run and a finite effect, found " + level + ", " + runs
                            + " and " + effect + ".");
        var random = new SplitMix64(seed);
        int oneSided = 0;
        int twoSided = 0;
        int leavesOutZero = 0;
        double halfWidths = 0;
        double errors = Trial.quantile(shape.pairs(), 1 - level);
        for (int run = 0; run < runs; run++) {
            double[] d = differences(shape, person, effect, random);
            SignFlip test = SignFlip.of(d);
            if ((effect > 0 ? test.upper() : test.lower()) <= level) oneSided++;
            if (test.twoSided() <= level) twoSided++;
            Interval around = Trial.widened(d, errors).value().orElseThrow();
            if (around.low() > 0 || around.high() < 0) leavesOutZero++;
            halfWidths += (around.high() - around.low()) / 2;
        }
        return new Power(
                shape.pairs(),
                effect,
                level,
                (double) oneSided / runs,
                (double) twoSided / runs,
                (double) leavesOutZero / runs,
                halfWidths / runs,
                runs,
                seed);
    }

    private static double[] differences(Design shape, Variability person, double effect, SplitMix64 random) {
        List<Arm> order = Design.order(shape.pairs(), random);
        double fresh = person.sd() * Math.sqrt(1 - person.phi() * person.phi());
        double error = person.sd() * random.gaussian();
        var d = new double[shape.pairs()];
        int counted = shape.daysAPeriod() - shape.washoutDays();
        for (int day = 0; day < shape.days(); day++) {
            if (day > 0) error = person.phi() * error + fresh * random.gaussian();
            if (!shape.counts(day, 1)) continue;
            int period = shape.period(day);
            d[period / 2] += (order.get(period) == Arm.B ? error + effect : -error) / counted;
        }
        return d;
    }

    /** The smallest one-sided p that so many pairs can give. */
    public double smallestOneSided() {
        return SignFlip.smallestOneSided(pairs);
    }

    /** The smallest two-sided p that so many pairs can give. */
    public double smallestTwoSided() {
        return SignFlip.smallestTwoSided(pairs);
    }

    /** Whether the two-sided test can reach the level at all, however large the effect. */
    public boolean canReachTwoSided() {
        return smallestTwoSided() <= level;
    }

    /** Whether the one-sided test can reach the level at all. */
    public boolean canReachOneSided() {
        return smallestOneSided() <= level;
    }

    /** What this length can and cannot show, in whole sentences. */
    public String sentence() {
        String least = String.format(
                Locale.ROOT,
                "With %d pairs, chance alone gives the clearest result with probability %s in one direction and %s in either.",
                pairs,
                smallestOneSided(),
                smallestTwoSided());
        String test = canReachTwoSided()
                ? String.format(
                        Locale.ROOT,
                        " A true effect of %s would pass the test in %.0f of 100 such trials.",
                        effect,
                        100 * twoSided)
                : String.format(Locale.ROOT, " A level of %s in either direction cannot be reached.", level);
        return least
                + test
                + String.format(Locale.ROOT, " The effect would be known to about %.1f points either way.", halfWidth);
    }
}
