package org.paraspinal.web.table;

import java.util.regex.Pattern;

/** One cell read as a number, or why it is none. */
sealed interface Numeral {
    /** A finite number. */
    record Finite(double value) implements Numeral {}

    /** No number; {@code why} goes on from the cell's text. */
    record None(String why) implements Numeral {}

    Pattern GRAMMAR = Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,9})?");
    Pattern DECIMAL_COMMA = Pattern.compile("[+-]?[0-9]+,[0-9]+");
    Pattern ENDLESS = Pattern.compile("[+-]?(?:inf|infinity|nan|∞)", Pattern.CASE_INSENSITIVE);
    int LONGEST = 400;

    /** Up to here every whole number has a {@code double} of its own. */
    double LARGEST_WHOLE = 0x1p53;

    static Numeral of(String cell) {
        String plain = cell.replace('−', '-');
        if (ENDLESS.matcher(plain).matches())
            return new None("is not a number one can reckon with. Leave the cell empty, or NA, where it is missing.");
        if (DECIMAL_COMMA.matcher(plain).matches())
            return new None("is not a number. Maybe '" + plain.replace(',', '.') + "'.");
        if (plain.length() > LONGEST || !GRAMMAR.matcher(plain).matches())
            return new None("is not a number. Leave the cell empty, or NA, where it is missing.");
        double value = Double.parseDouble(plain);
        return Double.isInfinite(value) ? new None("is too large a number.") : new Finite(value);
    }

    static Numeral whole(String cell) {
        return switch (of(cell)) {
            case None none -> none;
            case Finite(double value)
            when value == Math.rint(value) && Math.abs(value) <= LARGEST_WHOLE -> new Finite(value);
            case Finite _ -> new None("is not a whole number.");
        };
    }
}
