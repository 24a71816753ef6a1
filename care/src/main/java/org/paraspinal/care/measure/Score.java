package org.paraspinal.care.measure;

import java.util.Optional;
import java.util.OptionalDouble;
import org.paraspinal.care.knowledge.Instrument.Band;

/** What came of scoring a response: a score, or why there is none. Either may lead to people, or to the crisis card. */
public sealed interface Score {
    /** How many items were answered. */
    int answered();

    /** How many of the items that count were not. */
    int missing();

    Safety safety();

    /** Where it leads besides being shown. */
    LeadsTo leadsTo();

    /**
     * A score.
     *
     * @param value on the measure's own scale, not rounded
     * @param sum of the answers before anything was multiplied or shared out
     * @param prorated whether the mean of the others stands for missing answers
     * @param part the score of the part that is read by itself; empty where there is none
     * @param level low, medium or high; empty where the measure has no such levels
     * @param band empty where no cut-off is known
     */
    record Scored(
            double value,
            double sum,
            int answered,
            int missing,
            boolean prorated,
            OptionalDouble part,
            Optional<Level> level,
            Optional<Band> band,
            Safety safety)
            implements Score {
        @Override
        public LeadsTo leadsTo() {
            return lead(safety, band.filter(Band::people).isPresent());
        }
    }

    /** No score. What was said of safety holds all the same. */
    record NotScorable(Why why, int answered, int missing, Safety safety) implements Score {
        @Override
        public LeadsTo leadsTo() {
            return lead(safety, false);
        }
    }

    /** Why there is no score; programs are told it by this name. */
    enum Why {
        TOO_MANY_MISSING,
        NOT_SUBMITTED
    }

    /** How likely it is to go on. */
    enum Level {
        LOW,
        MEDIUM,
        HIGH
    }

    /** A critical item left out is not a no: it leads to people. */
    private static LeadsTo lead(Safety safety, boolean people) {
        return switch (safety) {
            case RAISED -> LeadsTo.CRISIS_CARD;
            case UNANSWERED -> LeadsTo.PEOPLE;
            case NOT_ASKED, QUIET -> people ? LeadsTo.PEOPLE : LeadsTo.NOTHING;
        };
    }
}
