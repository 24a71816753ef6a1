package org.paraspinal.care.measure;

/** The answer to one item of a measure; a missing one is a case of its own, and never 0. */
public sealed interface Answer {
    /** A number that was answered. */
    record Given(double number) implements Answer {
        @Override
        public String toString() {
            return "an answer";
        }
    }

    /** No answer. */
    record Missing() implements Answer {}
}
