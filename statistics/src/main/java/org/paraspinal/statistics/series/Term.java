package org.paraspinal.statistics.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What stands on the right of a regression: one or more columns of numbers, each with its name. */
public final class Term {
    private final Map<String, double[]> columns;

    private Term(Map<String, double[]> columns) {
        this.columns = columns;
    }

    /** A one in each of so many rows, named {@code (Intercept)}. */
    public static Term intercept(int rows) {
        var ones = new double[rows];
        Arrays.fill(ones, 1);
        return numbers("(Intercept)", ones);
    }

    /** Numbers as they are. */
    public static Term numbers(String name, double[] values) {
        return new Term(Map.of(name, values.clone()));
    }

    /**
     * Words against one of them: for each other word, in alphabetical order, a column that is one where it stands and else zero,
     * named with the term's name before the word, such as {@code phaseB}.
     *
     * @param base the word against which the others stand, in no column; it must be among the words
     */
    public static Term words(String name, List<String> words, String base) {
        if (!words.contains(base))
            throw new IllegalArgumentException("'" + base + "' is not among the words of " + name);
        var columns = new LinkedHashMap<String, double[]>();
        for (String level : new TreeSet<>(words)) {
            if (level.equals(base)) continue;
            columns.put(
                    name + level,
                    words.stream().mapToDouble(w -> w.equals(level) ? 1 : 0).toArray());
        }
        return new Term(columns);
    }

    /** How far one term changes with another: the products of their columns, named {@code a:b}. */
    public Term with(Term other) {
        var products = new LinkedHashMap<String, double[]>();
        other.columns.forEach((b, second) -> columns.forEach((a, first) -> {
            var product = new double[first.length];
            for (int i = 0; i < product.length; i++) product[i] = first[i] * second[i];
            products.put(a + ":" + b, product);
        }));
        return new Term(products);
    }

    /** The names of the columns, in order. */
    public List<String> names() {
        return new ArrayList<>(columns.keySet());
    }

    /** The columns, in the order of their names. */
    List<double[]> values() {
        return new ArrayList<>(columns.values());
    }
}
