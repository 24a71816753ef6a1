package org.paraspinal.cohort.table;

import java.io.IOException;
import java.util.Map;
import org.paraspinal.cohort.formula.Design;
import org.paraspinal.statistics.mixed.Person;

/** A table that has the columns of a formula. */
public interface Table {
    Design design();

    /** The people in sums by pattern of visits; the same bits however the table is read. */
    Gathered people() throws IOException, Unreadable;

    /** The rows of each person with one grouping, held in memory; where several columns tell who somebody is, a unit separator stands between them. */
    Map<String, Person> byPerson() throws IOException, Unreadable;

    /** All rows with their levels in each grouping, held in memory. */
    CrossedGathered crossed() throws IOException, Unreadable;
}
