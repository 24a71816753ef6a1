package org.paraspinal.cohort.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.paraspinal.cohort.csv.CsvRows;
import org.paraspinal.cohort.formula.Design;
import org.paraspinal.cohort.formula.Formula;
import org.paraspinal.cohort.formula.Words;

/**
 * How a table is laid out, and what it is read for.
 *
 * @param header the names of its columns
 */
public record Layout(List<String> header, Design design) {
    private static final int BUFFER = 1 << 16;

    public Layout {
        header = List.copyOf(header);
    }

    /** Of a table with these columns, whose words are these. */
    public static Layout of(List<String> header, Formula formula, Words words) {
        return new Layout(header, new Design(formula, words));
    }

    /** The columns by which the rows of a person are told from others'. */
    List<String> grouping() {
        return design.formula().random().getFirst().grouping();
    }

    static CsvRows csv(InputStream lines) {
        return new CsvRows(lines, BUFFER);
    }

    /** The names of the columns of a CSV file, which is read to where its rows begin. */
    public static List<String> header(InputStream file) throws IOException {
        return csv(file).header();
    }

    /** Refuses a header in which a column of the formula is missing or there twice. */
    public static void check(List<String> header, Formula formula) throws Unreadable {
        if (header.isEmpty()) throw new Unreadable(List.of("The table is empty; it needs a header."));
        var said = new ArrayList<String>();
        var wanted = new LinkedHashSet<>(Design.groupColumns(formula));
        wanted.addAll(Design.numberColumns(formula));
        for (String column : wanted)
            if (!header.contains(column))
                said.add("There is no column '" + column + "'. There are: " + String.join(", ", header) + ".");
            else if (header.indexOf(column) != header.lastIndexOf(column))
                said.add("The column '" + column + "' is there twice.");
        if (!said.isEmpty()) throw new Unreadable(said);
    }
}
