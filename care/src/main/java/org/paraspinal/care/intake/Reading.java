package org.paraspinal.care.intake;

import java.util.List;

/** What reading the answers came to: understood in full, or every problem at once. */
public sealed interface Reading {
    /** The facts, known good. */
    record Understood(Facts facts) implements Reading {}

    /** Nothing was understood in part; at least one problem. */
    record Misread(List<Problem> problems) implements Reading {
        public Misread {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) throw new IllegalArgumentException("A misreading names at least one problem");
        }
    }
}
