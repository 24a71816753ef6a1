package org.paraspinal.cohort.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.paraspinal.cohort.csv.CsvRows;
import org.paraspinal.cohort.formula.Design;

/** The rows of a CSV file. */
final class RowCells implements Rows {
    private static final byte BETWEEN = 0x1f;

    private final CsvRows rows;
    private final Design design;
    private final Faults faults;
    private final int width;
    private final List<String> names;
    /** Of each column that is read: whether it has words, and their places. */
    private final boolean[] worded;

    private final List<Map<String, Integer>> words = new ArrayList<>();
    private final int numbers;
    private final double[] cells;
    /** The grouping that was looked at last, and where its cells are. */
    private List<String> grouped = List.of();

    private int[] groups = {};
    private long leftOut;
    private boolean faulty;
    private byte[] label = new byte[64];
    /** -1 when none was looked at. */
    private int labelLength = -1;

    RowCells(CsvRows rows, List<String> header, Design design, Faults faults) {
        this.rows = rows;
        this.design = design;
        this.faults = faults;
        width = header.size();
        numbers = Design.numberColumns(design.formula()).size();
        names = List.copyOf(Design.readColumns(design.formula()));
        rows.want(names.stream().mapToInt(header::indexOf).toArray(), width);
        cells = new double[numbers];
        worded = new boolean[numbers];
        for (int i = 0; i < numbers; i++) {
            words.add(places(design.words().levels().get(names.get(i))));
            worded[i] = !words.get(i).isEmpty();
        }
    }

    private static Map<String, Integer> places(@org.jspecify.annotations.Nullable List<String> levels) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; levels != null && i < levels.size(); i++) places.put(levels.get(i), i);
        return places;
    }

    @Override
    public boolean next(double[] row) throws IOException {
        while (rows.next()) {
            if (rows.cells() != width) {
                faults.add(rows.line(), "has " + rows.cells() + " cells, and the header has " + width + ".");
                continue;
            }
            if (!complete()) {
                if (!faulty) leftOut++;
                continue;
            }
            design.make(cells, row);
            if (!Design.held(row)) {
                faults.add(rows.line(), Design.NO_NUMBER);
                continue;
            }
            return true;
        }
        return false;
    }

    private boolean complete() {
        boolean complete = true;
        faulty = false;
        for (int i = 0; i < numbers; i++) {
            double cell = worded[i] ? word(i) : number(i);
            if (Double.isNaN(cell)) complete = false;
            cells[i] = cell;
        }
        for (int i = numbers; complete && i < names.size(); i++) complete = !rows.missing(i);
        return complete && !faulty;
    }

    /** The place of the word in a cell, NaN when it is missing. */
    private double word(int i) {
        return rows.missing(i)
                ? Double.NaN
                : words.get(i).getOrDefault(rows.text(i).strip(), -1);
    }

    /** The number in a cell, NaN when it is missing. */
    private double number(int i) {
        double d = rows.number(i);
        if (Double.isInfinite(d)) {
            faults.add(rows.line(), "column '" + names.get(i) + "': '" + rows.text(i) + "' is not a number.");
            faulty = true;
        }
        return d;
    }

    @Override
    public boolean sameGroup(List<String> grouping) {
        if (grouping != grouped) {
            grouped = grouping;
            groups = grouping.stream().mapToInt(names::indexOf).toArray();
        }
        byte[] b = rows.bytes();
        boolean same = true;
        int length = 0;
        for (int g = 0; g < groups.length; g++) {
            int start = rows.start(groups[g]);
            int end = rows.end(groups[g]);
            if (length + 1 + end - start > label.length) label = Arrays.copyOf(label, 2 * (length + 1 + end - start));
            if (g > 0) label[length++] = BETWEEN;
            for (int i = start; i < end; i++) {
                same &= label[length] == b[i];
                label[length++] = b[i];
            }
        }
        same &= length == labelLength;
        labelLength = length;
        return same;
    }

    @Override
    public String group() {
        return new String(label, 0, labelLength, StandardCharsets.UTF_8);
    }

    @Override
    public long groupKey() {
        return Keys.of(label, labelLength);
    }

    @Override
    public long leftOut() {
        return leftOut;
    }
}
