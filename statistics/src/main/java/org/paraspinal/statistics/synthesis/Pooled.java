package org.paraspinal.statistics.synthesis;

import java.util.Optional;

/**
 * One effect for all studies, with its 95 % interval and how much the studies differ.
 *
 * <p>The mean is Σwy/Σw with w = 1/(v + tau²). Whitehead and Whitehead, Stat Med 1991;10:1665-1677.
 *
 * @param method how tau² was estimated
 * @param test how the uncertainty is told
 * @param k number of studies
 * @param b the pooled effect
 * @param se its standard error
 * @param stat b over se
 * @param pval both tails
 * @param ci the 95 % interval
 * @param df degrees of freedom of Student's distribution; empty for the normal
 * @param spread how much the studies differ
 * @param hartungKnapp the factor q of Hartung and Knapp as computed, also where the modified rule raised it; empty for the normal
 * @param fit empty unless tau² was estimated by likelihood
 * @param prediction where the effect of a new study would lie
 */
public record Pooled(
        Method method,
        Inference test,
        int k,
        double b,
        double se,
        double stat,
        double pval,
        Interval ci,
        Optional<Integer> df,
        Heterogeneity spread,
        Optional<Double> hartungKnapp,
        Optional<FitStatistics> fit,
        PredictionIntervals prediction) {

    /** Fewest studies of which more than the studies themselves is told to a reader. */
    public static final int FEWEST_TO_READ = 3;

    /**
     * Pools the effects.
     *
     * <p>One study gives itself back under {@link Inference#Z} and is refused otherwise. Two are pooled. Effects that agree to
     * the last digit are refused under Hartung-Knapp, whose interval would have no width.
     */
    public static Estimated<Pooled> of(Effects effects, Method method, Inference test) {
        OneMean model = new OneMean(effects);
        return of(model, method, test, effects.k() == 1 ? 0 : method.tau2(model));
    }

    /** The same with a tau² that is known already, by the same method. */
    static Estimated<Pooled> of(OneMean model, Method method, Inference test, double tau2) {
        int k = model.k();
        if (k == 1 && test.student())
            return Estimated.refused("One study alone has no Hartung-Knapp interval: that needs at least 2 studies.");
        Model.Sums sums = model.at(tau2);
        double q = k == 1 ? 1 : sums.rss() / (k - 1);
        double se = Math.sqrt(test.factor(q) / sums.sumW());
        if (!(se > 0))
            return Estimated.refused("All effects are the same number, so that a Hartung-Knapp interval has no width.");
        double b = model.mean(tau2);
        double reach = test.reach(k - 1);
        return Estimated.of(new Pooled(
                method,
                test,
                k,
                b,
                se,
                b / se,
                test.probability(b / se, k - 1),
                Interval.around(b, reach * se),
                test.student() ? Optional.of(k - 1) : Optional.empty(),
                Heterogeneity.of(model, method, tau2),
                test.student() ? Optional.of(q) : Optional.empty(),
                method.likelihood() && k > 1
                        ? Optional.of(FitStatistics.of(model, tau2, method == Method.REML))
                        : Optional.empty(),
                PredictionIntervals.of(method, k, b, se, tau2, reach)));
    }

    /** The same studies and the same tau², with the uncertainty told in another way. */
    public Estimated<Pooled> under(Effects effects, Inference other) {
        return of(new OneMean(effects), method, other, tau2());
    }

    /** The variance between studies. */
    public double tau2() {
        return spread.tau2();
    }

    /** Whether zero lies outside the interval. */
    public boolean leavesOutZero() {
        return ci.low() > 0 || ci.high() < 0;
    }
}
