package org.paraspinal.statistics.synthesis;

/**
 * Observed less expected events in the treated group, with its variance.
 *
 * @param observedLessExpected O - E
 * @param variance V, above zero
 */
public record LogRank(double observedLessExpected, double variance) {

    /** ln HR = (O - E)/V with variance 1/V. Yusuf, Peto, Lewis and others, Prog Cardiovasc Dis 1985;27:335-371. */
    public Estimated<Effect> hazardRatio() {
        if (!(variance > 0))
            return Estimated.refused("The variance of O - E has to be above 0; it is " + variance + ".");
        return Effect.ofNumbers(observedLessExpected / variance, 1 / variance);
    }
}
