package org.paraspinal.statistics.synthesis;

/**
 * The 95 % interval of tau² by Q-profile, and with it of tau, I² and H².
 *
 * <p>Its ends are where the generalised Q equals the quantiles of chi-squared with k - 1 degrees of freedom: Viechtbauer, Stat
 * Med 2007;26:37-52. The interval does not depend on how tau² itself was estimated.
 *
 * @param tau2 both ends, zero or above
 * @param empty whether no tau² fits, the studies being more alike than chance allows; both ends are then 0
 * @param typicalVariance variance of a typical study
 */
public record QProfile(Interval tau2, boolean empty, double typicalVariance) {

    /** The interval; refused for one study. */
    public static Estimated<QProfile> of(Effects effects) {
        int df = effects.k() - 1;
        if (df < 1) return Estimated.refused("One study alone says nothing of how studies differ.");
        OneMean model = new OneMean(effects);
        double upper = Tails.chiSquaredQuantile(0.975, df);
        double lower = Tails.chiSquaredQuantile(0.025, df);
        boolean empty = model.at(0).rss() < lower;
        Interval tau2 = new Interval(GeneralisedQ.equals(model, upper), GeneralisedQ.equals(model, lower));
        return Estimated.of(new QProfile(tau2, empty, model.typicalVariance()));
    }

    /** Standard deviation between studies. */
    public Interval tau() {
        return new Interval(Math.sqrt(tau2.low()), Math.sqrt(tau2.high()));
    }

    /** In percent. */
    public Interval i2() {
        return new Interval(i2(tau2.low()), i2(tau2.high()));
    }

    public Interval h2() {
        return new Interval(tau2.low() / typicalVariance + 1, tau2.high() / typicalVariance + 1);
    }

    private double i2(double value) {
        return 100 * value / (value + typicalVariance);
    }
}
