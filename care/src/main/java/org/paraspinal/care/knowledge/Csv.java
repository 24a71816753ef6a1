package org.paraspinal.care.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A CSV file read strictly: RFC 4180 quoting, the columns in fixed order, every row with the line it begins on. A fault is noted
 * and reading goes on, so that all faults come out together.
 */
final class Csv {
    private final String file;
    private final String text;
    private final List<Fault> faults;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();

    private Csv(String file, String text, List<Fault> faults) {
        this.file = file;
        this.text = text;
        this.faults = faults;
    }

    /** The rows below the heading that have as many cells as there are columns. */
    static List<Row> read(String file, String text, List<String> columns, List<Fault> faults) {
        var rows = new ArrayList<Row>();
        for (Row row : new Csv(file, text, faults).rows(columns)) {
            if (row.spot().line() == 1) {
                if (!row.cells().equals(columns))
                    faults.add(new Fault(row.spot(), "expected the columns " + String.join(",", columns)));
            } else if (row.cells().size() != columns.size()) {
                faults.add(new Fault(row.spot(), row.cells().size() + " columns; expected " + columns.size()));
            } else {
                rows.add(row);
            }
        }
        return rows;
    }

    /** A quote inside quotes is doubled. */
    private List<Row> rows(List<String> columns) {
        var rows = new ArrayList<Row>();
        boolean quoted = false;
        int line = 1;
        int begun = 1;
        int quotedAt = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') line++;
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
                quotedAt = line;
            } else if (!quoted && c == ',') {
                end();
            } else if (!quoted && c == '\n') {
                end();
                rows.add(row(begun, columns));
                begun = line;
            } else {
                cell.append(c);
            }
        }
        if (quoted)
            faults.add(new Fault(new Spot(file, quotedAt, ""), "a quotation mark is opened here and never closed"));
        if (!cell.isEmpty() || !cells.isEmpty()) {
            end();
            rows.add(row(begun, columns));
        }
        return rows;
    }

    private void end() {
        cells.add(cell.toString().strip());
        cell.setLength(0);
    }

    private Row row(int line, List<String> columns) {
        var row = new Row(new Spot(file, line, ""), columns, List.copyOf(cells), faults);
        cells.clear();
        return row;
    }

    /** One row, whose cells are asked for by the name of their column. */
    record Row(Spot spot, List<String> columns, List<String> cells, List<Fault> faults) {
        void fault(String column, String message) {
            faults.add(new Fault(spot.at(column), message));
        }

        /** The cell as written; empty text where nothing stands. */
        String text(String column) {
            return cells.get(columns.indexOf(column));
        }

        /** The cell; a fault when it is empty. */
        String required(String column) {
            if (text(column).isBlank()) fault(column, "is empty");
            return text(column);
        }

        Optional<String> optional(String column) {
            return Optional.of(text(column)).filter(t -> !t.isEmpty());
        }

        /** A word of a closed list. */
        String word(String column, String kind, Collection<String> known) {
            String word = text(column);
            if (!known.contains(word)) fault(column, "'" + word + "' is not a " + kind + "." + Guess.of(word, known));
            return word;
        }

        /** A word of a closed list, as an enum constant: {@code usual-care} is {@code USUAL_CARE}; empty where nothing stands. */
        <E extends Enum<E>> Optional<E> oneOf(String column, String kind, Class<E> type) {
            if (text(column).isEmpty()) return Optional.empty();
            String word = word(
                    column,
                    kind,
                    Arrays.stream(type.getEnumConstants()).map(Row::written).toList());
            return Arrays.stream(type.getEnumConstants())
                    .filter(e -> written(e).equals(word))
                    .findFirst();
        }

        private static String written(Enum<?> e) {
            return e.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean yes(String column) {
            return word(column, "yes or no", List.of("yes", "no")).equals("yes");
        }

        /** A number in a range; empty where nothing stands, and after a fault. */
        OptionalDouble number(String column, double from, double to) {
            if (text(column).isEmpty()) return OptionalDouble.empty();
            try {
                double n = Double.parseDouble(text(column));
                if (n >= from && n <= to) return OptionalDouble.of(n);
            } catch (NumberFormatException e) {
                // falls through to the one sentence that says what was expected
            }
            fault(column, "'" + text(column) + "' is not a number from " + brief(from) + " to " + brief(to));
            return OptionalDouble.empty();
        }

        OptionalInt whole(String column, int from, int to) {
            OptionalDouble n = number(column, from, to);
            if (n.isPresent() && n.getAsDouble() != Math.rint(n.getAsDouble())) fault(column, "is not a whole number");
            return n.isPresent() ? OptionalInt.of((int) n.getAsDouble()) : OptionalInt.empty();
        }

        private static String brief(double d) {
            return d == Math.rint(d) ? Long.toString((long) d) : Double.toString(d);
        }
    }
}
