package org.paraspinal.cohort.table;

import java.util.List;
import org.paraspinal.statistics.mixed.CrossedRows;

/**
 * The rows of a table with several groupings.
 *
 * @param levels the names of the levels of each grouping, in the order of their numbers
 */
public record CrossedGathered(CrossedRows rows, List<List<String>> levels, long leftOut) {
    public CrossedGathered {
        levels = List.copyOf(levels);
    }

    /** How many levels the first grouping has. */
    public long people() {
        return levels.getFirst().size();
    }
}
