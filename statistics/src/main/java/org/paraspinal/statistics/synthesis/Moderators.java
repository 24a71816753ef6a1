package org.paraspinal.statistics.synthesis;

import java.util.ArrayList;
import java.util.List;

/**
 * What may explain why studies differ: one column of numbers a moderator, one row a study. The constant is added by itself.
 *
 * @param names one a column
 * @param columns as many numbers each as there are studies, all finite
 */
public record Moderators(List<String> names, List<List<Double>> columns) {
    public Moderators {
        names = List.copyOf(names);
        columns = columns.stream().map(List::copyOf).toList();
        if (names.isEmpty() || names.size() != columns.size())
            throw new IllegalArgumentException(
                    "Expected one column a name, found " + columns.size() + " and " + names.size() + ".");
        for (List<Double> column : columns)
            for (double x : column)
                if (!Double.isFinite(x))
                    throw new IllegalArgumentException("Expected finite numbers, found " + x + ".");
    }

    public static Moderators of(String name, double... values) {
        return new Moderators(
                List.of(name), List.of(java.util.Arrays.stream(values).boxed().toList()));
    }

    /**
     * A moderator in words as columns of 0 and 1, one for each word but the first in the order of the alphabet, named after
     * column and word.
     */
    public static Moderators ofWords(String name, List<String> words) {
        List<String> levels = words.stream().distinct().sorted().toList();
        if (levels.size() < 2)
            throw new IllegalArgumentException(
                    "Expected at least two different words in " + name + ", found " + levels + ".");
        List<String> names = new ArrayList<>();
        List<List<Double>> columns = new ArrayList<>();
        for (String level : levels.subList(1, levels.size())) {
            names.add(name + level);
            columns.add(words.stream().map(w -> w.equals(level) ? 1.0 : 0.0).toList());
        }
        return new Moderators(names, columns);
    }

    /** These, then {@code more}. */
    public Moderators and(Moderators more) {
        List<String> allNames = new ArrayList<>(names);
        allNames.addAll(more.names);
        List<List<Double>> all = new ArrayList<>(columns);
        all.addAll(more.columns);
        return new Moderators(allNames, all);
    }

    /** The design, a column of ones first: one array a column. */
    double[][] design(int k) {
        double[][] x = new double[columns.size() + 1][];
        x[0] = new double[k];
        java.util.Arrays.fill(x[0], 1);
        for (int j = 0; j < columns.size(); j++) {
            List<Double> column = columns.get(j);
            if (column.size() != k)
                throw new IllegalArgumentException(
                        "Expected " + k + " numbers in " + names.get(j) + ", found " + column.size() + ".");
            x[j + 1] = column.stream().mapToDouble(Double::doubleValue).toArray();
        }
        return x;
    }
}
