package org.paraspinal.web.drawing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The numbers of the chart as rows, gaps included. */
public final class SeriesTable {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Series series;

    public SeriesTable(Series series) {
        this.series = series;
    }

    /** One answer, or one stretch without. */
    public record Row(LocalDate from, String day, String value, String when) {}

    /** In order of days. */
    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        series.points()
                .forEach(p -> rows.add(new Row(
                        p.day(),
                        DAY.format(p.day()),
                        Svg.number(p.value()),
                        p.kind() == Series.Kind.BASELINE ? "before" : "since")));
        series.gaps().forEach(g -> rows.add(new Row(g.from(), span(g), "no answer", "")));
        rows.sort(Comparator.comparing(Row::from));
        return rows;
    }

    private static String span(Series.Gap g) {
        return g.from().equals(g.to()) ? DAY.format(g.from()) : DAY.format(g.from()) + " to " + DAY.format(g.to());
    }
}
