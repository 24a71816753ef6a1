package org.paraspinal.statistics.trial;

/** How far a trial has come. */
public sealed interface Ending {
    /** It went on to its last day. */
    record AsPlanned() implements Ending {}

    /**
     * It was ended before.
     *
     * @param days for how many days it went on
     * @param forItsResponses whether what the responses showed had to do with it, or may have
     */
    record Early(int days, boolean forItsResponses) implements Ending {}

    /**
     * It goes on.
     *
     * @param days for how many days so far
     */
    record NotYet(int days) implements Ending {}
}
