package org.paraspinal.statistics.synthesis;

/**
 * When after the treatment an outcome was taken. Fixed in advance, so that nobody can choose the windows after seeing the
 * results; short and long apart as in Furlan and others, Cochrane Database Syst Rev 2015, CD001929.pub3; where the bounds
 * between lie is our own choice.
 */
public enum Window {
    /** Less than a day. */
    IMMEDIATE("immediate"),
    /** From a day to 3 months. */
    SHORT("short_<=3mo"),
    /** More than 3 and up to 6 months. */
    MEDIUM("medium_3-6mo"),
    /** More than 6 months. */
    LONG("long_>6mo");

    /** Days of a month, 365.25 / 12. */
    public static final double DAYS_PER_MONTH = 30.4375;

    private final String label;

    Window(String label) {
        this.label = label;
    }

    /** The name of the window's group. */
    public String label() {
        return label;
    }

    /** @param days since the treatment ended, 0 or more */
    public static Window ofDays(double days) {
        if (!(days >= 0)) throw new IllegalArgumentException("Expected 0 days or more, found " + days + ".");
        if (days < 1) return IMMEDIATE;
        if (days <= 3 * DAYS_PER_MONTH) return SHORT;
        return days <= 6 * DAYS_PER_MONTH ? MEDIUM : LONG;
    }
}
