package org.paraspinal.care.outcome;

import java.util.List;
import org.paraspinal.care.knowledge.Mark;
import org.paraspinal.care.trial.TrialRead;
import org.paraspinal.statistics.synthesis.Estimated;
import org.paraspinal.statistics.synthesis.Interval;

/** What can be said so far of whether it helps this person. Only a personal trial, whose order was drawn, gives an effect. */
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
     * An effect in this one person: of massage against none, or of one technique against another. Only a trial that was read can be
     * handed in.
     *
     * @param from the trial, as it was read
     */
    record Effect(TrialRead.Effect from, String sentence) implements Outcome {
        /** B less A, in points of 10; below zero is less pain with B. */
        public double estimate() {
            return from.found().mean();
        }

        /** At the level that was settled; refused when all pairs differ by the same. */
        public Estimated<Interval> interval() {
            return from.found().interval();
        }

        /** Complete pairs. */
        public int pairs() {
            return from.found().pairs().size();
        }

        /** The exact two-sided p of the drawn order. */
        public double p() {
            return from.found().signFlip().twoSided();
        }

        /** In one line. */
        public String method() {
            return "Mean difference of " + pairs()
                    + " pairs of periods whose order was drawn, the washout left out; exact sign-flip test, and Student's interval over pairs.";
        }

        /** Ids in the bibliography of what the prior rests on. */
        public List<String> sources() {
            return from.trial().protocol().basis().sources();
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
