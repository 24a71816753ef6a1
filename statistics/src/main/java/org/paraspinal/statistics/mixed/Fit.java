package org.paraspinal.statistics.mixed;

import java.util.List;
import java.util.Optional;

/**
 * A fitted linear mixed model.
 *
 * @param restricted by REML, and otherwise by ML
 * @param criterion minus twice the logarithm of the (restricted) likelihood
 * @param groups the random effects, grouping by grouping
 * @param singular whether a variance is zero or effects go together completely
 * @param varianceTest of the last random effect, with one term of one or two effects
 */
public record Fit(
        boolean restricted,
        double criterion,
        long rows,
        List<Coefficient> coefficients,
        double[][] covariance,
        double sigma2,
        List<Group> groups,
        boolean singular,
        Optional<VarianceTest> varianceTest) {

    /** A fixed effect with its standard error. */
    public record Coefficient(String name, double estimate, double error) {}

    /**
     * The random effects of a term.
     *
     * @param psi their covariance
     * @param theta the relative factor, column by column of the lower triangle
     */
    public record Group(String grouping, List<String> effects, long levels, double[][] psi, double[] theta) {}

    Fit with(VarianceTest test) {
        return new Fit(
                restricted, criterion, rows, coefficients, covariance, sigma2, groups, singular, Optional.of(test));
    }

    public double logLikelihood() {
        return -criterion / 2;
    }
}
