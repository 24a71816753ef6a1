package org.paraspinal.spark.table;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.paraspinal.cohort.csv.Decimal;
import org.paraspinal.cohort.formula.Design;
import org.paraspinal.cohort.table.Faults;
import org.paraspinal.cohort.table.Keys;
import org.paraspinal.cohort.table.Layout;
import org.paraspinal.cohort.table.Rows;

/** The rows of a Parquet file: what is null, not a number, empty or NA is missing, as an empty cell of a CSV file is. */
final class ParquetRows implements Rows {
    private static final double WHOLE = 1e15;

    private final Iterator<Row> rows;
    private final Layout layout;
    private final Faults faults;
    private final List<String> wanted;
    private final int numbers;
    private final List<Map<String, Integer>> words = new ArrayList<>();
    private final double[] cells;
    private long leftOut;
    private boolean faulty;
    private @Nullable Row at;
    private String group = "";

    /** @param rows the wanted columns, the name of the file and the number of the row in it, counted from 0 */
    ParquetRows(Iterator<Row> rows, Layout layout, Faults faults) {
        this.rows = rows;
        this.layout = layout;
        this.faults = faults;
        wanted = wanted(layout);
        numbers = Design.numberColumns(layout.design().formula()).size();
        cells = new double[numbers];
        for (int i = 0; i < numbers; i++) {
            var places = new HashMap<String, Integer>();
            for (String word : layout.design().words().levels().getOrDefault(wanted.get(i), List.of()))
                places.put(word, places.size());
            words.add(places);
        }
    }

    /** The columns that are read: those of numbers and words, then those of the grouping. */
    static List<String> wanted(Layout layout) {
        return List.copyOf(Design.readColumns(layout.design().formula()));
    }

    /** A cell as a word or a name; nothing when it is missing. */
    static Optional<String> text(@Nullable Object cell) {
        String text = switch (cell) {
            case null -> "";
            case Float f -> text(f.doubleValue());
            case Double d -> text(d.doubleValue());
            case BigDecimal d -> d.stripTrailingZeros().toPlainString();
            default -> cell.toString();
        };
        return text.isBlank() || text.strip().equals("NA") ? Optional.empty() : Optional.of(text);
    }

    private static String text(double d) {
        if (Double.isNaN(d)) return "";
        return d == Math.rint(d) && Math.abs(d) < WHOLE ? Long.toString((long) d) : Double.toString(d);
    }

    /** A cell as a number: NaN when it is missing, infinite when it is none. */
    private static double number(@Nullable Object cell) {
        double d = switch (cell) {
            case null -> Double.NaN;
            case Number n -> n.doubleValue();
            default -> {
                byte[] text = cell.toString().getBytes(StandardCharsets.UTF_8);
                yield Decimal.read(text, 0, text.length);
            }
        };
        return Math.abs(d) > Decimal.LARGEST ? Double.POSITIVE_INFINITY : d;
    }

    @Override
    public boolean next(double[] row) {
        while (rows.hasNext()) {
            Row cell = rows.next();
            at = cell;
            if (!complete(cell)) {
                if (!faulty) leftOut++;
                continue;
            }
            layout.design().make(cells, row);
            if (Design.held(row)) return true;
            fault(cell, Design.NO_NUMBER);
        }
        return false;
    }

    private boolean complete(Row row) {
        boolean complete = true;
        faulty = false;
        for (int i = 0; i < wanted.size(); i++) {
            if (i >= numbers || !words.get(i).isEmpty()) {
                Optional<String> text = text(row.get(i));
                if (text.isEmpty()) complete = false;
                else if (i < numbers)
                    cells[i] = words.get(i).getOrDefault(text.get().strip(), -1);
                continue;
            }
            cells[i] = number(row.get(i));
            if (Double.isNaN(cells[i])) complete = false;
            else if (Double.isInfinite(cells[i])) {
                fault(row, "column '" + wanted.get(i) + "': '" + row.get(i) + "' is not a number.");
                faulty = true;
            }
        }
        return complete && !faulty;
    }

    private void fault(Row row, String what) {
        faults.add(row.getString(wanted.size()) + ", row", row.getLong(wanted.size() + 1) + 1, what);
    }

    @Override
    public boolean sameGroup(List<String> grouping) {
        String before = group;
        var label = new StringBuilder();
        for (String column : grouping) {
            if (!label.isEmpty()) label.append('\u001f');
            if (at != null) label.append(text(at.get(wanted.indexOf(column))).orElse(""));
        }
        group = label.toString();
        return group.equals(before);
    }

    @Override
    public String group() {
        return group;
    }

    @Override
    public long groupKey() {
        byte[] bytes = group.getBytes(StandardCharsets.UTF_8);
        return Keys.of(bytes, bytes.length);
    }

    @Override
    public long leftOut() {
        return leftOut;
    }
}
