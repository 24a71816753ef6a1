package org.paraspinal.web.table;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with a table: the first twenty problems as they are, and of the rest only on how many lines they stand. */
public final class Problems {
    private static final int MOST = 20;

    private final List<TableProblem> first = new ArrayList<>();
    private long more;
    private long last = -1;

    /** Takes one more; problems come in the order of their lines. */
    public void add(TableProblem problem) {
        if (first.size() < MOST) first.add(problem);
        else if (problem.line() != last) more++;
        last = problem.line();
    }

    /** Whether there is none. */
    public boolean none() {
        return first.isEmpty();
    }

    /** All that was gathered, as the refusal of the table. */
    public TableReading.Refused refused() {
        return new TableReading.Refused(first, more);
    }
}
