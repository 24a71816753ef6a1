package org.paraspinal.web.drawing;

/**
 * An effect with its interval, on the scale of the axis: for ratios their logarithms.
 *
 * @param low lower end, not above the effect
 * @param high upper end, not below it
 */
public record Estimate(double effect, double low, double high) {
    /** @throws IllegalArgumentException where a number is not finite or the order is wrong */
    public Estimate {
        if (!(low <= effect && effect <= high && Double.isFinite(low) && Double.isFinite(high)))
            throw new IllegalArgumentException("Expected low, effect, high in this order and finite, found " + low
                    + ", " + effect + ", " + high + ".");
    }
}
