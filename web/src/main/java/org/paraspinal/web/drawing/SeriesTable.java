package org.paraspinal.web.drawing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.paraspinal.web.drawing.Series.Value;
import org.paraspinal.web.drawing.Series.Yardstick;

/** The numbers of the chart as rows, gaps included. */
public final class SeriesTable {
    private final Series series;
    private final Map<LocalDate, Double> expected = new HashMap<>();

    public SeriesTable(Series series) {
        this.series = series;
        series.expected().forEach(e -> expected.put(e.day(), e.value()));
    }

    /** One answer, or one stretch without. */
    public record Row(LocalDate from, String day, String value, String when) {}

    /** In order of days. */
    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        series.points()
                .forEach(p -> rows.add(new Row(
                        p.day(),
                        Said.full(p.day()),
                        Svg.number(p.value()),
                        p.kind() == Series.Kind.BASELINE ? "before" : "since")));
        series.gaps().forEach(g -> rows.add(new Row(g.from(), Said.span(g), "no answer", "")));
        rows.sort(Comparator.comparing(Row::from));
        return rows;
    }

    /** All that the chart shows: with columns for what was expected, the trial and the yardsticks where there are any. */
    PlotTable table() {
        var heads = new ArrayList<>(List.of("Day", series.what(), "When"));
        if (!series.expected().isEmpty()) heads.add("Expected");
        if (!series.trial().isEmpty()) heads.add("Trial");
        series.yardsticks().forEach(y -> heads.add(y.label()));
        var all = new ArrayList<>(rows());
        Set<LocalDate> answered = all.stream().map(Row::from).collect(Collectors.toSet());
        expected.keySet().stream()
                .filter(day -> !answered.contains(day))
                .forEach(day -> all.add(new Row(day, Said.full(day), "", "")));
        all.sort(Comparator.comparing(Row::from));
        return new PlotTable(
                series.what() + ", " + series.scale(),
                heads,
                all.stream().map(this::cells).toList());
    }

    private List<String> cells(Row row) {
        var cells = new ArrayList<>(List.of(row.day(), row.value(), row.when()));
        if (!series.expected().isEmpty())
            cells.add(expected.containsKey(row.from()) ? Svg.number(expected.get(row.from())) : "");
        if (!series.trial().isEmpty())
            cells.add(series.trial().stream()
                    .filter(t -> !row.from().isBefore(t.from()) && !row.from().isAfter(t.to()))
                    .map(Series.Period::label)
                    .findFirst()
                    .orElse(""));
        for (Yardstick y : series.yardsticks()) {
            OptionalDouble at = at(y, row.from());
            cells.add(at.isPresent() ? Svg.number(at.getAsDouble()) : "");
        }
        return cells;
    }

    /** How high a yardstick lies on a day, on the straight line between its own days. */
    static OptionalDouble at(Yardstick yardstick, LocalDate day) {
        List<Value> curve = yardstick.curve();
        for (int i = 1; i < curve.size(); i++) {
            Value from = curve.get(i - 1);
            Value to = curve.get(i);
            if (day.isBefore(from.day()) || day.isAfter(to.day())) continue;
            long days = to.day().toEpochDay() - from.day().toEpochDay();
            double share =
                    days == 0 ? 1 : (double) (day.toEpochDay() - from.day().toEpochDay()) / days;
            return OptionalDouble.of(from.value() + share * (to.value() - from.value()));
        }
        return OptionalDouble.empty();
    }
}
