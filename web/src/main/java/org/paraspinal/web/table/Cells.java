package org.paraspinal.web.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paraspinal.web.table.Column.Kind;

/** The cells of one column as they come in: numbers packed together, or words of which each is kept once. */
final class Cells {
    private static final int MOST_KEPT_ONCE = 100_000;
    private static final List<String> MISSING = List.of("", "NA");

    private final Column column;
    private Kind kind;
    private long kindSince;
    private double[] numbers = new double[16];
    private final List<Optional<String>> words = new ArrayList<>();
    private final Map<String, Optional<String>> once = new HashMap<>();
    private int size;
    private boolean letGo;

    Cells(Column column) {
        this.column = column;
        this.kind = column.kind();
    }

    /** Takes the cell of this line; what is wrong with it, or nothing. */
    Optional<String> take(String cell, long line) {
        if (MISSING.contains(cell)) {
            keep(Double.NaN, Optional.empty());
            return column.filled() ? Optional.of("is missing, and every row needs it.") : Optional.empty();
        }
        if (kind == Kind.NUMBER_OR_WORD) {
            kind = Numeral.of(cell) instanceof Numeral.Finite ? Kind.NUMBER : Kind.WORD;
            kindSince = line;
        }
        return switch (kind) {
            case NUMBER -> number(cell, Numeral.of(cell));
            case WHOLE -> number(cell, Numeral.whole(cell));
            case WORD, NUMBER_OR_WORD -> {
                if (!letGo) keep(Double.NaN, onlyOnce(cell));
                yield Optional.empty();
            }
        };
    }

    private Optional<String> onlyOnce(String word) {
        return once.size() < MOST_KEPT_ONCE ? once.computeIfAbsent(word, Optional::of) : Optional.of(word);
    }

    private Optional<String> number(String cell, Numeral read) {
        return switch (read) {
            case Numeral.Finite(double value) -> {
                keep(value, Optional.empty());
                yield column.positive() && !(value > 0)
                        ? Optional.of("'" + shown(cell) + "' has to be above 0.")
                        : Optional.empty();
            }
            case Numeral.None(String why) ->
                Optional.of("'" + shown(cell) + "' " + why
                        + (kindSince > 0 ? " Line " + kindSince + " of this column has a number." : ""));
        };
    }

    private void keep(double number, Optional<String> word) {
        if (letGo) return;
        if (kind == Kind.WORD) {
            words.add(word);
        } else {
            if (size == numbers.length) numbers = Arrays.copyOf(numbers, size + size / 2);
            numbers[size] = number;
        }
        size++;
    }

    /** Keeps nothing from here on, and looks at each cell all the same. */
    void letGo() {
        letGo = true;
        numbers = new double[0];
        words.clear();
        once.clear();
    }

    /** Short, on one line, and without characters that move the cursor. */
    static String shown(String cell) {
        String calm = cell.replaceAll("\\p{Cntrl}", "?");
        return calm.length() <= 40 ? calm : calm.substring(0, 39) + "…";
    }

    boolean areNumbers() {
        return kind != Kind.WORD;
    }

    double[] numbers() {
        return Arrays.copyOf(numbers, size);
    }

    List<Optional<String>> words() {
        return List.copyOf(words);
    }
}
