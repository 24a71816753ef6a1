package org.paraspinal.statistics.synthesis;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/**
 * Probabilities in the tails, and quantiles, of the normal, Student, chi-squared and F distributions.
 *
 * <p>Each probability is computed as the tail it is and never as one minus the other side, so that very small ones keep their
 * digits; each quantile is where that tail equals the probability, to about 1e-14 of its size. The incomplete gamma and beta
 * functions are Hipparchus's. Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2, 26.4, 26.6 and 26.7.
 */
final class Tails {
    private static final double TIGHT = 1e-15;

    /** Student's quantiles for 95 % intervals by degrees of freedom, as they come to be needed. */
    private static final Map<Integer, Double> REACH = new ConcurrentHashMap<>();

    private Tails() {}

    /** How many errors a 95 % interval of Student's distribution reaches to each side. */
    static double studentReach(int df) {
        return REACH.computeIfAbsent(df, d -> studentQuantile(0.975, d));
    }

    /** Both tails of the normal distribution beyond {@code z}. */
    static double normal(double z) {
        return Erf.erfc(Math.abs(z) / Math.sqrt(2));
    }

    /** Both tails of Student's distribution beyond {@code t}. */
    static double student(double t, double df) {
        return Beta.regularizedBeta(df / (df + t * t), df / 2, 0.5, TIGHT, 100_000);
    }

    /** The upper tail of the chi-squared distribution above {@code q}; 1 without degrees of freedom. */
    static double chiSquared(double q, double df) {
        return df <= 0 || q <= 0 ? 1 : Gamma.regularizedGammaQ(df / 2, q / 2, TIGHT, 1_000_000);
    }

    /** The upper tail of the F distribution above {@code f}. */
    static double fisher(double f, double df1, double df2) {
        return f <= 0 ? 1 : Beta.regularizedBeta(df2 / (df2 + df1 * f), df2 / 2, df1 / 2, TIGHT, 100_000);
    }

    /** Below which a normal value falls with probability {@code p}, from 0.5 on. */
    static double normalQuantile(double p) {
        if (p == 0.975) return 1.959963984540054;
        double tails = 2 * (1 - p);
        return solve(z -> Math.log(normal(z) / tails), 0, 38);
    }

    /**
     * Below which a Student value falls with probability {@code p}, above 0.5.
     *
     * <p>Newton's steps from the normal quantile: the tail is convex there and the start lies short of the root, so that they
     * cannot overshoot.
     */
    static double studentQuantile(double p, double df) {
        double tails = 2 * (1 - p);
        double density = Math.exp(Gamma.logGamma((df + 1) / 2) - Gamma.logGamma(df / 2)) / Math.sqrt(df * Math.PI);
        double t = normalQuantile(p);
        for (int i = 0; i < 200; i++) {
            double slope = 2 * density * Math.pow(1 + t * t / df, -(df + 1) / 2);
            double step = (student(t, df) - tails) / slope;
            t += step;
            if (Math.abs(step) <= 4e-16 * t) break;
        }
        return t;
    }

    /** Below which a chi-squared value falls with probability {@code p}. */
    static double chiSquaredQuantile(double p, double df) {
        double a = df / 2;
        // The incomplete gamma function lies below x^a / Gamma(a + 1), so this lies below the quantile.
        double low = 2 * Math.exp((Math.log(p) + Gamma.logGamma(a + 1)) / a);
        double high = df + 10 * Math.sqrt(2 * df) + 100;
        return p < 0.5
                ? solve(x -> Math.log(Gamma.regularizedGammaP(a, x / 2, TIGHT, 1_000_000) / p), low * (1 - 1e-9), high)
                : solve(x -> Math.log(Gamma.regularizedGammaQ(a, x / 2, TIGHT, 1_000_000) / (1 - p)), low, high);
    }

    private static double solve(org.hipparchus.analysis.UnivariateFunction f, double low, double high) {
        return new BracketingNthOrderBrentSolver(TIGHT, 1e-300, 1e-16, 5).solve(1000, f, low, high);
    }
}
