package org.paraspinal.web.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paraspinal.web.table.Column;

/**
 * What is to be fitted, in the names of columns.
 *
 * @param y what was measured
 * @param t when
 * @param terms what it may hang on, each as the columns whose product it is; the intercept is not among them
 * @param group the column that says which series a row belongs to
 * @param asWords columns whose numbers are names
 * @param bases for a column of words, the one against which the others stand; else it is the first of the alphabet
 */
record TrendModel(
        String y,
        String t,
        List<List<String>> terms,
        Optional<String> group,
        Set<String> asWords,
        Map<String, String> bases) {

    /**
     * Reads terms as they are written on the command line: {@code phase,block}, {@code age:sex} for a product, and {@code age*sex} for
     * both and their product. The trend over {@code t} comes last unless it is named or not wanted; products come after single columns.
     */
    static List<List<String>> terms(List<String> written, String t, boolean trend) {
        var terms = new LinkedHashSet<List<String>>();
        for (String w : written) {
            List<String> factors =
                    Arrays.stream(w.split("\\*")).map(String::strip).toList();
            if (factors.size() > 1) factors.forEach(f -> terms.add(List.of(f)));
            terms.add(
                    factors.size() > 1
                            ? factors
                            : Arrays.stream(w.split(":")).map(String::strip).toList());
        }
        if (trend && !terms.contains(List.of(t))) terms.add(List.of(t));
        return terms.stream().sorted(Comparator.comparingInt(List::size)).toList();
    }

    /** As R would write it. */
    String formula() {
        var right = new ArrayList<String>();
        terms.forEach(x -> right.add(String.join(":", x)));
        return y + " ~ " + (right.isEmpty() ? "1" : String.join(" + ", right));
    }

    /** What is wrong with the model before any file is looked at; empty when nothing is. */
    Optional<String> fault() {
        if (y.equals(t)) return Optional.of("--y and --t name the same column, '" + y + "'.");
        for (List<String> term : terms) {
            if (term.contains("")) return Optional.of("--x has an empty term; expected columns with commas between.");
            if (term.contains(y)) return Optional.of("--x names '" + y + "', which is what was measured.");
            if (term.stream().distinct().count() < term.size())
                return Optional.of("--x multiplies a column with itself: '" + String.join(":", term) + "'.");
        }
        if (asWords.contains(y) || asWords.contains(t))
            return Optional.of("--words names --y or --t, which are numbers.");
        if (group.isPresent() && (group.get().equals(y) || group.get().equals(t)))
            return Optional.of("--group names '" + group.get() + "', which is --y or --t.");
        return asWords.stream()
                .filter(w -> terms.stream().noneMatch(x -> x.contains(w)))
                .findFirst()
                .map(w -> "'" + w + "' is in --words or --base and not in --x.");
    }

    /** The columns wanted of the file. */
    List<Column> columns() {
        var wanted = new LinkedHashMap<String, Column>();
        wanted.put(y, Column.numbers(y));
        wanted.put(t, Column.numbers(t));
        group.ifPresent(g -> wanted.put(g, Column.words(g)));
        for (List<String> term : terms)
            for (String c : term) wanted.putIfAbsent(c, asWords.contains(c) ? Column.words(c) : Column.either(c));
        return List.copyOf(wanted.values());
    }
}
