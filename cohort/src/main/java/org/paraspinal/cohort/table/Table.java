package org.paraspinal.cohort.table;

import java.io.IOException;
import org.paraspinal.cohort.formula.Design;

/** A table that has the columns of a formula. */
public interface Table {
    Design design();

    /** The people in sums by pattern of visits; the same bits however the table is read. */
    Gathered people() throws IOException, Unreadable;

    /** All rows with their levels in each grouping, held in memory. */
    CrossedGathered crossed() throws IOException, Unreadable;
}
