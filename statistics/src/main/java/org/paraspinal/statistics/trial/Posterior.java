package org.paraspinal.statistics.trial;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.stat.descriptive.moment.Mean;
import org.hipparchus.stat.descriptive.moment.StandardDeviation;
import org.paraspinal.statistics.synthesis.Estimated;

/**
 * What is believed of this person's effect after the trial, when before it one believed the prior.
 *
 * <p>Shared scatter: the mean difference is normal with error {@code sd / sqrt(J)}, and prior and data weigh as the inverses of
 * their squared errors. Gelman and others, Bayesian Data Analysis, 3rd ed. 2013, § 2.5. Own scatter: nothing is supposed of the
 * standard deviation beforehand ({@code p(s) ~ 1/s}), which leaves for the effect Student's distribution with J - 1 degrees of freedom
 * about the mean difference as its likelihood (ibid. § 3.2), times the normal prior; integrated by the trapezoid rule over both scales.
 *
 * @param mean in points of the response
 * @param sd its standard deviation
 * @param belowZero the probability that B gives lower responses than A
 * @param importantlyBelow the probability that it does so by more than the important fall
 */
public record Posterior(double mean, double sd, double belowZero, double importantlyBelow) {
    private static final int STEPS = 4000;
    private static final double PRIOR_REACH = 12;
    private static final double DATA_REACH = 60;

    /** @param differences one a pair, at least two */
    static Estimated<Posterior> of(double[] differences, Prior prior, Scatter scatter, double important) {
        double centre = new Mean().evaluate(differences);
        double root = Math.sqrt(differences.length);
        return switch (scatter) {
            case Scatter.Shared(double sd) -> Estimated.of(normal(prior, centre, sd / root, important));
            case Scatter.Own() -> {
                double own = new StandardDeviation().evaluate(differences);
                yield Pair.scatter(differences)
                        ? Estimated.of(student(prior, centre, own / root, differences.length - 1, important))
                        : Estimated.refused(
                                "All pairs differ by the same number, so that they say nothing of their scatter.");
            }
        };
    }

    private static Posterior normal(Prior prior, double centre, double error, double important) {
        double before = 1 / (prior.sd() * prior.sd());
        double data = 1 / (error * error);
        double mean = (prior.mean() * before + centre * data) / (before + data);
        double sd = Math.sqrt(1 / (before + data));
        var after = new NormalDistribution(mean, sd);
        return new Posterior(mean, sd, after.cumulativeProbability(0), after.cumulativeProbability(-important));
    }

    private static Posterior student(Prior prior, double centre, double error, int df, double important) {
        double[] at = grid(prior, centre, error, important);
        var weight = new double[at.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < at.length; i++) {
            double z = (at[i] - prior.mean()) / prior.sd();
            double t = (at[i] - centre) / error;
            weight[i] = -z * z / 2 - (df + 1) / 2.0 * Math.log1p(t * t / df);
            most = Math.max(most, weight[i]);
        }
        for (int i = 0; i < at.length; i++) weight[i] = Math.exp(weight[i] - most);
        double all = 0;
        double first = 0;
        double second = 0;
        double belowZero = 0;
        double importantlyBelow = 0;
        for (int i = 1; i < at.length; i++) {
            double step = (at[i] - at[i - 1]) / 2;
            double mass = step * (weight[i] + weight[i - 1]);
            all += mass;
            first += step * (weight[i] * (at[i] - centre) + weight[i - 1] * (at[i - 1] - centre));
            second += step * (weight[i] * square(at[i] - centre) + weight[i - 1] * square(at[i - 1] - centre));
            if (at[i] <= 0) belowZero += mass;
            if (at[i] <= -important) importantlyBelow += mass;
        }
        double shift = first / all;
        return new Posterior(
                centre + shift, Math.sqrt(second / all - shift * shift), belowZero / all, importantlyBelow / all);
    }

    /** Points close together where the prior or the data have their weight, with the two bounds that are asked about among them. */
    private static double[] grid(Prior prior, double centre, double error, double important) {
        var at = new double[2 * STEPS + 4];
        for (int i = 0; i <= STEPS; i++) {
            double share = 2.0 * i / STEPS - 1;
            at[2 * i] = prior.mean() + PRIOR_REACH * prior.sd() * share;
            at[2 * i + 1] = centre + DATA_REACH * error * share;
        }
        at[at.length - 2] = 0;
        at[at.length - 1] = -important;
        Arrays.sort(at);
        return at;
    }

    private static double square(double d) {
        return d * d;
    }
}
