package org.paraspinal.care.trial;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A trial was ended before its last day.
 *
 * @param day from which on nothing counts
 * @param forItsResponses whether what the ratings showed had to do with it, or may have
 */
public record Stop(LocalDate day, Cause cause, boolean forItsResponses) {
    /** Why. */
    public enum Cause {
        /** The person chose to. */
        CHOICE,
        /** For safety, which comes before any trial. */
        SAFETY;

        /** As it is written in files and forms. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one of this word; empty when there is none. */
        public static Optional<Cause> of(String word) {
            return Arrays.stream(values()).filter(c -> c.word().equals(word)).findFirst();
        }
    }
}
