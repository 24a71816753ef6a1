package org.paraspinal.web.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.paraspinal.statistics.series.Design;
import org.paraspinal.statistics.series.Refusal;
import org.paraspinal.statistics.series.Term;
import org.paraspinal.web.table.Problems;
import org.paraspinal.web.table.Table;
import org.paraspinal.web.table.TableReading;

/** Makes the design of a trend from a table. A row without a measurement is a gap; one without its time or its terms is a problem. */
final class TrendData {
    private static final int MOST_ROWS = 1_000_000;
    private static final int MOST_WORDS = 50;

    private final TrendModel model;
    private final Table table;
    private final int[] rows;
    private final List<String> against = new ArrayList<>();

    TrendData(TrendModel model, Table table) {
        this.model = model;
        this.table = table;
        double[] y = table.numbers(model.y());
        this.rows = IntStream.range(0, table.rows())
                .filter(i -> !Double.isNaN(y[i]))
                .toArray();
    }

    /** A design, or what is wrong with the table. */
    sealed interface Made {
        record Ready(Design design) implements Made {}

        record Refused(TableReading.Refused why) implements Made {}

        /** Understood, and still nothing that can be fitted. */
        record NoDesign(String why) implements Made {}
    }

    Made made() {
        Problems problems = missing();
        if (!problems.none()) return new Made.Refused(problems.refused());
        if (rows.length == 0) return new Made.NoDesign("No row has a measurement in '" + model.y() + "'.");
        if (rows.length > MOST_ROWS) return new Made.NoDesign("There are more than a million measurements.");
        var terms = new ArrayList<Term>();
        terms.add(Term.intercept(rows.length));
        for (List<String> columns : model.terms()) {
            var factors = new ArrayList<Term>();
            for (String c : columns) {
                Optional<String> unfit = unfit(c);
                if (unfit.isPresent()) return new Made.NoDesign(unfit.get());
                factors.add(term(c));
            }
            terms.add(factors.stream().reduce(Term::with).orElseThrow());
        }
        return new Made.Ready(new Design(numbers(model.y()), terms, numbers(model.t()), series()));
    }

    /** How many rows had no measurement. */
    int gaps() {
        return table.rows() - rows.length;
    }

    /** For each column of words that was used, against which word the others stand. */
    List<String> against() {
        return against.stream().distinct().toList();
    }

    /** A refusal in words, with the lines where there are some to name. */
    String said(Refusal why) {
        return switch (why) {
            case Refusal.SameTime(int row, int other, double _) ->
                table.problem(
                                rows[row],
                                model.t(),
                                why.sentence() + " The other is on line " + table.line(rows[other]) + "."
                                        + (model.group().isEmpty()
                                                ? " Maybe --group names the column that tells series apart."
                                                : ""))
                        .toString();
            case Refusal.NotWhole(int row, double _) ->
                table.problem(rows[row], model.t(), why.sentence() + " Maybe --continuous.")
                        .toString();
            case Refusal.TooFew _,
                    Refusal.NoNeighbours _,
                    Refusal.NotIndependent _,
                    Refusal.NoScatter _,
                    Refusal.TooLarge _,
                    Refusal.NotEstimable _ -> why.sentence();
        };
    }

    private Problems missing() {
        var problems = new Problems();
        var columns = model.columns().stream()
                .map(c -> c.name())
                .filter(c -> !c.equals(model.y()))
                .toList();
        var empty = new HashMap<String, boolean[]>();
        for (String c : columns) empty.put(c, empty(c));
        for (int row : rows)
            for (String c : columns)
                if (Objects.requireNonNull(empty.get(c))[row])
                    problems.add(table.problem(row, c, "is missing, and this row has a measurement."));
        return problems;
    }

    private boolean[] empty(String column) {
        var empty = new boolean[table.rows()];
        if (table.holdsNumbers(column)) {
            double[] numbers = table.numbers(column);
            for (int i = 0; i < empty.length; i++) empty[i] = Double.isNaN(numbers[i]);
        } else {
            List<Optional<String>> words = table.words(column);
            for (int i = 0; i < empty.length; i++) empty[i] = words.get(i).isEmpty();
        }
        return empty;
    }

    private Optional<String> unfit(String column) {
        if (table.holdsNumbers(column)) return Optional.empty();
        var levels = new TreeSet<>(words(column));
        String base = model.bases().getOrDefault(column, levels.first());
        if (levels.size() == 1)
            return Optional.of("'" + column + "' says '" + levels.first() + "' in every row with a measurement.");
        if (levels.size() > MOST_WORDS)
            return Optional.of(
                    "'" + column + "' has " + levels.size() + " different words; expected at most " + MOST_WORDS + ".");
        if (!levels.contains(base))
            return Optional.of(
                    "--base " + column + "=" + base + ": expected one of " + String.join(", ", levels) + ".");
        return Optional.empty();
    }

    private Term term(String column) {
        if (table.holdsNumbers(column)) return Term.numbers(column, numbers(column));
        List<String> words = words(column);
        String base = model.bases().getOrDefault(column, new TreeSet<>(words).first());
        against.add(column + " against " + base);
        return Term.words(column, words, base);
    }

    private double[] numbers(String column) {
        double[] all = table.numbers(column);
        return IntStream.of(rows).mapToDouble(i -> all[i]).toArray();
    }

    private List<String> words(String column) {
        List<Optional<String>> all = table.words(column);
        return IntStream.of(rows).mapToObj(i -> all.get(i).orElseThrow()).toList();
    }

    private int[] series() {
        if (model.group().isEmpty()) return new int[rows.length];
        Map<String, Integer> numbers = new HashMap<>();
        return words(model.group().get()).stream()
                .mapToInt(w -> numbers.computeIfAbsent(w, _ -> numbers.size()))
                .toArray();
    }
}
