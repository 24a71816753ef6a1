package org.paraspinal.statistics.synthesis;

import java.util.Optional;

/**
 * Where the true effect of a new study like these would lie, in 95 of 100: b ± c √(tau² + se²), by three choices of c.
 *
 * <p>All are rough when studies are few, since tau² is then hardly known. Equal effects have none: there a new study has the
 * same effect.
 *
 * @param sameTest c as for the interval of b: normal, or Student with k - 1 degrees of freedom; empty for one study
 * @param higgins Student with k - 2 degrees: Higgins, Thompson and Spiegelhalter, J R Stat Soc A 2009;172:137-159, the one to
 *     show; empty for fewer than 3 studies
 * @param student Student with k - 1 degrees; empty for fewer than 3 studies
 */
public record PredictionIntervals(Optional<Interval> sameTest, Optional<Interval> higgins, Optional<Interval> student) {

    static final String TOO_FEW = "Fewer than 3 studies give no prediction interval that could be relied on.";

    static PredictionIntervals of(Method method, int k, double b, double se, double tau2, double reach) {
        double spread = Math.sqrt(tau2 + se * se);
        boolean some = method != Method.EE && k > 1;
        boolean more = some && k >= Pooled.FEWEST_TO_READ;
        return new PredictionIntervals(
                some ? Optional.of(Interval.around(b, reach * spread)) : Optional.empty(),
                more
                        ? Optional.of(Interval.around(b, Inference.HARTUNG_KNAPP.reach(k - 2) * spread))
                        : Optional.empty(),
                more
                        ? Optional.of(Interval.around(b, Inference.HARTUNG_KNAPP.reach(k - 1) * spread))
                        : Optional.empty());
    }
}
