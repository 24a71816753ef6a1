package org.paraspinal.care.measure;

/**
 * Why something is no response to a measure.
 *
 * @param says which item, and what was expected; never what was answered
 */
public record Misfit(Kind kind, String says) {
    /** What kind of thing is wrong; programs are told it by this name. */
    public enum Kind {
        OUT_OF_RANGE,
        WRONG_NUMBER_OF_ITEMS,
        FLEXED_LESS_THAN_NEUTRAL,
        NOT_A_RESPONSE
    }
}
