package org.paraspinal.care.knowledge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The verdicts in rank order, mildest first: a later one always outranks an earlier one. */
public enum VerdictLevel {
    PROCEED,
    ADAPT,
    NOT_TODAY,
    ANSWERS_NEEDED,
    CLINICIAN_FIRST,
    URGENT_SAME_DAY,
    EMERGENCY_NOW;

    /** The word on the wire and in the files, such as {@code urgent-same-day}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether massage may go on at this level. */
    public boolean cleared() {
        return this == PROCEED || this == ADAPT;
    }

    /** The stricter of the two. */
    public VerdictLevel or(VerdictLevel other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The level of a wire word; empty when there is none. */
    public static Optional<VerdictLevel> of(String wire) {
        return Arrays.stream(values()).filter(v -> v.wire().equals(wire)).findFirst();
    }
}
