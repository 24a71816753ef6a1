package org.paraspinal.statistics.synthesis;

/**
 * What is taken to lie behind the effects: one mean, or a mean that depends on moderators.
 *
 * <p>Written with X for the design (k studies, p columns), W = diag(w) with w = 1/(v + tau²), and
 * P = W - W X (X'WX)⁻¹ X'W. The estimators of tau² need only a few scalars of P, and each of them is a sum over the studies
 * and a matrix of p by p. No k by k matrix is ever made.
 */
sealed interface Model permits OneMean, Moderated {
    /** Number of studies. */
    int k();

    /** Number of columns of the design, 1 for one mean. */
    int p();

    /** The size that tau² can have here. */
    double scale();

    Sums at(double tau2);

    /** The log-likelihood at tau², of the effects, or restricted to what is left of them once the mean is fitted. */
    double logLikelihood(double tau2, boolean restricted);

    /**
     * The scalars that the estimators are made of.
     *
     * @param rss y'Py, the weighted squares of what is left; at tau² = 0 this is Cochran's Q
     * @param sumW sum of w
     * @param sumW2 sum of w²
     * @param traceP tr P
     * @param tracePP tr PP
     * @param yPPy y'PPy, which is minus the slope of rss in tau²
     * @param yPPPy y'PPPy, which is minus half the slope of yPPy
     */
    record Sums(double rss, double sumW, double sumW2, double traceP, double tracePP, double yPPy, double yPPPy) {}

    /** Variance of a typical study: (k - p) / tr P at tau² = 0. Higgins and Thompson, Stat Med 2002;21:1539-1558, equation 9. */
    default double typicalVariance() {
        return (k() - p()) / at(0).traceP();
    }
}
