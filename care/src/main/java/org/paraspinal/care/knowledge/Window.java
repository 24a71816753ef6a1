package org.paraspinal.care.knowledge;

/**
 * When something was measured, counted from the beginning of treatment: within a day, up to 13 weeks, up to 26 weeks, later. The
 * review of 2015 knows two, with the border at six months; what it prints as short stands here under {@link #SHORT}.
 */
public enum Window {
    RIGHT_AFTER,
    SHORT,
    MEDIUM,
    LONG;

    private static final double DAY = 1.0 / 7;
    private static final double SHORT_WEEKS = 13;
    private static final double MEDIUM_WEEKS = 26;

    /** The window in which so many weeks lie. */
    public static Window of(double weeks) {
        if (weeks < DAY) return RIGHT_AFTER;
        if (weeks <= SHORT_WEEKS) return SHORT;
        return weeks <= MEDIUM_WEEKS ? MEDIUM : LONG;
    }
}
