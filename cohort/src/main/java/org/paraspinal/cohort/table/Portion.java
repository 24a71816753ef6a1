package org.paraspinal.cohort.table;

/** Which lines of a CSV file somebody gets to read. */
public enum Portion {
    /** All of them. */
    ALL,
    /** Those from the header to some place. */
    FIRST,
    /** Those from some place on; no header comes before them. */
    LATER;

    boolean begins() {
        return this != LATER;
    }
}
