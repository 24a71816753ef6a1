package org.paraspinal.statistics.trial;

import java.util.List;
import org.paraspinal.statistics.series.Fitting;
import org.paraspinal.statistics.synthesis.Estimated;
import org.paraspinal.statistics.synthesis.Interval;

/** What came of a trial: what it found, or why it cannot be read. */
public sealed interface Result {
    /**
     * What it found. All differences and effects are B less A, in points of the response.
     *
     * @param pairs those that are complete
     * @param lost those that are not
     * @param mean the mean difference
     * @param signFlip the primary test
     * @param interval Student's, at the level that was settled, with J - 1 degrees of freedom; it supposes differences of pairs to be
     *     independent and roughly normal
     * @param posterior with the prior that was settled
     * @param carryOver shown, and used for nothing
     * @param adherence as it was given
     * @param regression a second look at single responses: on treatment (0 for A, 1 for B), time in units of the days a response
     *     covers, and pair, with AR(1) errors; phi is 0.3 where fewer than twenty responses could not tell it
     * @param cautions whole sentences on what an early end costs; empty when there was none
     */
    record Found(
            List<Pair> pairs,
            List<Lost> lost,
            double mean,
            SignFlip signFlip,
            Estimated<Interval> interval,
            Estimated<Posterior> posterior,
            CarryOver carryOver,
            List<Double> adherence,
            Fitting regression,
            List<String> cautions)
            implements Result {
        public Found {
            pairs = List.copyOf(pairs);
            lost = List.copyOf(lost);
            adherence = List.copyOf(adherence);
            cautions = List.copyOf(cautions);
        }
    }

    /** It cannot be read. */
    record Refused(Refusal why) implements Result {}
}
