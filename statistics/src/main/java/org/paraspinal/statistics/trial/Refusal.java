package org.paraspinal.statistics.trial;

import java.util.List;

/** Why a trial cannot be read. */
public sealed interface Refusal {
    /** Said to whoever asked. */
    String sentence();

    /** It still goes on; looking before the end would make chance findings likelier. */
    record StillRunning(int days, int ofDays) implements Refusal {
        @Override
        public String sentence() {
            return "The trial has gone on for " + days + " of " + ofDays + " days. Its result will be there in "
                    + (ofDays - days) + (ofDays - days == 1 ? " day" : " days")
                    + "; looking earlier would make chance findings likelier.";
        }
    }

    /** Two responses on one day. */
    record SameDay(int day) implements Refusal {
        @Override
        public String sentence() {
            return "Two responses have the same day, " + day + ".";
        }
    }

    /** Fewer pairs than it takes, with why the others are lost and how long another trial of the fewest pairs takes. */
    record TooFewPairs(int have, List<Lost> lost, int daysAnew) implements Refusal {
        public TooFewPairs {
            lost = List.copyOf(lost);
        }

        @Override
        public String sentence() {
            var said =
                    new StringBuilder("There " + (have == 1 ? "is 1 complete pair" : "are " + have + " complete pairs")
                            + ", and this takes at least " + Design.FEWEST + ".");
            for (Lost one : lost) said.append(' ').append(one.because());
            return said.append(" A new trial of ")
                    .append(Design.FEWEST)
                    .append(" pairs takes ")
                    .append(daysAnew)
                    .append(" days.")
                    .toString();
        }
    }
}
