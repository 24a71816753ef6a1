package org.paraspinal.care.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a doctor has allowed: it lowers only clinician-first, only for its own item, and ends on its date, or when something new or
 * worse is told.
 *
 * @param by who allowed it
 * @param until the last day it holds
 * @param allowed what was allowed, in the words it was told in
 */
public record Clearance(String item, String by, LocalDate on, LocalDate until, Optional<String> allowed) {
    /** How long it holds where no last day was told. */
    public static final int DAYS = 180;

    /** The most characters that say what was allowed. */
    public static final int MOST_ALLOWED = 500;

    /**
     * How it stands today.
     *
     * @param inTime whether its days are not over
     * @param since what is new or worse since the doctor looked: ids of questions and qualifiers
     */
    public record Today(Clearance clearance, boolean inTime, List<String> since) {
        public Today {
            since = List.copyOf(since);
        }

        public boolean holds() {
            return inTime && since.isEmpty();
        }
    }

    boolean inTime(LocalDate day) {
        return !day.isBefore(on) && !day.isAfter(until);
    }
}
