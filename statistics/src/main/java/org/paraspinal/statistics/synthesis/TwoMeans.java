package org.paraspinal.statistics.synthesis;

/**
 * Two separate groups, each with its size, mean and standard deviation; the first is the one that was treated.
 *
 * @param n1 people in the first group
 * @param mean1 their mean
 * @param sd1 their standard deviation
 */
public record TwoMeans(double n1, double mean1, double sd1, double n2, double mean2, double sd2) {

    /** MD = m1 - m2, v = s1²/n1 + s2²/n2. In points of the scale. */
    public Estimated<Effect> difference() {
        return checked(1, false, () -> Effect.ofNumbers(mean1 - mean2, sd1 * sd1 / n1 + sd2 * sd2 / n2));
    }

    /**
     * SMD, Hedges' g = J(m)(m1 - m2)/s with the pooled s and m = n1 + n2 - 2; v = 1/n1 + 1/n2 + g²/(2(n1 + n2)).
     *
     * <p>Hedges, J Educ Stat 1981;6:107-128; v is the large-sample one, Hedges and Olkin 1985, page 86, with g for d.
     */
    public Estimated<Effect> standardised() {
        return checked(2, true, () -> {
            double g = g();
            return Effect.ofNumbers(g, 1 / n1 + 1 / n2 + g * g / (2 * (n1 + n2)));
        });
    }

    /** The same g with the unbiased v = 1/n1 + 1/n2 + (1 - (m - 2)/(m J(m)²)) g²; Hedges, Psychol Bull 1983;93:388-395. */
    public Estimated<Effect> standardisedUnbiased() {
        return checked(2, true, () -> {
            double g = g();
            double m = n1 + n2 - 2;
            double j = HedgesJ.of(m);
            return Effect.ofNumbers(g, 1 / n1 + 1 / n2 + (1 - (m - 2) / (m * j * j)) * g * g);
        });
    }

    /**
     * SMDH: g over the root of the mean of both variances, where they are not taken as equal.
     *
     * <p>v = J²(g²(s1⁴/(n1-1) + s2⁴/(n2-1)) / (2(s1² + s2²)²) + 2(s1²/(n1-1) + s2²/(n2-1)) / (s1² + s2²)), with g already
     * corrected by J(n1 + n2 - 2). Bonett, Psychol Methods 2008;13:99-109, and 2009;14:225-238, with the correction of R's
     * metafor 3.8.
     */
    public Estimated<Effect> standardisedUnequal() {
        return checked(2, true, () -> {
            double v1 = sd1 * sd1;
            double v2 = sd2 * sd2;
            double sum = v1 + v2;
            double j = HedgesJ.of(n1 + n2 - 2);
            double g = j * (mean1 - mean2) / Math.sqrt(sum / 2);
            double fourth = (v1 * v1 / (n1 - 1) + v2 * v2 / (n2 - 1)) / (2 * sum * sum);
            double second = 2 * (v1 / (n1 - 1) + v2 / (n2 - 1)) / sum;
            return Effect.ofNumbers(g, j * j * (g * g * fourth + second));
        });
    }

    /**
     * ROM = ln(m1/m2), v = s1²/(n1 m1²) + s2²/(n2 m2²). Hedges, Gurevitch and Curtis, Ecology 1999;80:1150-1156. Both means
     * have to lie on the same side of zero.
     */
    public Estimated<Effect> ratio() {
        return checked(1, false, () -> {
            if (!(mean1 / mean2 > 0))
                return Estimated.refused(
                        "A ratio of means needs both above 0 or both below; they are " + mean1 + " and " + mean2 + ".");
            double v1 = sd1 * sd1 / (n1 * mean1 * mean1);
            double v2 = sd2 * sd2 / (n2 * mean2 * mean2);
            return Effect.ofNumbers(Math.log(mean1 / mean2), v1 + v2);
        });
    }

    private double g() {
        double m = n1 + n2 - 2;
        double pooled = Math.sqrt(((n1 - 1) * sd1 * sd1 + (n2 - 1) * sd2 * sd2) / m);
        return HedgesJ.of(m) * (mean1 - mean2) / pooled;
    }

    private Estimated<Effect> checked(
            double fewest, boolean standardised, java.util.function.Supplier<Estimated<Effect>> effect) {
        if (!(n1 >= fewest && n2 >= fewest))
            return Estimated.refused("Each group needs at least " + (int) fewest + (fewest == 1 ? " person" : " people")
                    + "; there are " + n1 + " and " + n2 + ".");
        if (!(sd1 >= 0 && sd2 >= 0))
            return Estimated.refused("A standard deviation cannot be below 0; they are " + sd1 + " and " + sd2 + ".");
        if (sd1 + sd2 == 0)
            return Estimated.refused("Both standard deviations are 0, so that "
                    + (standardised ? "nothing can be divided by them." : "the study would weigh endlessly much."));
        return effect.get();
    }
}
