package org.paraspinal.cohort.formula;

import java.util.function.DoubleUnaryOperator;

/** One thing of a formula: a column, or something made of one. */
public record Atom(String text, String column, Kind kind, DoubleUnaryOperator making) {
    /** What becomes of the column. */
    public enum Kind {
        ITSELF,
        NUMBERS,
        WORDS
    }

    static Atom itself(String column) {
        return new Atom(column, column, Kind.ITSELF, DoubleUnaryOperator.identity());
    }

    static Atom words(String text, String column) {
        return new Atom(text, column, Kind.WORDS, DoubleUnaryOperator.identity());
    }

    static Atom numbers(String text, String column, DoubleUnaryOperator making) {
        return new Atom(text, column, Kind.NUMBERS, making);
    }

    /** What is written alike is the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Atom a && a.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    double of(double x) {
        return making.applyAsDouble(x);
    }
}
