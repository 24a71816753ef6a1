package org.paraspinal.statistics.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Tails against closed forms, and quantiles against the tails they undo. */
class TailsTest {

    @Test
    void far_tails_keep_their_digits() {
        // One degree: 1 - 2 atan(t)/π = 2 atan(1/t)/π. Two degrees of chi-squared: exp(-q/2). F(2, n): (1 +
        // 2f/n)^(-n/2).
        assertEquals(1, Tails.student(1e9, 1) / (2 * Math.atan(1e-9) / Math.PI), 1e-13);
        assertEquals(1, Tails.chiSquared(600, 2) / Math.exp(-300), 1e-12);
        assertEquals(1, Tails.fisher(50, 2, 40) / Math.pow(1 + 100.0 / 40, -20), 1e-12);
        // From the series erfc(x) ~ exp(-x²)/(x√π) (1 - 1/(2x²) + 3/(4x⁴) - …), at z = 10.
        assertEquals(1, Tails.normal(10) / 1.523970604832105e-23, 1e-12);
    }

    @Test
    void quantiles_undo_tails() {
        for (double df : new double[] {1, 2, 3, 7, 30, 400, 5000}) {
            for (double p : new double[] {0.9, 0.975, 0.995}) {
                double t = Tails.studentQuantile(p, df);
                assertEquals(2 * (1 - p), Tails.student(t, df), 1e-13, "t " + df + " " + p);
                double q = Tails.chiSquaredQuantile(p, df);
                assertEquals(1 - p, Tails.chiSquared(q, df), 1e-12, "upper chi-squared " + df + " " + p);
                double low = Tails.chiSquaredQuantile(1 - p, df);
                assertEquals(p, Tails.chiSquared(low, df), 1e-12, "lower chi-squared " + df + " " + p);
            }
        }
        assertEquals(Math.tan(Math.PI * 0.475), Tails.studentQuantile(0.975, 1), 1e-12);
        assertEquals(1.6448536269514722, Tails.normalQuantile(0.95), 1e-13);
        assertEquals(-2 * Math.log(0.025), Tails.chiSquaredQuantile(0.975, 2), 1e-13);
    }
}
