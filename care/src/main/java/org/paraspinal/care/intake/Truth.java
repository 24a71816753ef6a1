package org.paraspinal.care.intake;

/** Kleene's three values: what is neither known true nor known false is unknown. */
public enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    /** The lesser of the two. */
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The greater of the two. */
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    static Truth of(boolean b) {
        return b ? TRUE : FALSE;
    }
}
