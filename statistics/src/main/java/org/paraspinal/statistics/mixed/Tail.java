package org.paraspinal.statistics.mixed;

import org.hipparchus.special.Beta;

/** How often chance alone goes as far, on both sides or beyond. */
public final class Tail {
    private Tail() {}

    /** On both sides of a normal: by its series near zero, by Lentz's continued fraction far out (DLMF 7.6.2 and 7.9.4). */
    public static double normal(double z) {
        double x = Math.abs(z) / Math.sqrt(2);
        if (x < 2) {
            double term = x;
            double sum = x;
            for (int n = 1; Math.abs(term) > 1e-17 * sum; n++) {
                term *= 2 * x * x / (2 * n + 1);
                sum += term;
            }
            return 1 - 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
        }
        double fraction = 0;
        for (int n = 120; n > 0; n--) fraction = n / 2.0 / (x + fraction);
        return Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + fraction);
    }

    /** On both sides of Student's t. */
    public static double student(double t, double df) {
        return Beta.regularizedBeta(df / (df + t * t), df / 2, 0.5);
    }

    /** Beyond a chi-square of one or two degrees of freedom. */
    static double chiSquare(double x, int df) {
        return df == 1 ? normal(Math.sqrt(x)) : Math.exp(-x / 2);
    }
}
