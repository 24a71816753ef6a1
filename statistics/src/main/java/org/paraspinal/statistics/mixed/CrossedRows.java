package org.paraspinal.statistics.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows that belong to several groupings at once, held in memory; their order does not show in a fit. */
public final class CrossedRows {
    private final List<String> names;
    private final List<Integer> fixed;
    private final List<double[]> rows = new ArrayList<>();
    private final int groupings;

    /**
     * @param names the columns, the outcome last
     * @param fixed which of them are fixed effects
     */
    public CrossedRows(List<String> names, List<Integer> fixed, int groupings) {
        this.names = List.copyOf(names);
        this.fixed = List.copyOf(fixed);
        this.groupings = groupings;
    }

    /** Adds a row with its level, counted from 0, in each grouping. */
    public void add(double[] values, int[] levels) {
        double[] row = new double[groupings + names.size()];
        for (int i = 0; i < groupings; i++) row[i] = levels[i];
        for (int i = 0; i < names.size(); i++) row[groupings + i] = values[i] + 0.0;
        rows.add(row);
    }

    public long count() {
        return rows.size();
    }

    List<String> names() {
        return names;
    }

    int groupings() {
        return groupings;
    }

    /** The fixed columns and then the outcome. */
    int[] told() {
        int[] told = new int[fixed.size() + 1];
        for (int i = 0; i < fixed.size(); i++) told[i] = fixed.get(i);
        told[fixed.size()] = names.size() - 1;
        return told;
    }

    int levels(int grouping) {
        return rows.stream().mapToInt(r -> (int) r[grouping]).max().orElse(-1) + 1;
    }

    /** The rows with one grouping first, in an order of their own numbers. */
    double[][] ordered(int first) {
        double[][] all = rows.toArray(double[][]::new);
        Arrays.sort(all, (a, b) -> a[first] != b[first] ? Double.compare(a[first], b[first]) : Arrays.compare(a, b));
        return all;
    }
}
