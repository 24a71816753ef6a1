package org.paraspinal.statistics.trial;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.paraspinal.statistics.synthesis.Estimated;
import org.paraspinal.statistics.synthesis.Interval;

/**
 * How much of a difference moves with what was expected of each period, in one person whose order was drawn.
 *
 * <p>With a constant for each pair, expectation {@code E = a0 + a A + pair} and response {@code y = b0 + c' A + b E + pair}. Taking the
 * difference within a pair leaves {@code dE = a} and {@code dy = c' + b dE}, fitted by least squares; then the mean of {@code dy}
 * is {@code c' + a b} exactly. The interval of {@code a b} comes from draws of a and b about their estimates, Student's with J - 1 and
 * J - 2 degrees of freedom because there are so few pairs. MacKinnon, Lockwood and Williams, Multivar Behav Res 2004;39:99-128.
 * That nothing else moves both expectation and response is supposed, and cannot be seen in the data.
 *
 * @param pairs J, those with an expectation for both periods
 * @param total mean difference of these pairs, B less A
 * @param direct c': the difference at average expectation
 * @param a by how much expectation differs, B less A
 * @param aError its standard error
 * @param b by how much the response moves with a point of expectation
 * @param bError its standard error
 * @param interval of the part that moves with expectation, a b
 * @param share a b as a share of the total; refused where the total cannot be told from zero
 * @param draws how many the interval rests on
 */
public record Mediation(
        int pairs,
        double total,
        double direct,
        double a,
        double aError,
        double b,
        double bError,
        Interval interval,
        Estimated<Double> share,
        int draws,
        long seed) {
    /** With fewer pairs than this there is nothing to fit: a, b, c' and their errors would rest on four differences. */
    public static final int FEWEST = 5;

    /** How many draws are taken for a person's trial. */
    public static final int DRAWS = 20_000;

    /** The part that moves with expectation. */
    public double indirect() {
        return a * b;
    }

    /**
     * @param pairs those that are complete
     * @param expected what was expected of each period, by its number from 0
     * @param level of the interval
     */
    public static Estimated<Mediation> of(
            List<Pair> pairs, Map<Integer, Double> expected, double level, int draws, long seed) {
        List<double[]> both = pairs.stream()
                .filter(p -> expected.containsKey(period(p, Arm.A)) && expected.containsKey(period(p, Arm.B)))
                .map(p -> new double[] {
                    expected.getOrDefault(period(p, Arm.B), 0.0) - expected.getOrDefault(period(p, Arm.A), 0.0),
                    p.difference()
                })
                .toList();
        return of(
                both.stream().mapToDouble(d -> d[0]).toArray(),
                both.stream().mapToDouble(d -> d[1]).toArray(),
                level,
                draws,
                seed);
    }

    private static int period(Pair pair, Arm arm) {
        return 2 * (pair.number() - 1) + (pair.first() == arm ? 0 : 1);
    }

    /**
     * @param expected differences of expectation, B less A, one a pair
     * @param responses differences of the response, in the same order
     */
    static Estimated<Mediation> of(double[] expected, double[] responses, double level, int draws, long seed) {
        int n = expected.length;
        if (n < FEWEST)
            return Estimated.refused("There " + (n == 1 ? "is 1 pair" : "are " + n + " pairs")
                    + " with an expectation for both periods, and this takes at least " + FEWEST + ".");
        if (!Pair.scatter(expected))
            return Estimated.refused(
                    "What was expected differs by the same in every pair, so that nothing can be seen to move with it.");
        double a = mean(expected);
        double total = mean(responses);
        double xx = 0;
        double xy = 0;
        for (int j = 0; j < n; j++) {
            xx += (expected[j] - a) * (expected[j] - a);
            xy += (expected[j] - a) * (responses[j] - total);
        }
        double b = xy / xx;
        double rest = 0;
        for (int j = 0; j < n; j++) {
            double error = responses[j] - total - b * (expected[j] - a);
            rest += error * error;
        }
        double aError = Math.sqrt(xx / (n - 1) / n);
        double bError = Math.sqrt(rest / (n - 2) / xx);
        return Estimated.of(new Mediation(
                n,
                total,
                total - a * b,
                a,
                aError,
                b,
                bError,
                drawn(a, aError, b, bError, n, level, draws, seed),
                share(a * b, total, responses, level),
                draws,
                seed));
    }

    private static Estimated<Double> share(double indirect, double total, double[] responses, double level) {
        Interval around = Trial.interval(responses, level).value().orElseGet(() -> new Interval(total, total));
        return around.low() > 0 || around.high() < 0
                ? Estimated.of(indirect / total)
                : Estimated.refused("The total cannot be told from zero, and a share of nothing says nothing.");
    }

    private static Interval drawn(
            double a, double aError, double b, double bError, int n, double level, int draws, long seed) {
        var random = new SplitMix64(seed);
        var products = new double[draws];
        for (int i = 0; i < draws; i++)
            products[i] = (a + aError * student(n - 1, random)) * (b + bError * student(n - 2, random));
        Arrays.sort(products);
        int outside = (int) Math.floor((1 - level) / 2 * draws);
        return new Interval(products[outside], products[draws - 1 - outside]);
    }

    private static double student(int df, SplitMix64 random) {
        double z = random.gaussian();
        double squares = 0;
        for (int i = 0; i < df; i++) {
            double g = random.gaussian();
            squares += g * g;
        }
        return z / Math.sqrt(squares / df);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }
}
