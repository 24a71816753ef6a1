package org.paraspinal.web.drawing;

import java.util.ArrayList;
import java.util.List;
import org.paraspinal.web.drawing.Series.Point;
import org.paraspinal.web.drawing.Series.Value;

/** The chart of progress: 0 to 10 with worse up, open dots before massage and filled ones since, sessions as ticks, gaps as gaps. */
public final class ProgressChart implements Drawing {
    private final Series series;
    private final List<List<Value>> lines;

    public ProgressChart(Series series) {
        this.series = series;
        this.lines = Stretches.of(series.points(), Point::day, series.gaps(), (a, b) -> a.kind() == b.kind()).stream()
                .map(line ->
                        line.stream().map(p -> new Value(p.day(), p.value())).toList())
                .toList();
    }

    /** Both sheets, of which a page shows one; for a page with one chart. */
    public String svg() {
        return svg(Sheet.PHONE, "chart") + svg(Sheet.DESK, "chart");
    }

    @Override
    public String svg(Sheet sheet, String id) {
        return new ProgressSheet(series, lines, sheet, id).svg(description());
    }

    @Override
    public PlotTable table() {
        return new SeriesTable(series).table();
    }

    /** Each answer while they are few; else how many there are and how far they go. */
    private String description() {
        if (series.points().isEmpty()) return "No answers yet.";
        var said = new ArrayList<String>();
        if (series.points().size() > TimeInk.FEW) said.add(range());
        else series.points().forEach(p -> said.add(Said.day(p.day()) + ": " + Svg.number(p.value())));
        if (series.gaps().size() <= TimeInk.FEW)
            series.gaps().forEach(g -> said.add("no answer from " + Said.day(g.from()) + " to " + Said.day(g.to())));
        else said.add(series.gaps().size() + " stretches without an answer");
        series.trial().forEach(t -> said.add(t.label() + " from " + Said.day(t.from()) + " to " + Said.day(t.to())));
        if (series.expected().size() > TimeInk.FEW) said.add(series.expected().size() + " expectations");
        else
            series.expected().forEach(e -> said.add("expected on " + Said.day(e.day()) + ": " + Svg.number(e.value())));
        series.yardsticks()
                .forEach(y -> said.add("%s: from %s to %s"
                        .formatted(
                                y.label(),
                                Svg.number(y.curve().getFirst().value()),
                                Svg.number(y.curve().getLast().value()))));
        return String.join("; ", said) + ".";
    }

    private String range() {
        var values = series.points().stream().mapToDouble(Point::value).summaryStatistics();
        return "%d answers from %s to %s, between %s and %s"
                .formatted(
                        series.points().size(),
                        Said.day(series.points().getFirst().day()),
                        Said.day(series.points().getLast().day()),
                        Svg.number(values.getMin()),
                        Svg.number(values.getMax()));
    }
}
