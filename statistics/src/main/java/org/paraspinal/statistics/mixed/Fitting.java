package org.paraspinal.statistics.mixed;

/** A fit, or why there is none. */
public sealed interface Fitting {
    /** There is one. */
    record Fitted(Fit fit) implements Fitting {}

    /** There is none. */
    record Refused(Refusal why) implements Fitting {}
}
