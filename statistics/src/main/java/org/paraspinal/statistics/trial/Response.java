package org.paraspinal.statistics.trial;

/**
 * What was measured on a day of the trial.
 *
 * @param day from 0
 * @param value on any scale, finite
 */
public record Response(int day, double value) {
    /** @throws IllegalArgumentException when the value is not finite */
    public Response {
        if (!Double.isFinite(value))
            throw new IllegalArgumentException("Expected a finite response on day " + day + ", found " + value + ".");
    }
}
