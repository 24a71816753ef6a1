package org.paraspinal.web.drawing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.paraspinal.web.drawing.Series.Kind;
import org.paraspinal.web.drawing.Series.Point;

/** The chart of progress: 0 to 10 with worse up, open dots before massage and filled ones since, sessions as ticks, gaps as gaps. */
public final class ProgressChart {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final int MOST_LABELS = 7;

    private final Series series;
    private final Plot plot;
    private final Labels labels;

    public ProgressChart(Series series) {
        this.series = series;
        this.plot = Plot.of(series);
        this.labels = new Labels(plot, lines());
    }

    /** The chart as SVG, with a title and a description in words. */
    public String svg() {
        return "<svg class=\"series\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"chart-title chart-desc\">"
                        .formatted(Plot.WIDTH, Plot.HEIGHT)
                + "<title id=\"chart-title\">%s, %s</title><desc id=\"chart-desc\">%s</desc>"
                        .formatted(Svg.words(series.what()), Svg.words(series.scale()), Svg.words(description()))
                + grid() + band() + sessions() + series() + dots() + words() + "</svg>";
    }

    private String description() {
        var said = new ArrayList<String>();
        series.points().forEach(p -> said.add(DAY.format(p.day()) + ": " + Svg.number(p.value())));
        series.gaps().forEach(g -> said.add("no answer from " + DAY.format(g.from()) + " to " + DAY.format(g.to())));
        return said.isEmpty() ? "No answers yet." : String.join("; ", said) + ".";
    }

    private String grid() {
        var b = new StringBuilder();
        for (int v = 0; v <= 10; v += 2) {
            b.append(
                    v == 0
                            ? ""
                            : "<path class=\"grid\" d=\"M%s %sH%d\"/>"
                                    .formatted(Svg.number(Plot.LEFT), Svg.number(plot.y(v)), Plot.RIGHT));
            b.append("<text class=\"ax\" x=\"%s\" y=\"%s\" text-anchor=\"end\">%d</text>"
                    .formatted(Svg.number(Plot.LEFT - 9), Svg.number(plot.y(v) + 6), v));
        }
        return b
                + weeks()
                + "<path class=\"axis\" d=\"M%s %sH%d\"/>"
                        .formatted(Svg.number(Plot.LEFT), Svg.number(plot.y(0)), Plot.RIGHT);
    }

    /** Weeks since massage began where that is known, else dates; never so many that they touch. */
    private String weeks() {
        var b = new StringBuilder();
        long weeks = Math.max(1, ChronoUnit.WEEKS.between(plot.first(), plot.last()));
        int step = (int) Math.ceilDiv(weeks, MOST_LABELS);
        LocalDate start = series.begins().orElse(plot.first());
        int from = (int) -Math.floorDiv(ChronoUnit.DAYS.between(plot.first(), start), 7) / step * step;
        for (LocalDate d = start.plusWeeks(from); !d.isAfter(plot.last()); d = d.plusWeeks(step)) {
            if (d.isBefore(plot.first())) continue;
            String said = series.begins().isPresent() ? weekOf(start, d) : DAY.format(d);
            b.append("<text class=\"ax\" x=\"%s\" y=\"%d\" text-anchor=\"middle\">%s</text>"
                    .formatted(Svg.number(plot.x(d)), Plot.HEIGHT - 12, said));
        }
        return b.toString();
    }

    private static String weekOf(LocalDate start, LocalDate day) {
        long w = ChronoUnit.WEEKS.between(start, day);
        return w < 0 ? "−" + -w : w == 0 ? "start" : "" + w;
    }

    private String band() {
        var b = new StringBuilder();
        if (series.baseline().isPresent()) {
            double mean = series.baseline().getAsDouble();
            series.least()
                    .ifPresent(least -> b.append("<path class=\"band\" d=\"M%s %sH%dV%sH%sZ\"/>"
                            .formatted(
                                    Svg.number(start()),
                                    Svg.number(plot.y(mean)),
                                    Plot.RIGHT,
                                    Svg.number(plot.y(Math.max(0, mean - least))),
                                    Svg.number(start()))));
            b.append("<path class=\"baseline\" d=\"M%s %sH%d\"/>"
                    .formatted(Svg.number(Plot.LEFT), Svg.number(plot.y(mean)), Plot.RIGHT));
        }
        series.begins()
                .ifPresent(d -> b.append("<path class=\"startl\" d=\"M%s %sV%s\"/>"
                        .formatted(Svg.number(plot.x(d)), Svg.number(Plot.TOP - 8), Svg.number(plot.y(0)))));
        return b.toString();
    }

    private double start() {
        return series.begins().map(plot::x).orElse(Plot.LEFT);
    }

    private String sessions() {
        var b = new StringBuilder();
        series.sessions()
                .forEach(d -> b.append("<path class=\"tickm\" d=\"M%s %sv-14\"/>"
                        .formatted(Svg.number(plot.x(d)), Svg.number(plot.y(0)))));
        return b.toString();
    }

    /** The line, broken where massage begins and at each gap. */
    private List<List<Point>> lines() {
        var lines = new ArrayList<List<Point>>();
        List<Point> line = new ArrayList<>();
        for (Point p : series.points()) {
            if (!line.isEmpty() && broken(line.getLast(), p)) {
                lines.add(line);
                line = new ArrayList<>();
            }
            line.add(p);
        }
        if (!line.isEmpty()) lines.add(line);
        return lines;
    }

    private boolean broken(Point before, Point after) {
        return before.kind() != after.kind()
                || series.gaps().stream()
                        .anyMatch(
                                g -> !g.to().isBefore(before.day()) && !g.from().isAfter(after.day()));
    }

    private String series() {
        var b = new StringBuilder();
        for (List<Point> line : lines()) {
            var d = new StringBuilder();
            for (Point p : line)
                d.append(d.isEmpty() ? "M" : "L")
                        .append(Svg.number(plot.x(p.day())))
                        .append(' ')
                        .append(Svg.number(plot.y(p.value())));
            b.append("<path class=\"ser\" d=\"").append(d).append("\"/>");
        }
        return b.toString();
    }

    private String dots() {
        var b = new StringBuilder();
        for (Point p : series.points())
            b.append("<circle class=\"pt%s\" cx=\"%s\" cy=\"%s\" r=\"7\"/>"
                    .formatted(
                            p.kind() == Kind.BASELINE ? " o" : "",
                            Svg.number(plot.x(p.day())),
                            Svg.number(plot.y(p.value()))));
        return b.toString();
    }

    private String words() {
        var b = new StringBuilder();
        series.begins().ifPresent(d -> b.append(labels.beside("b", "massage begins", plot.x(d))));
        if (series.baseline().isPresent()) {
            double mean = series.baseline().getAsDouble();
            b.append(labels.along("i", "your baseline, " + Svg.number(mean), "dashed: ", start(), plot.y(mean)));
            series.least().ifPresent(least -> {
                double y = plot.y(Math.max(0, mean - least));
                b.append(labels.along("i", Svg.number(least) + " lower matters", "shaded: ", start(), y));
            });
        }
        return b.toString();
    }
}
