package org.paraspinal.web.drawing;

/** One row of a plot whose rows stand one below the other. */
sealed interface Rung {
    /** The words at its left. */
    String label();

    /** Words alone. */
    record Heading(String label) implements Rung {}

    /** A whisker with a square whose area is {@code share} of the largest, 0 to 1. */
    record Study(String label, Estimate estimate, double share, String weight) implements Rung {}

    /** A diamond. */
    record Together(String label, Estimate estimate, boolean all) implements Rung {}

    /** A bar without a middle. */
    record Between(String label, double low, double high) implements Rung {}

    /** A whisker with a dot, {@code last} when it holds all that is known. */
    record Step(String label, Estimate estimate, boolean last, String studies) implements Rung {}
}
