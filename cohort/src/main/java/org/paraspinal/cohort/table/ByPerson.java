package org.paraspinal.cohort.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.paraspinal.cohort.csv.CsvRows;
import org.paraspinal.statistics.mixed.Columns;
import org.paraspinal.statistics.mixed.Person;

/** The rows of each person, wherever in a table they stand. */
public final class ByPerson {
    private ByPerson() {}

    /** Those of part of a CSV file. */
    public static Map<String, Person> of(InputStream lines, Portion portion, Layout layout) throws IOException {
        CsvRows csv = Layout.csv(lines);
        if (portion.begins()) csv.header();
        return of(new RowCells(csv, layout.header(), layout.design(), new Faults()), layout);
    }

    /** Those of rows that come from elsewhere. */
    public static Map<String, Person> of(Rows rows, Layout layout) throws IOException {
        Columns columns = layout.design().columns();
        var people = new HashMap<String, Person>();
        double[] row = new double[columns.names().size()];
        while (rows.next(row)) {
            rows.sameGroup(layout.grouping());
            people.computeIfAbsent(rows.group(), _ -> new Person(columns)).add(row);
        }
        return people;
    }
}
