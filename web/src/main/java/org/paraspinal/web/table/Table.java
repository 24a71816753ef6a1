package org.paraspinal.web.table;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table from outside, read whole: the wanted columns that the file has, each of one type, and for each row its line. */
public final class Table {
    private final String file;
    private final int[] lines;
    private final Map<String, Cells> columns;

    Table(String file, int[] lines, Map<String, Cells> columns) {
        this.file = file;
        this.lines = lines;
        this.columns = Map.copyOf(columns);
    }

    /**
     * Reads a CSV file: UTF-8 with or without a byte order mark, commas, one header line, lines that end in LF or CRLF, fields quoted
     * where they need it. Spaces around a field and empty lines are passed over. A cell is missing when it is empty or {@code NA}.
     *
     * <p>The file is read once, as a stream; only the wanted columns are kept, and nothing more is kept after the first problem. A
     * table of more than five million rows is refused.
     *
     * @param wanted the columns, each named once; the others in the file are passed over
     */
    public static TableReading read(Path file, List<Column> wanted) {
        return new TableReader(file, wanted).read();
    }

    /** How many rows there are, the header not counted; at least one. */
    public int rows() {
        return lines.length;
    }

    /** Whether the file has this column, and it was wanted. */
    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /** Whether the cells of this column are numbers. */
    public boolean holdsNumbers(String column) {
        return cells(column).areNumbers();
    }

    /**
     * The cells of a column of numbers, one a row, a new array each time.
     *
     * @return a missing cell is NaN, and no other is
     * @throws IllegalArgumentException when there is no such column of numbers: ask {@link #has} first
     */
    public double[] numbers(String column) {
        Cells cells = cells(column);
        if (!cells.areNumbers()) throw new IllegalArgumentException("'" + column + "' holds words");
        return cells.numbers();
    }

    /**
     * The cells of a column of words, one a row.
     *
     * @return a missing cell is empty
     * @throws IllegalArgumentException when there is no such column of words: ask {@link #has} first
     */
    public List<Optional<String>> words(String column) {
        Cells cells = cells(column);
        if (cells.areNumbers()) throw new IllegalArgumentException("'" + column + "' holds numbers");
        return cells.words();
    }

    /** The line of a row; rows count from 0, lines from 1 with the header. */
    public int line(int row) {
        return lines[row];
    }

    /** A problem that only the caller can see, at its place: a negative variance, a time that comes twice. */
    public TableProblem problem(int row, String column, String message) {
        return new TableProblem(file, lines[row], column, message);
    }

    /** The name of the file. */
    public String file() {
        return file;
    }

    private Cells cells(String column) {
        Cells cells = columns.get(column);
        if (cells == null)
            throw new IllegalArgumentException("There is no column '" + column + "' among " + columns.keySet());
        return cells;
    }
}
