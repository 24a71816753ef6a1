package org.paraspinal.statistics.mixed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which grouping is eliminated level by level, and where the effects of the others stand in the dense block. */
final class Arrangement {
    private final int inner;
    private final List<Term> innerTerms;
    private final List<Term> outerTerms;
    private final int[] innerColumns;
    private final int[] offsets;

    Arrangement(CrossedRows rows, List<Term> terms) {
        inner = IntStream.range(0, rows.groupings())
                .boxed()
                .max(Comparator.comparingInt(g -> rows.levels(g)
                        * terms.stream()
                                .filter(t -> t.grouping() == g)
                                .mapToInt(t -> t.columns().size())
                                .sum()))
                .orElseThrow();
        innerTerms = terms.stream().filter(t -> t.grouping() == inner).toList();
        outerTerms = terms.stream().filter(t -> t.grouping() != inner).toList();
        innerColumns = innerTerms.stream()
                .flatMap(t -> t.columns().stream())
                .mapToInt(Integer::intValue)
                .toArray();
        offsets = new int[outerTerms.size() + 1];
        for (int t = 0; t < outerTerms.size(); t++)
            offsets[t + 1] = offsets[t]
                    + rows.levels(outerTerms.get(t).grouping())
                            * outerTerms.get(t).columns().size();
    }

    int inner() {
        return inner;
    }

    /** How many of the terms are of the grouping that is eliminated; they come first. */
    int innerTerms() {
        return innerTerms.size();
    }

    int[] offsets() {
        return offsets;
    }

    Spread innerSpread() {
        return Spread.of(innerTerms.stream().map(t -> t.columns().size()).toList());
    }

    List<Spread> outerSpreads() {
        return outerTerms.stream()
                .map(t -> Spread.of(List.of(t.columns().size())))
                .toList();
    }

    Spread[] spreads() {
        var all = new ArrayList<Spread>();
        all.add(innerSpread());
        all.addAll(outerSpreads());
        return all.toArray(Spread[]::new);
    }

    int free() {
        int free = 0;
        for (Spread spread : spreads()) free += spread.free();
        return free;
    }

    double[] innerValues(double[] row, int first) {
        double[] z = new double[innerColumns.length];
        for (int i = 0; i < z.length; i++) z[i] = row[first + innerColumns[i]];
        return z;
    }

    /** Which effects of the dense block a row belongs to. */
    int[] effects(double[] row) {
        return IntStream.range(0, outerTerms.size())
                .flatMap(t -> {
                    int size = outerTerms.get(t).columns().size();
                    int at = offsets[t] + (int) row[outerTerms.get(t).grouping()] * size;
                    return IntStream.range(at, at + size);
                })
                .toArray();
    }

    double[] outerValues(double[] row, int first) {
        return outerTerms.stream()
                .flatMap(t -> t.columns().stream())
                .mapToDouble(c -> row[first + c])
                .toArray();
    }

    void scale(double[] scale, double[] squares, long rows) {
        int at = scale(innerSpread(), innerColumns, scale, 0, squares, rows);
        for (Term term : outerTerms) {
            int[] columns = term.columns().stream().mapToInt(Integer::intValue).toArray();
            at = scale(Spread.of(List.of(columns.length)), columns, scale, at, squares, rows);
        }
    }

    private static int scale(Spread spread, int[] columns, double[] scale, int from, double[] squares, long rows) {
        for (int i = 0; i < spread.free(); i++) {
            double mean = squares[columns[spread.entries().get(i)[0]]] / rows;
            scale[from + i] = mean > 0 ? 1 / Math.sqrt(mean) : 1;
        }
        return from + spread.free();
    }

    /** The random effects, grouping by grouping, still without the error variance. */
    List<Fit.Group> groups(CrossedRows rows, double[] theta) {
        var groups = new ArrayList<>(groups(rows, innerTerms, innerSpread(), theta, 0));
        int from = innerSpread().free();
        for (Term term : outerTerms) {
            Spread spread = Spread.of(List.of(term.columns().size()));
            groups.addAll(groups(rows, List.of(term), spread, theta, from));
            from += spread.free();
        }
        return groups;
    }

    private static List<Fit.Group> groups(CrossedRows rows, List<Term> terms, Spread spread, double[] theta, int from) {
        var names = terms.stream()
                .flatMap(t -> t.columns().stream())
                .map(c -> rows.names().get(c))
                .toList();
        var sizes = terms.stream().map(t -> t.columns().size()).toList();
        Term first = terms.getFirst();
        return Model.groups(first.name(), spread, theta, from, sizes, names, rows.levels(first.grouping()));
    }
}
