package org.paraspinal.statistics.trial;

/**
 * How often chance alone, in drawing the order, would give a difference at least as far from zero.
 *
 * <p>Had the treatments the same responses, drawing the other order in a pair would only turn the sign of its difference; so the
 * mean is compared with those under all 2^J choices of signs, the one that happened among them. Exact whatever the responses are
 * distributed like and however neighbours correlate. Fisher, The Design of Experiments, 1935, § 21; Edgington and Onghena,
 * Randomization Tests, 4th ed. 2007.
 *
 * @param pairs J
 * @param lower share of sign choices with a mean as low or lower
 * @param upper share of sign choices with a mean as high or higher
 * @param twoSided share of sign choices with a mean as far from zero or farther
 */
public record SignFlip(int pairs, double lower, double upper, double twoSided) {
    private static final double SAME = 1e-9;

    /** @param differences one a pair, 1 to 20, finite */
    public static SignFlip of(double... differences) {
        int pairs = differences.length;
        if (pairs < 1 || pairs > 20)
            throw new IllegalArgumentException("Expected 1 to 20 differences, found " + pairs + ".");
        double observed = 0;
        double size = 0;
        for (double d : differences) {
            observed += d;
            size += Math.abs(d);
        }
        double slack = SAME * size;
        int asLow = 0;
        int asHigh = 0;
        int asFar = 0;
        int choices = 1 << pairs;
        for (int signs = 0; signs < choices; signs++) {
            double sum = 0;
            for (int j = 0; j < pairs; j++) sum += (signs >> j & 1) == 0 ? differences[j] : -differences[j];
            if (sum <= observed + slack) asLow++;
            if (sum >= observed - slack) asHigh++;
            if (Math.abs(sum) >= Math.abs(observed) - slack) asFar++;
        }
        return new SignFlip(pairs, (double) asLow / choices, (double) asHigh / choices, (double) asFar / choices);
    }

    /** The smallest one-sided value that so many pairs can give, 2^-J. */
    public static double smallestOneSided(int pairs) {
        return Math.scalb(1.0, -pairs);
    }

    /** The smallest two-sided value that so many pairs can give, 2^(1-J). */
    public static double smallestTwoSided(int pairs) {
        return Math.scalb(1.0, 1 - pairs);
    }
}
