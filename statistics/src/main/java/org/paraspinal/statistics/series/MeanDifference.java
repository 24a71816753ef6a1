package org.paraspinal.statistics.series;

import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.descriptive.moment.Mean;
import org.hipparchus.stat.descriptive.moment.StandardDeviation;

/**
 * The mean of differences of whole-number ratings, with Student's interval. Student, Biometrika 1908;6:1-25.
 *
 * <p>Departure: the scatter is never taken as less than what rounding two ratings to whole points gives, {@code sqrt(2/12)}, so that
 * differences that are all alike still have an interval.
 *
 * @param mean in points
 * @param low lower end of the interval
 * @param high upper end of the interval
 * @param n how many differences
 */
public record MeanDifference(double mean, double low, double high, int n) {
    private static final double ROUNDING = Math.sqrt(1.0 / 6);

    /**
     * @param differences at least two
     * @param level of the interval, such as 0.95
     * @throws IllegalArgumentException naming what was given and what was expected
     */
    public static MeanDifference of(double[] differences, double level) {
        if (differences.length < 2)
            throw new IllegalArgumentException("Expected at least 2 differences, found " + differences.length + ".");
        if (!(level > 0 && level < 1))
            throw new IllegalArgumentException("Expected a level between 0 and 1, found " + level + ".");
        double mean = new Mean().evaluate(differences);
        double s = Math.max(ROUNDING, new StandardDeviation().evaluate(differences));
        double half = new TDistribution(differences.length - 1).inverseCumulativeProbability((1 + level) / 2)
                * s
                / Math.sqrt(differences.length);
        return new MeanDifference(mean, mean - half, mean + half, differences.length);
    }
}
