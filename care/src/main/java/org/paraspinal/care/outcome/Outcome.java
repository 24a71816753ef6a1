package org.paraspinal.care.outcome;

import java.util.List;
import org.paraspinal.care.knowledge.Mark;

/** What can be said so far of whether it helps this person. An effect, from a randomised comparison, is not among it yet. */
public sealed interface Outcome {
    /** One plain sentence for the person. */
    String sentence();

    /**
     * A change against the person's own baseline. It may have happened anyway.
     *
     * @param estimate later mean minus baseline mean, in points of 10; below zero is less pain
     * @param low lower end of the 95 % interval
     * @param high upper end of the 95 % interval
     * @param baselineWeeks ratings it is measured against
     * @param laterWeeks ratings it is measured with
     * @param reading what the size means
     * @param method in one line
     * @param mark what the thresholds rest on
     * @param sources ids in the bibliography
     */
    record Change(
            double estimate,
            double low,
            double high,
            int baselineWeeks,
            int laterWeeks,
            Reading reading,
            String sentence,
            String method,
            Mark mark,
            List<String> sources)
            implements Outcome {
        public Change {
            sources = List.copyOf(sources);
        }
    }

    /**
     * Too little is known to say.
     *
     * @param moreWeeks how many more weekly ratings are needed; at least 1
     */
    record NotYet(int moreWeeks, String sentence) implements Outcome {
        public NotYet {
            if (moreWeeks < 1) throw new IllegalArgumentException("moreWeeks: expected 1 or more, found " + moreWeeks);
        }
    }

    /** How large and how certain a change is. */
    enum Reading {
        CLEARLY_BETTER,
        PERHAPS_BETTER,
        A_LITTLE_BETTER,
        NO_CHANGE_SHOWN,
        A_LITTLE_WORSE,
        PERHAPS_WORSE,
        CLEARLY_WORSE
    }
}
