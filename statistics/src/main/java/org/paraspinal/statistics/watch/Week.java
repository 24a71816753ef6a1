package org.paraspinal.statistics.watch;

/**
 * One week's response.
 *
 * @param week counted from the start of treatment: 1 is the first week after it, 0 and below lie before
 * @param value in points of the scale, finite; higher is worse
 */
public record Week(int week, double value) {
    /** @throws IllegalArgumentException when the value is not finite */
    public Week {
        if (!Double.isFinite(value))
            throw new IllegalArgumentException("Expected a finite response in week " + week + ", found " + value + ".");
    }
}
