package org.paraspinal.statistics.series;

import org.hipparchus.stat.descriptive.moment.StandardDeviation;

/**
 * How far a measurement strays although nothing has changed: the standard error of measurement, and what follows from it.
 *
 * <p>Jacobson and Truax, J Consult Clin Psychol 1991;59:12-19, p. 14. The smallest detectable change uses 1.96 as it is published,
 * not the quantile in full.
 *
 * @param points the standard error of measurement, in points of the scale; finite and above zero
 */
public record MeasurementError(double points) {
    private static final double NORMAL_95 = 1.96;

    /** @throws IllegalArgumentException naming what was given and what was expected */
    public MeasurementError {
        if (!(points > 0 && Double.isFinite(points))) throw expected("a measurement error above 0", points);
    }

    /**
     * From a scale's spread among people and its reliability: {@code SD * sqrt(1 - r)}.
     *
     * @param spread the standard deviation among people, above zero
     * @param reliability from 0 to below 1; a scale of reliability 1 would have no error
     */
    public static MeasurementError ofScale(double spread, double reliability) {
        if (!(spread > 0)) throw expected("a standard deviation above 0", spread);
        if (!(reliability >= 0 && reliability < 1)) throw expected("a reliability from 0 to below 1", reliability);
        return new MeasurementError(spread * Math.sqrt(1 - reliability));
    }

    /**
     * From pairs of measurements between which nothing has changed: the standard deviation of the differences over {@code sqrt(2)}.
     * A shift that all pairs share, such as practice, is not error and falls out.
     *
     * @param first at least three
     * @param second of the same people in the same order
     */
    public static MeasurementError ofStablePairs(double[] first, double[] second) {
        if (first.length != second.length) throw expected(first.length + " second measurements", second.length);
        if (first.length < 3) throw expected("at least 3 pairs", first.length);
        var differences = new double[first.length];
        for (int i = 0; i < differences.length; i++) differences[i] = second[i] - first[i];
        double scatter = new StandardDeviation().evaluate(differences);
        if (!(scatter > 0)) throw expected("pairs whose differences are not all the same", differences[0]);
        return new MeasurementError(scatter / Math.sqrt(2));
    }

    /** Of the mean of so many measurements, at least one: a baseline of three weeks errs by {@code points / sqrt(3)}. */
    public MeasurementError ofMean(int measurements) {
        if (measurements < 1) throw expected("at least 1 measurement", measurements);
        return new MeasurementError(points / Math.sqrt(measurements));
    }

    /** The standard error of the difference of two single measurements, in points. */
    public double ofDifference() {
        return Math.sqrt(2) * points;
    }

    /** The standard error of the difference of two measurements with errors of their own, in points. */
    public double ofDifferenceTo(MeasurementError other) {
        return Math.hypot(points, other.points);
    }

    /** The smallest difference of two single measurements that 95 of 100 unchanged people do not reach, in points. */
    public double smallestDetectableChange() {
        return NORMAL_95 * ofDifference();
    }

    /** The reliable change index of two single measurements, without a unit; beyond 1.96 either way a change is reliable. */
    public double index(double before, double after) {
        return (after - before) / ofDifference();
    }

    private static IllegalArgumentException expected(String what, Object found) {
        return new IllegalArgumentException("Expected " + what + ", found " + found + ".");
    }
}
