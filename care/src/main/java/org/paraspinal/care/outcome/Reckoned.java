package org.paraspinal.care.outcome;

/** A number that can be said, with its uncertainty; or a sentence that says what is missing and when it will be there. */
public sealed interface Reckoned {
    /** One plain sentence for the person. */
    String sentence();

    /**
     * It can be said.
     *
     * @param estimate in points of the scale, or what the method says
     * @param low lower end of the 95 % interval
     * @param high upper end
     * @param n from how many ratings, sessions or weeks
     * @param method in one line
     */
    record Known(double estimate, double low, double high, int n, String sentence, String method) implements Reckoned {}

    /** It cannot be said yet. */
    record NotYet(String sentence) implements Reckoned {}
}
