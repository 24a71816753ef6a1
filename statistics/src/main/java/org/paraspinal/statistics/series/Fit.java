package org.paraspinal.statistics.series;

import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * A regression with AR(1) errors, fitted.
 *
 * @param method by which likelihood
 * @param phi the correlation of measurements one unit of time apart
 * @param phiFixed whether it was given and not estimated
 * @param sigma the standard deviation of the errors; the residual sum of squares is divided by n for ML and n - p for REML
 * @param coefficients in the order of the design
 * @param covariance of the coefficients, a row each; for both likelihoods with the divisor n - p
 * @param minus2LogLikelihood constants included, for REML without the term of the unwhitened design
 * @param n how many measurements
 * @param df degrees of freedom: {@code n (1 - phi) / (1 + phi)}, at most n, less the coefficients; at least 1
 */
public record Fit(
        Method method,
        double phi,
        boolean phiFixed,
        double sigma,
        List<Coefficient> coefficients,
        List<List<Double>> covariance,
        double minus2LogLikelihood,
        int n,
        double df) {
    public Fit {
        coefficients = List.copyOf(coefficients);
        covariance = covariance.stream().map(List::copyOf).toList();
    }

    /** Maximum likelihood, or restricted maximum likelihood, which allows for the coefficients. */
    public enum Method {
        ML,
        REML
    }

    /** One coefficient, in points of what was measured per unit of its term. */
    public record Coefficient(String name, double estimate, double error) {}

    /** An interval. */
    public record Interval(double low, double high) {}

    /** Akaike's criterion; sigma counts as a parameter, and phi where it was estimated. */
    public double aic() {
        return minus2LogLikelihood + 2 * (coefficients.size() + (phiFixed ? 1 : 2));
    }

    /** The interval of a coefficient by Student's t with {@code df} degrees of freedom, at a level such as 0.95. */
    public Interval interval(Coefficient c, double level) {
        double t = new TDistribution(df).inverseCumulativeProbability((1 + level) / 2);
        return new Interval(c.estimate() - t * c.error(), c.estimate() + t * c.error());
    }
}
