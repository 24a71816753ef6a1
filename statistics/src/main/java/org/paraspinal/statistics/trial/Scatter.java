package org.paraspinal.statistics.trial;

/** Where it comes from how far the differences of pairs scatter. */
public sealed interface Scatter {
    /** From this person's pairs alone; that it is hardly known from so few is allowed for. */
    record Own() implements Scatter {}

    /**
     * From many people's trials of the same kind, so that it counts as known.
     *
     * @param sd standard deviation of a person's paired differences, above zero
     */
    record Shared(double sd) implements Scatter {
        /** @throws IllegalArgumentException naming what was given */
        public Shared {
            if (!(sd > 0 && Double.isFinite(sd)))
                throw new IllegalArgumentException("Expected a standard deviation above 0, found " + sd + ".");
        }
    }
}
