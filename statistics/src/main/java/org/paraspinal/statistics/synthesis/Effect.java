package org.paraspinal.statistics.synthesis;

/**
 * One study's effect with its sampling variance.
 *
 * @param y the effect, finite
 * @param v its sampling variance, finite and above zero
 */
public record Effect(double y, double v) {
    public Effect {
        if (!Double.isFinite(y)) throw new IllegalArgumentException("Expected a finite effect, found " + y + ".");
        if (!(v > 0) || Double.isInfinite(v))
            throw new IllegalArgumentException("Expected a variance above 0, found " + v + ".");
    }

    /** The effect if both numbers can be used, else a sentence why they cannot. */
    static Estimated<Effect> ofNumbers(double y, double v) {
        if (!Double.isFinite(y))
            return Estimated.refused("The effect comes out as " + y + ", which is no number to pool.");
        if (!(v > 0) || Double.isInfinite(v))
            return Estimated.refused("The sampling variance comes out as " + v + "; it has to be above 0 and finite.");
        return Estimated.of(new Effect(y, v));
    }

    /**
     * An effect from its confidence interval: the variance is the square of the interval's width over twice the normal quantile.
     *
     * @param estimate the effect, on the scale to be pooled (for a ratio, its logarithm)
     * @param low lower end, on the same scale
     * @param high upper end
     * @param level of the interval, such as 0.95
     */
    public static Estimated<Effect> fromInterval(double estimate, double low, double high, double level) {
        if (!(level > 0 && level < 1)) return Estimated.refused("The level " + level + " is not between 0 and 1.");
        if (!(low < high)) return Estimated.refused("The interval from " + low + " to " + high + " has no width.");
        if (!(low <= estimate && estimate <= high))
            return Estimated.refused(
                    "The effect " + estimate + " lies outside its interval, " + low + " to " + high + ".");
        double se = (high - low) / (2 * Tails.normalQuantile((1 + level) / 2));
        return ofNumbers(estimate, se * se);
    }

    /** The same effect on a scale that points the other way. */
    public Effect negated() {
        return new Effect(-y, v);
    }
}
