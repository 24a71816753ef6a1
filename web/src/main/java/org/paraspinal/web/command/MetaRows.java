package org.paraspinal.web.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.paraspinal.statistics.synthesis.Effect;
import org.paraspinal.statistics.synthesis.Estimated;
import org.paraspinal.statistics.synthesis.Window;
import org.paraspinal.web.table.Column;
import org.paraspinal.web.table.Problems;
import org.paraspinal.web.table.Table;
import org.paraspinal.web.table.TableProblem;
import org.paraspinal.web.table.TableReading;

/** Makes effects from the rows of a table: all of them, or every problem at its line. */
final class MetaRows {
    /** Columns of which no number may be 0 or less, whatever else the file holds. */
    private static final Set<String> SPREADS = Set.of("vi", "sei", "se", "V");

    private static final int MOST = 20_000;
    private static final Map<String, Double> DAYS = Map.of("days", 1.0, "weeks", 7.0, "months", Window.DAYS_PER_MONTH);

    private final Table table;
    private final MetaQuestion question;
    private final Problems problems = new Problems();

    private MetaRows(Table table, MetaQuestion question) {
        this.table = table;
        this.question = question;
    }

    /** What was asked of the file. */
    record MetaQuestion(
            @Nullable MetaMeasure measure,
            double level,
            @Nullable String by,
            List<String> mods) {}

    /** The effects with what belongs to them, or why there are none. */
    sealed interface Reading {
        record Read(MetaData data) implements Reading {}

        record Refused(List<String> said) implements Reading {}
    }

    static Reading read(java.nio.file.Path file, MetaQuestion question) {
        return switch (Table.read(file, columns(question))) {
            case TableReading.Refused r -> new Reading.Refused(r.said());
            case TableReading.Read(Table table) -> new MetaRows(table, question).read();
        };
    }

    private static Column column(String name) {
        Column numbers = Column.numbers(name);
        return SPREADS.contains(name) ? numbers.aboveZero() : numbers;
    }

    private static List<Column> columns(MetaQuestion question) {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (MetaShape shape : MetaShape.values())
            for (List<String> names : shape.columns())
                for (String name : names) columns.put(name, column(name).ifThere());
        for (String name : List.of("study", "better"))
            columns.put(name, Column.words(name).ifThere());
        columns.put("year", Column.either("year").ifThere());
        Set<String> asked = new LinkedHashSet<>(question.mods());
        if (question.by() != null) asked.add(question.by());
        for (String name : asked) {
            Column known = columns.get(name);
            columns.put(name, known == null ? Column.either(name) : known.always());
        }
        return List.copyOf(columns.values());
    }

    private Reading read() {
        MetaMeasure asked = question.measure();
        Optional<MetaShape> found = shape(asked);
        if (found.isEmpty()) return refuse(noShape(asked));
        MetaShape shape = found.get();
        MetaMeasure measure = asked == null ? MetaMeasure.usual(shape) : asked;
        List<double[]> cells = cells(shape);
        List<Integer> rows = new ArrayList<>();
        List<Integer> leftOut = new ArrayList<>();
        List<Effect> effects = new ArrayList<>();
        double[] signs = signs();
        for (int i = 0; i < table.rows(); i++) {
            double[] c = cells.get(i);
            if (Arrays.stream(c).anyMatch(Double::isNaN)) {
                leftOut.add(i);
                continue;
            }
            switch (shape.effect(measure, c, question.level())) {
                case Estimated.Given<Effect>(Effect e) -> {
                    rows.add(i);
                    effects.add(signs[i] < 0 ? e.negated() : e);
                }
                case Estimated.Refused<Effect>(String why) -> problems.add(table.problem(i, column(shape), why));
            }
        }
        if (!problems.none()) return new Reading.Refused(problems.refused().said());
        if (effects.size() > MOST)
            return refuse("there are " + effects.size() + " studies; more than " + MOST + " are not pooled.");
        if (effects.size() < 2)
            return refuse("there " + (effects.size() == 1 ? "is 1 study" : "are no studies") + " with all of '"
                    + shape.inWords() + "'; pooling needs at least 2.");
        return groupedData(shape, measure, cells, rows, leftOut, effects, signs);
    }

    private Reading groupedData(
            MetaShape shape,
            MetaMeasure measure,
            List<double[]> cells,
            List<Integer> rows,
            List<Integer> leftOut,
            List<Effect> effects,
            double[] signs) {
        String by = question.by();
        List<Optional<String>> groups = by == null ? List.of() : at(rows, groups(by));
        if (!problems.none()) return new Reading.Refused(problems.refused().said());
        Map<String, List<Optional<String>>> mods = new LinkedHashMap<>();
        for (String name : question.mods()) mods.put(name, at(rows, texts(name)));
        return new Reading.Read(new MetaData(
                table.file(),
                measure,
                shape,
                rows.stream().map(table::line).toList(),
                rows,
                leftOut.stream().map(table::line).toList(),
                effects,
                rows.stream().map(cells::get).toList(),
                at(rows, texts("study")).stream().map(s -> s.orElse("")).toList(),
                at(rows, texts("year")),
                groups,
                mods,
                rows.stream().filter(i -> signs[i] < 0).map(table::line).toList()));
    }

    private static <T> List<T> at(List<Integer> rows, List<T> all) {
        return rows.stream().map(all::get).toList();
    }

    /** The shape whose columns are all there; where a measure is asked for, first one that it is computed from. */
    private Optional<MetaShape> shape(@Nullable MetaMeasure asked) {
        Optional<MetaShape> own = asked == null
                ? Optional.empty()
                : asked.from().stream().filter(this::complete).findFirst();
        if (own.isPresent()) return own;
        return Arrays.stream(MetaShape.values())
                .filter(s -> asked == null || s.given())
                .filter(this::complete)
                .findFirst();
    }

    private boolean complete(MetaShape shape) {
        return shape.columns().stream().allMatch(names -> names.stream().anyMatch(table::has));
    }

    private String noShape(@Nullable MetaMeasure asked) {
        if (asked != null && shape(null).isPresent())
            return "--measure " + asked + " is computed from "
                    + String.join(
                            " or ",
                            asked.from().stream().map(MetaShape::inWords).toList())
                    + ", or the file gives yi and vi; there are other columns.";
        Function<MetaShape, Long> there = s -> s.columns().stream()
                .filter(n -> n.stream().anyMatch(table::has))
                .count();
        MetaShape nearest = Arrays.stream(MetaShape.values())
                .max((a, b) -> Double.compare(
                        there.apply(a) / (double) a.columns().size(),
                        there.apply(b) / (double) b.columns().size()))
                .orElse(MetaShape.EFFECT_VARIANCE);
        String all = String.join(
                "; ", Arrays.stream(MetaShape.values()).map(MetaShape::inWords).toList());
        if (there.apply(nearest) == 0)
            return "there are no columns to take effects from. Expected one of: " + all + ".";
        List<String> missing = nearest.columns().stream()
                .filter(n -> n.stream().noneMatch(table::has))
                .map(List::getLast)
                .toList();
        return "the columns for " + nearest.inWords() + " are not complete: there is no '"
                + String.join("', '", missing) + "'. Expected one of: " + all + ".";
    }

    private List<double[]> cells(MetaShape shape) {
        double[][] columns = shape.columns().stream()
                .map(names -> names.stream().filter(table::has).findFirst().orElseThrow())
                .map(table::numbers)
                .toArray(double[][]::new);
        List<double[]> cells = new ArrayList<>(table.rows());
        for (int i = 0; i < table.rows(); i++) {
            double[] row = new double[columns.length];
            for (int j = 0; j < row.length; j++) row[j] = columns[j][i];
            cells.add(row);
        }
        return cells;
    }

    /** Where a problem of a whole row is shown: at the column that alone can be wrong, or at the row. */
    private static String column(MetaShape shape) {
        return switch (shape) {
            case EFFECT_VARIANCE -> "vi";
            case EFFECT_ERROR -> "sei";
            case EFFECT_INTERVAL,
                    RATIO_INTERVAL,
                    MEANS,
                    COUNTS,
                    CELLS,
                    RATES,
                    ONE_GROUP,
                    CORRELATION,
                    PROPORTION,
                    LOG_RANK -> "";
        };
    }

    /** -1 for each study on whose scale more is better, so that all effects point the way of pain, where less is better. */
    private double[] signs() {
        double[] signs = new double[table.rows()];
        Arrays.fill(signs, 1);
        if (!table.has("better")) return signs;
        List<Optional<String>> better = table.words("better");
        for (int i = 0; i < signs.length; i++) {
            String word = better.get(i).orElse("lower").toLowerCase(Locale.ROOT);
            switch (word) {
                case "lower" -> signs[i] = 1;
                case "higher" -> signs[i] = -1;
                default ->
                    problems.add(table.problem(i, "better", "'" + word + "' is not known. Expected lower or higher."));
            }
        }
        return signs;
    }

    private List<Optional<String>> groups(String by) {
        if (!DAYS.containsKey(by) || !table.holdsNumbers(by)) return texts(by);
        double unit = DAYS.getOrDefault(by, 1.0);
        List<Optional<String>> windows = new ArrayList<>();
        double[] times = table.numbers(by);
        for (int i = 0; i < times.length; i++) {
            if (times[i] < 0)
                problems.add(table.problem(
                        i, by, MetaText.plain(times[i]) + " lies before the treatment ended; expected 0 or more."));
            windows.add(
                    times[i] >= 0 ? Optional.of(Window.ofDays(times[i] * unit).label()) : Optional.empty());
        }
        return windows;
    }

    /** A column as text whatever it holds; missing cells, and a column that is not there, are empty. */
    private List<Optional<String>> texts(String name) {
        if (!table.has(name)) return java.util.Collections.nCopies(table.rows(), Optional.empty());
        if (!table.holdsNumbers(name)) return table.words(name);
        List<Optional<String>> texts = new ArrayList<>();
        for (double x : table.numbers(name))
            texts.add(Double.isNaN(x) ? Optional.empty() : Optional.of(MetaText.plain(x)));
        return texts;
    }

    private Reading refuse(String why) {
        return new Reading.Refused(List.of(new TableProblem(table.file(), 0, "", why).toString()));
    }
}
