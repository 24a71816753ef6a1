package org.paraspinal.statistics.synthesis;

/**
 * How well a model fits, for comparing models of the same studies fitted by the same method.
 *
 * <p>With q = p + 1 parameters and n effects (k, or k - p for the restricted likelihood): AIC = -2l + 2q,
 * BIC = -2l + q ln n, AICc = -2l + 2q m / (m - q - 1) with m = max(n, q + 2). The restricted likelihood carries the term
 * ½ ln|X'X|, so that it does not depend on the units of the moderators; Harville, Biometrika 1974;61:383-385.
 */
public record FitStatistics(double logLik, double aic, double bic, double aicc) {

    static FitStatistics of(Model model, double tau2, boolean restricted) {
        double l = model.logLikelihood(tau2, restricted);
        double q = model.p() + 1;
        double n = restricted ? model.k() - model.p() : model.k();
        double m = Math.max(n, q + 2);
        return new FitStatistics(l, -2 * l + 2 * q, -2 * l + q * Math.log(n), -2 * l + 2 * q * m / (m - q - 1));
    }
}
