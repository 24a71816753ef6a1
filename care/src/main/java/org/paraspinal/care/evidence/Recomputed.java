package org.paraspinal.care.evidence;

import java.util.List;
import java.util.Optional;
import org.paraspinal.statistics.synthesis.Interval;
import org.paraspinal.statistics.synthesis.Pooled;

/** What our own arithmetic makes of the trials of a pool. */
public sealed interface Recomputed {

    /**
     * Put together, by restricted maximum likelihood with the interval of Hartung and Knapp.
     *
     * @param newSetting where the effect in a new setting would lie; empty with fewer than three trials
     * @param cautions what to bear in mind; may be empty
     */
    record FromTrials(Pooled pooled, Optional<Interval> newSetting, List<String> cautions) implements Recomputed {
        public FromTrials {
            cautions = List.copyOf(cautions);
        }
    }

    /** There is one trial, and so nothing to put together. */
    record OneTrial(TrialEffect trial) implements Recomputed {}

    /** There is nothing to compute with. */
    record NotKnown(String why) implements Recomputed {}
}
