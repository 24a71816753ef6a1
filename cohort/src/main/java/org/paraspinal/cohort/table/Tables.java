package org.paraspinal.cohort.table;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.paraspinal.cohort.formula.Formula;

/** Where tables are read: on this machine or on many. */
public interface Tables {
    /**
     * What is asked for.
     *
     * @param file its name; {@code -} for the standard input
     * @param words the columns said to be of words, with the word the others stand against
     * @param threads how many read it at once, on this machine
     * @param spark the master of the machines that read it
     */
    record Asked(
            String file,
            Formula formula,
            String formulaText,
            Map<String, Optional<String>> words,
            int threads,
            Optional<String> spark) {}

    Table open(Asked asked) throws IOException, Unreadable;
}
