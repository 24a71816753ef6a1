package org.paraspinal.statistics.synthesis;

/**
 * One group measured twice. Nobody was compared with, so that the change may have happened anyway; it is never pooled with
 * differences between groups.
 *
 * @param n people
 * @param mean1 mean of the first column, after
 * @param sd1 its standard deviation; the one by which {@link #standardisedBySd1} divides
 * @param mean2 mean of the second column, before
 * @param sd2 its standard deviation
 * @param r correlation of both, between -1 and 1
 */
public record OneGroup(double n, double mean1, double sd1, double mean2, double sd2, double r) {

    /** MC = m1 - m2, v = (s1² + s2² - 2 r s1 s2)/n. In points of the scale. */
    public Estimated<Effect> change() {
        return checked(1, () -> Effect.ofNumbers(mean1 - mean2, changeVariance() / n));
    }

    /**
     * SMCC: g = J(n - 1)(m1 - m2) over the standard deviation of the changes, v = 1/n + g²/(2n). Gibbons, Hedeker and Davis,
     * J Educ Stat 1993;18:271-279.
     */
    public Estimated<Effect> standardisedByChange() {
        return checked(3, () -> {
            double g = HedgesJ.of(n - 1) * (mean1 - mean2) / Math.sqrt(changeVariance());
            return Effect.ofNumbers(g, 1 / n + g * g / (2 * n));
        });
    }

    /** SMCR: g = J(n - 1)(m1 - m2)/s1, v = 2(1 - r)/n + g²/(2n). Becker, Br J Math Stat Psychol 1988;41:257-278. */
    public Estimated<Effect> standardisedBySd1() {
        return checked(3, () -> {
            double g = HedgesJ.of(n - 1) * (mean1 - mean2) / sd1;
            return Effect.ofNumbers(g, 2 * (1 - r) / n + g * g / (2 * n));
        });
    }

    private double changeVariance() {
        return sd1 * sd1 + sd2 * sd2 - 2 * r * sd1 * sd2;
    }

    private Estimated<Effect> checked(double fewest, java.util.function.Supplier<Estimated<Effect>> effect) {
        if (!(n >= fewest))
            return Estimated.refused("The group needs at least " + (int) fewest + " people; there are " + n + ".");
        if (!(sd1 >= 0 && sd2 >= 0))
            return Estimated.refused("A standard deviation cannot be below 0; they are " + sd1 + " and " + sd2 + ".");
        if (!(r >= -1 && r <= 1)) return Estimated.refused("A correlation lies between -1 and 1; it is " + r + ".");
        return effect.get();
    }
}
