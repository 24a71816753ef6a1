package org.paraspinal.care.intake;

/** What is known of one question. Only {@link #ABSENT} means no. */
public enum Finding {
    PRESENT,
    ABSENT,
    UNSURE,
    WITHHELD,
    NOT_ASKED;

    /** Asked, but without a yes or no. */
    public boolean unsettled() {
        return this == UNSURE || this == WITHHELD;
    }
}
