package org.paraspinal.cohort.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.paraspinal.cohort.csv.CsvRows;
import org.paraspinal.cohort.formula.Design;

/** The rows of a CSV file. */
final class RowCells implements Rows {
    private final CsvRows rows;
    private final Design design;
    private final Faults faults;
    private final int width;
    private final List<String> names;
    private final List<Map<String, Integer>> words = new ArrayList<>();
    private final int numbers;
    private final double[] cells;
    /** The grouping that was looked at last, and where its cells are. */
    private List<String> grouped = List.of();

    private int[] groups = {};
    private long leftOut;
    private boolean faulty;
    private byte[] label = new byte[64];
    private int labelLength;
    private byte[] before = new byte[64];
    private int beforeLength = -1;

    RowCells(CsvRows rows, List<String> header, Design design, Faults faults) {
        this.rows = rows;
        this.design = design;
        this.faults = faults;
        width = header.size();
        var wanted = new ArrayList<>(Design.numberColumns(design.formula()));
        numbers = wanted.size();
        Design.groupColumns(design.formula()).stream()
                .filter(g -> !wanted.contains(g))
                .forEach(wanted::add);
        names = List.copyOf(wanted);
        rows.want(wanted.stream().mapToInt(header::indexOf).toArray(), width);
        cells = new double[numbers];
        for (int i = 0; i < numbers; i++)
            words.add(places(design.words().levels().get(names.get(i))));
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
            if (!words.get(i).isEmpty()) {
                if (rows.missing(i)) complete = false;
                else cells[i] = words.get(i).getOrDefault(rows.text(i).strip(), -1);
                continue;
            }
            double d = rows.number(i);
            if (Double.isNaN(d)) complete = false;
            else if (Double.isInfinite(d)) {
                faults.add(rows.line(), "column '" + names.get(i) + "': '" + rows.text(i) + "' is not a number.");
                faulty = true;
            }
            cells[i] = d;
        }
        for (int i = 0; complete && i < names.size(); i++) if (i >= numbers && rows.missing(i)) complete = false;
        return complete && !faulty;
    }

    @Override
    public boolean sameGroup(List<String> grouping) {
        if (grouping != grouped) {
            grouped = grouping;
            groups = grouping.stream().mapToInt(names::indexOf).toArray();
        }
        byte[] swapped = before;
        before = label;
        beforeLength = labelLength;
        label = swapped;
        labelLength = 0;
        for (int g = 0; g < groups.length; g++) {
            int cell = groups[g];
            if (g > 0) append((byte) 0x1f);
            byte[] b = rows.bytes();
            int end = rows.end(cell);
            for (int i = rows.start(cell); i < end; i++) append(b[i]);
        }
        if (labelLength != beforeLength) return false;
        for (int i = 0; i < labelLength; i++) if (label[i] != before[i]) return false;
        return true;
    }

    private void append(byte b) {
        if (labelLength == label.length) label = java.util.Arrays.copyOf(label, labelLength * 2);
        label[labelLength++] = b;
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
