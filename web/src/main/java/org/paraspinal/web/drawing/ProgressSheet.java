package org.paraspinal.web.drawing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.paraspinal.web.drawing.Series.Kind;
import org.paraspinal.web.drawing.Series.Value;
import org.paraspinal.web.drawing.Series.Yardstick;

/** The chart of progress on one sheet. */
final class ProgressSheet {
    private static final double DOT = 5.5;
    private static final double AFTER_AXIS = 18;

    private final Series series;
    private final List<List<Value>> lines;
    private final Sheet sheet;
    private final String id;
    private final Plot plot;
    private final TimeInk ink;
    private final TrialShades shades;
    private final Key key;
    private final Labels labels;

    /** @param lines the stretches of answers that one line runs through */
    ProgressSheet(Series series, List<List<Value>> lines, Sheet sheet, String id) {
        this.series = series;
        this.lines = lines;
        this.sheet = sheet;
        this.id = id;
        boolean phone = sheet == Sheet.PHONE;
        double top = phone ? 12 : 14;
        if (!series.trial().isEmpty()) top += TrialShades.STRIP;
        Box box = new Box(phone ? 26 : 30, top, sheet.half() - 4, top + (phone ? 250 : 320));
        this.plot = Plot.of(Plot.days(series), box, phone ? 10 : 16);
        this.ink = TimeInk.of(plot, series.points().size());
        this.shades = new TrialShades(sheet, plot, series.trial(), Svg.own(id, sheet));
        this.key = new Key(sheet);
        this.labels = new Labels(sheet, box, free(box));
    }

    private Free free(Box box) {
        var free = new Free(box);
        lines.forEach(l -> ink.ink(free, l, DOT));
        series.expected().forEach(e -> free.dot(plot.x(e.day()), plot.y(e.value()), DOT));
        series.yardsticks().forEach(y -> ink.ink(free, shown(y), 0));
        return free;
    }

    String svg(String description) {
        String drawn = shades.svg()
                + Scale10.grid(sheet, plot.box(), 2)
                + band()
                + begin()
                + sessions()
                + yardsticks()
                + answers()
                + words();
        double below = plot.box().bottom() + sheet.type() + AFTER_AXIS;
        String axis = new TimeAxis(sheet, plot, series.begins()).svg(below - 12);
        return Svg.personal(
                sheet,
                id,
                series.what() + ", " + series.scale(),
                description,
                below + key.height(),
                drawn + axis + key.svg(below));
    }

    private String band() {
        if (series.baseline().isEmpty()) return "";
        double mean = plot.y(series.baseline().getAsDouble());
        String line = "<path class=\"baseline\" d=\"M%s %sH%s\"/>"
                .formatted(
                        Svg.number(plot.box().left()),
                        Svg.number(mean),
                        Svg.number(plot.box().right()));
        if (series.least().isEmpty()) return line;
        return "<path class=\"band\" d=\"M%s %sH%sV%sH%sZ\"/>"
                        .formatted(
                                Svg.number(start()),
                                Svg.number(mean),
                                Svg.number(plot.box().right()),
                                Svg.number(least()),
                                Svg.number(start()))
                + line;
    }

    /** Where the band ends. */
    private double least() {
        return plot.y(
                Math.max(0, series.baseline().orElseThrow() - series.least().orElseThrow()));
    }

    private double start() {
        return series.begins().map(plot::x).orElse(plot.box().left());
    }

    private String begin() {
        return series.begins()
                .map(d -> "<path class=\"startl\" d=\"M%s %sV%s\"/>"
                        .formatted(
                                Svg.number(plot.x(d)),
                                Svg.number(plot.box().top()),
                                Svg.number(plot.box().bottom())))
                .orElse("");
    }

    private String sessions() {
        if (series.sessions().isEmpty()) return "";
        var days = new TreeSet<>(series.sessions());
        var b = new StringBuilder("<path class=\"tickm")
                .append(days.size() > TimeInk.FEW ? " thin" : "")
                .append("\" d=\"");
        for (LocalDate day : days)
            Svg.put(b, 'M', plot.x(day), plot.box().bottom()).append("v-11");
        return b.append("\"/>").toString();
    }

    /** The part of a yardstick over the days that are drawn. */
    private List<Value> shown(Yardstick y) {
        var shown = new ArrayList<Value>();
        for (Value v : y.curve()) if (plot.holds(v.day())) shown.add(v);
        for (LocalDate edge : List.of(plot.first(), plot.last()))
            SeriesTable.at(y, edge)
                    .ifPresent(v -> shown.add(edge.equals(plot.first()) ? 0 : shown.size(), new Value(edge, v)));
        return shown;
    }

    private String yardsticks() {
        var b = new StringBuilder();
        for (int i = 0; i < series.yardsticks().size(); i++) {
            List<Value> shown = shown(series.yardsticks().get(i));
            if (!shown.isEmpty()) b.append(TimeInk.of(plot, 0).line(yardstick(i), shown));
        }
        return b.toString();
    }

    private static String yardstick(int i) {
        return i == 0 ? "yard" : "yard two";
    }

    private String answers() {
        var b = new StringBuilder();
        lines.forEach(l -> b.append(ink.line("ser", l)));
        b.append(TimeInk.of(plot, series.expected().size()).diamonds("expected", series.expected(), DOT + 1));
        b.append(dots(Kind.BASELINE, "pt o")).append(dots(Kind.AFTER, "pt"));
        return b.toString();
    }

    private String dots(Kind kind, String style) {
        List<Value> values = series.points().stream()
                .filter(p -> p.kind() == kind)
                .map(p -> new Value(p.day(), p.value()))
                .toList();
        return ink.dots(style, values, DOT);
    }

    /** Words stand on the chart where there is room, and else in the key. */
    private String words() {
        var b = new StringBuilder();
        series.begins()
                .ifPresent(d -> labels.beside("hd", "massage begins", plot.x(d))
                        .ifPresentOrElse(b::append, () -> key.add(Key.line("startl"), "upright: massage begins")));
        if (series.baseline().isPresent()) {
            String mean = "your baseline, " + Svg.number(series.baseline().getAsDouble());
            along(b, mean, plot.y(series.baseline().getAsDouble()), Key.line("baseline"));
            series.least()
                    .ifPresent(least -> along(b, Svg.number(least) + " lower matters", least(), Key.patch("band", "")));
        }
        for (int i = 0; i < series.yardsticks().size(); i++) {
            Yardstick y = series.yardsticks().get(i);
            List<Value> shown = shown(y);
            Optional<String> at = shown.isEmpty()
                    ? Optional.empty()
                    : labels.atEnd(
                            "it",
                            y.label(),
                            plot.x(shown.getLast().day()),
                            plot.y(shown.getLast().value()));
            Key.Sample sample = Key.line(yardstick(i));
            at.ifPresentOrElse(b::append, () -> key.add(sample, y.label()));
        }
        if (ink.many()) key.add(Key.line("ser mean"), "the mean of four weeks");
        shades.tell(key);
        if (!series.expected().isEmpty())
            key.add(
                            Key.mark((x, y) -> "<path class=\"expected\" d=\"M%s %sl6 6l-6 6l-6 -6Z\"/>"
                                    .formatted(Svg.number(x), Svg.number(y - 6))),
                            "what you expected")
                    .add(
                            Key.mark((x, y) -> "<circle class=\"pt\" cx=\"%s\" cy=\"%s\" r=\"5.5\"/>"
                                    .formatted(Svg.number(x), Svg.number(y))),
                            "what came");
        return b.toString();
    }

    private void along(StringBuilder b, String words, double y, Key.Sample sample) {
        labels.along("it", words, start(), y).ifPresentOrElse(b::append, () -> key.add(sample, words));
    }
}
