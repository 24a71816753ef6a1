package org.paraspinal.statistics.synthesis;

/** By what a standardised difference is too large in small samples. */
final class HedgesJ {
    private static final double SERIES_FROM = 20;

    private HedgesJ() {}

    /**
     * J(m) = Γ(m/2) / (√(m/2) Γ((m - 1)/2)), exactly; Hedges, J Educ Stat 1981;6:107-128, equation 6e. The usual
     * 1 - 3/(4m - 1) differs in the fourth digit.
     *
     * <p>With x = (m - 1)/2 it is Γ(x + ½)/Γ(x)/√(x + ½): raised to x of 20 or more by Γ(x + 1) = xΓ(x), then Stirling's series of
     * the quotient, whose terms are (2^(1-2n) - 2)B₂ₙ / (2n(2n - 1)x^(2n-1)). The difference of two logarithms of Γ would
     * lose three digits in large samples.
     *
     * @param m degrees of freedom, above 1
     */
    static double of(double m) {
        double x = (m - 1) / 2;
        double factor = 1 / Math.sqrt(m / 2);
        for (; x < SERIES_FROM; x++) factor *= x / (x + 0.5);
        double u = 1 / (x * x);
        double series = (-1.0 / 8 + u * (1.0 / 192 + u * (-1.0 / 640 + u * (17.0 / 14336 - u * 31.0 / 18432)))) / x;
        return factor * Math.sqrt(x) * Math.exp(series);
    }
}
