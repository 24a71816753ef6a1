package org.paraspinal.web.table;

/**
 * A column that is wanted of a table. Columns that nobody wants are passed over.
 *
 * @param name as it stands in the header, capitals included
 * @param kind what its cells hold
 * @param needed whether a table without this column is refused
 * @param filled whether a cell of it may not be missing; a cell is missing when it is empty or {@code NA}
 * @param positive whether a number of it has to be above 0
 */
public record Column(String name, Kind kind, boolean needed, boolean filled, boolean positive) {

    /** What the cells of a column hold. */
    public enum Kind {
        /** Finite numbers with a decimal point, such as {@code -0.5}, {@code 12} or {@code 1e-3}. */
        NUMBER,
        /** Numbers without a fraction, between -2^53 and 2^53; {@code 3.0} is one. */
        WHOLE,
        /** Any text. */
        WORD,
        /** Numbers where the first cell that is not missing holds one, else words. */
        NUMBER_OR_WORD
    }

    /** A column of numbers that must be there; its cells may be missing. */
    public static Column numbers(String name) {
        return new Column(name, Kind.NUMBER, true, false, false);
    }

    /** A column of whole numbers that must be there; its cells may be missing. */
    public static Column wholes(String name) {
        return new Column(name, Kind.WHOLE, true, false, false);
    }

    /** A column of words that must be there; its cells may be missing. */
    public static Column words(String name) {
        return new Column(name, Kind.WORD, true, false, false);
    }

    /** A column that must be there and whose first cell says what it holds; its cells may be missing. */
    public static Column either(String name) {
        return new Column(name, Kind.NUMBER_OR_WORD, true, false, false);
    }

    /** The same, and a table without it is read all the same. */
    public Column ifThere() {
        return new Column(name, kind, false, filled, positive);
    }

    /** The same, and a table without it is refused. */
    public Column always() {
        return new Column(name, kind, true, filled, positive);
    }

    /** The same, and a number that is not above 0 is a problem. */
    public Column aboveZero() {
        return new Column(name, kind, needed, filled, true);
    }

    /** The same, and a missing cell is a problem. */
    public Column withoutGaps() {
        return new Column(name, kind, needed, true, positive);
    }
}
