package org.paraspinal.statistics.series;

/** What came of fitting: the fit, or why there is none. */
public sealed interface Fitting {
    /** A fit. */
    record Fitted(Fit fit) implements Fitting {}

    /** None. */
    record Refused(Refusal why) implements Fitting {}
}
