package org.paraspinal.statistics.relief;

/**
 * What was measured on a day.
 *
 * @param day counted from any day
 * @param value on any scale, finite; higher is worse
 */
public record Response(int day, double value) {
    /** @throws IllegalArgumentException when the value is not finite */
    public Response {
        if (!Double.isFinite(value))
            throw new IllegalArgumentException("Expected a finite response on day " + day + ", found " + value + ".");
    }
}
