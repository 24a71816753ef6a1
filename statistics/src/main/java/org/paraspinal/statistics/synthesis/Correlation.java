package org.paraspinal.statistics.synthesis;

/**
 * How two measures go together in one group.
 *
 * @param r between -1 and 1
 * @param n people, above 3
 */
public record Correlation(double r, double n) {

    /** ZCOR = artanh r, v = 1/(n - 3). Fisher, Metron 1921;1:3-32. */
    public Estimated<Effect> fisherZ() {
        if (!(r > -1 && r < 1)) return Estimated.refused("A correlation lies between -1 and 1; it is " + r + ".");
        if (!(n > 3)) return Estimated.refused("A correlation needs more than 3 people; there are " + n + ".");
        return Effect.ofNumbers(0.5 * (Math.log1p(r) - Math.log1p(-r)), 1 / (n - 3));
    }
}
