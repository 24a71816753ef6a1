package org.paraspinal.cohort.table;

import java.io.IOException;
import java.util.List;

/** The complete rows of a table one after the other, each made into the columns of the model, and to whom it belongs. */
public interface Rows {
    /** Goes to the next complete row and makes its columns; false after the last. */
    boolean next(double[] row) throws IOException;

    /** Looks at the grouping of the row; true when it is that of the row looked at before. */
    boolean sameGroup(List<String> grouping);

    /** The grouping last looked at. */
    String group();

    /** The grouping last looked at in 64 bits: two that differ may have the same, though hardly ever. */
    long groupKey();

    /** How many rows were left out so far, for a cell that is missing. */
    long leftOut();
}
