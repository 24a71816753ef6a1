package org.paraspinal.care.trial;

import java.time.LocalDate;
import org.paraspinal.statistics.trial.Arm;

/** Where a trial stands on a day. */
public sealed interface Moment {
    /** It was settled and has not started. */
    record Ahead(LocalDate starts) implements Moment {}

    /**
     * A day of the trial.
     *
     * @param day from 0
     * @param period from 0
     * @param into how many days of the period lie before it
     * @param counted whether a rating of this day counts; it does not in the washout
     * @param changes the first day of the next period, or the first after the trial
     */
    record Within(int day, int period, Arm arm, int into, boolean counted, LocalDate changes) implements Moment {
        /** Whether it is the first day of its period. */
        public boolean first() {
            return into == 0;
        }
    }

    /** It went on to its last day. */
    record Over() implements Moment {}

    /** It was ended before. */
    record Stopped(Stop stop) implements Moment {}
}
