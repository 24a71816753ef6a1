package org.paraspinal.statistics.mixed;

import java.util.List;

/** A random term: which columns vary over the levels of which grouping. */
public record Term(String name, int grouping, List<Integer> columns) {
    public Term {
        columns = List.copyOf(columns);
    }
}
