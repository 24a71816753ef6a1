package org.paraspinal.statistics.series;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One or several series, ready to be fitted: what was measured, when, in which series, and what it may hang on. Rows may come in any
 * order; within a series they are put in order of time.
 */
public final class Design {
    private final List<String> names;
    private final double[][] rows;
    private final double[] times;
    private final int[] series;
    private final int[] from;

    /**
     * @param measured one number a row, finite
     * @param terms what it may hang on, the intercept included where there is one; finite
     * @param times when, in any unit; finite
     * @param series which series a row belongs to; errors of different series have nothing to do with one another
     * @throws IllegalArgumentException when they do not have the same number of rows, or a number is not finite
     */
    public Design(double[] measured, List<Term> terms, double[] times, int[] series) {
        this.names = terms.stream().flatMap(t -> t.names().stream()).toList();
        List<double[]> columns =
                terms.stream().flatMap(t -> t.values().stream()).toList();
        int n = measured.length;
        if (times.length != n || series.length != n || columns.stream().anyMatch(c -> c.length != n))
            throw new IllegalArgumentException("Expected " + n + " rows everywhere.");
        this.from = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> series[i]).thenComparingDouble(i -> times[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.rows = new double[n][columns.size() + 1];
        this.times = new double[n];
        this.series = new int[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < columns.size(); j++) rows[i][j] = finite(columns.get(j)[from[i]]);
            rows[i][columns.size()] = finite(measured[from[i]]);
            this.times[i] = finite(times[from[i]]);
            this.series[i] = series[from[i]];
        }
    }

    private static double finite(double d) {
        if (!Double.isFinite(d)) throw new IllegalArgumentException("Expected a finite number, found " + d + ".");
        return d;
    }

    /** How many measurements. */
    public int size() {
        return rows.length;
    }

    /** How many coefficients. */
    public int width() {
        return names.size();
    }

    /** Their names. */
    public List<String> names() {
        return names;
    }

    /** What a measurement may hang on and, last, what was measured; in order of series and time. */
    double[] row(int i) {
        return rows[i];
    }

    /** How long after the measurement before it, in units of time; NaN for the first of its series. */
    double since(int i) {
        return i == 0 || series[i] != series[i - 1] ? Double.NaN : times[i] - times[i - 1];
    }

    double time(int i) {
        return times[i];
    }

    /** Which row it was as it came. */
    int origin(int i) {
        return from[i];
    }
}
