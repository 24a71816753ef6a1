package org.paraspinal.benchmarks.rules;

import java.util.List;
import java.util.Set;
import org.paraspinal.care.intake.Facts;

/** An engine that decides people who stand ready in its own form. */
interface Engine {
    /**
     * What it came to.
     *
     * @param level the verdict's place in the rank order
     */
    record Came(int level, Set<String> fired, Set<String> unsure, Set<String> open) {}

    /** Puts these people into its own form, in place of those before. */
    void take(List<Facts> people);

    /** Decides one person and explains it; what comes back may be in the engine's own form. */
    Object decide(int person);

    /** The same, for comparing. */
    Came came(int person);
}
