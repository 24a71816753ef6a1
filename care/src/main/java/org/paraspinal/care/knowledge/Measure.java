package org.paraspinal.care.knowledge;

/** What kind of figure an effect is. Only the first two are ever put together. */
public enum Measure {
    /** A difference of means, on the scale of the instrument. */
    MD,
    /** A difference of means in standard deviations. */
    SMD,
    RR,
    OR,
    MEDIAN_DIFFERENCE,
    /** A mean of one group alone. */
    MEAN,
    SHARE,
    AS_REPORTED,
    /** No figure, a sentence. */
    WORDS
}
