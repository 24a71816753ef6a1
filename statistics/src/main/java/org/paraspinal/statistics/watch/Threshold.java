package org.paraspinal.statistics.watch;

import java.util.List;

/**
 * How high the sum may rise before there is an alarm, so that somebody whose state is stable has at most one in {@value #WEEKS} weeks,
 * on average. That is a mean, in the worst case below: then about 6 in 10 stable people have one or more in that time.
 *
 * <p>Independent numbers need 2.89 whatever phi they were made independent with ({@link RunLength}). But phi is never known, and a
 * phi too low leaves neighbours alike, and alarms come too often and in clusters. So each threshold is made to keep the promise when
 * the true phi lies {@value #MARGIN} above the phi that is used, which is about what short series get wrong. Made in two steps. First by
 * simulation with known mean and standard deviation, the sum beginning anew after each alarm: bisection over 30000 alarms a step,
 * rounded up to the next 0.05, gave 3.60, 3.50, 3.45, 3.35, 3.25, 3.10 and 2.85. Then 0.15 more on each, because mean and scatter are
 * learned from the person's own weeks, which brings alarms nearer. {@code ThresholdTest} does the first again, {@code WorseningTest}
 * tries the whole.
 *
 * <p>In the whole the promise holds with the margin where the phi used is at most 0.3, and without it, the true phi being no higher
 * than the one used, up to 0.6. People who vary twice as much as the scale errs, with 0.6 used and 0.8 true, each had 1.8 alarms.
 *
 * @param phi correlation of neighbouring weeks that is used
 * @param height the threshold, in standard deviations
 */
public record Threshold(double phi, double height) {
    /** How long a stable person goes on without a false alarm, on average; two years. */
    public static final int WEEKS = 104;

    /** By how much the true phi may lie above the one used. */
    public static final double MARGIN = 0.2;

    /** What is taken off each week, in standard deviations; best for a shift of twice as much. Page, Biometrika 1954;41:100-115. */
    public static final double ALLOWANCE = 0.5;

    private static final List<Threshold> TABLE = List.of(
            new Threshold(0, 3.75),
            new Threshold(0.1, 3.65),
            new Threshold(0.2, 3.6),
            new Threshold(0.3, 3.5),
            new Threshold(0.4, 3.4),
            new Threshold(0.5, 3.25),
            new Threshold(0.6, 3));

    /** All of them, by phi. */
    public static List<Threshold> table() {
        return TABLE;
    }

    /**
     * The threshold for a phi; between two rows the higher of theirs.
     *
     * @param phi from 0 to 0.6
     * @throws IllegalArgumentException outside of that
     */
    public static Threshold of(double phi) {
        if (!(phi >= 0 && phi <= TABLE.getLast().phi()))
            throw new IllegalArgumentException("Expected a correlation from 0 to 0.6, found " + phi + ".");
        return TABLE.stream()
                .filter(row -> row.phi() <= phi)
                .reduce((_, later) -> later)
                .map(row -> new Threshold(phi, row.height()))
                .orElseThrow();
    }
}
