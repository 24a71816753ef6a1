package org.paraspinal.web.table;

/**
 * One thing wrong in a table from outside.
 *
 * @param file the name of the file
 * @param line counted from 1, the header included; 0 is the file as a whole. A row that runs over several lines has its first
 * @param column the name of the column; the empty text is the line as a whole
 * @param message what stands there, what was expected, and a "Maybe …" where there is a guess
 */
public record TableProblem(String file, long line, String column, String message) {
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (column.isEmpty() ? "" : " " + column) + ": " + message;
    }
}
