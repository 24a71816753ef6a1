package org.paraspinal.cohort.table;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a table, all of it counted and the first told. */
public final class Faults {
    private static final int TOLD = 20;
    private final List<String> told = new ArrayList<>();
    private long count;

    void add(long line, String what) {
        if (count++ < TOLD) told.add("line " + line + ": " + what);
    }

    public boolean none() {
        return count == 0;
    }

    public List<String> said() {
        var said = new ArrayList<>(told);
        if (count > TOLD) said.add("and " + (count - TOLD) + " more.");
        return said;
    }
}
