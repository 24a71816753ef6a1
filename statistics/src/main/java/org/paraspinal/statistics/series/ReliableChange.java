package org.paraspinal.statistics.series;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.descriptive.moment.Mean;
import org.hipparchus.stat.descriptive.moment.StandardDeviation;

/**
 * Whether one person's later ratings differ from their baseline by more than measuring alone would make them differ.
 *
 * <p>With a standard error of measurement {@code s}, the mean of {@code k} baseline ratings and the mean of {@code m} later ones
 * differ by chance with standard error {@code s * sqrt(1/k + 1/m)}. The index is the change over that error; beyond the normal
 * quantile of the level it is reliable. Jacobson and Truax, J Consult Clin Psychol 1991;59:12-19, p. 14, for k = m = 1; several
 * ratings enter as their means. Departure: with fewer than {@value #OWN} baseline ratings {@code s} is the larger of the published error and the person's own scatter, so that
 * a person who varies more is not told of a change that is none. From {@value #OWN} on it is the person's own scatter alone, with
 * Student's t on one degree of freedom less, and never below what rounding to whole points gives, {@code sqrt(1/12)}.
 *
 * @param change later mean minus baseline mean, in points of the scale; below zero is a fall
 * @param error standard error of the change
 * @param low lower end of the interval
 * @param high upper end of the interval
 * @param index change over error
 * @param reliable whether the interval leaves out zero
 * @param own whether the error is the person's own alone
 */
public record ReliableChange(
        double change,
        double error,
        double low,
        double high,
        double index,
        boolean reliable,
        boolean own,
        int baselineRatings,
        int laterRatings) {
    /** From so many baseline ratings on the person's own error is known well enough to stand alone. */
    public static final int OWN = 8;

    private static final double ROUNDING = Math.sqrt(1.0 / 12);

    /**
     * @param baseline ratings before, at least two
     * @param later ratings after, at least one
     * @param publishedError standard error of measurement of the scale, above zero
     * @param level of the interval, such as 0.95
     * @throws IllegalArgumentException naming what was given and what was expected
     */
    public static ReliableChange of(double[] baseline, double[] later, double publishedError, double level) {
        if (baseline.length < 2) throw expected("at least 2 baseline ratings", baseline.length);
        if (later.length < 1) throw expected("at least 1 later rating", later.length);
        if (!(publishedError > 0)) throw expected("a measurement error above 0", publishedError);
        if (!(level > 0 && level < 1)) throw expected("a level between 0 and 1", level);
        boolean own = baseline.length >= OWN;
        double s = Math.max(own ? ROUNDING : publishedError, new StandardDeviation().evaluate(baseline));
        double change = new Mean().evaluate(later) - new Mean().evaluate(baseline);
        double error = s * Math.sqrt(1.0 / baseline.length + 1.0 / later.length);
        double z = own
                ? new TDistribution(baseline.length - 1).inverseCumulativeProbability((1 + level) / 2)
                : new NormalDistribution().inverseCumulativeProbability((1 + level) / 2);
        return new ReliableChange(
                change,
                error,
                change - z * error,
                change + z * error,
                change / error,
                Math.abs(change) > z * error,
                own,
                baseline.length,
                later.length);
    }

    private static IllegalArgumentException expected(String what, Object found) {
        return new IllegalArgumentException("Expected " + what + ", found " + found + ".");
    }
}
