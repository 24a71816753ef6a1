package org.paraspinal.web.drawing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.paraspinal.web.drawing.Measures.Measure;
import org.paraspinal.web.drawing.Series.Gap;
import org.paraspinal.web.drawing.Series.Value;

/** Several measures one below the other over the same days, each on its own scale of 0 to 10, with the better end in words. */
public final class SmallMultiples implements Drawing {
    private static final double HIGH = 84;
    private static final double DOT = 3.4;
    private static final double BETWEEN = 18;

    private final Measures measures;
    private final List<LocalDate> days = new ArrayList<>();

    public SmallMultiples(Measures measures) {
        this.measures = measures;
        for (Measure m : measures.measures()) {
            m.values().forEach(v -> days.add(v.day()));
            m.gaps().forEach(g -> days.add(g.to()));
        }
        measures.begins().ifPresent(days::add);
    }

    @Override
    public String svg(Sheet sheet, String id) {
        var b = new StringBuilder();
        double y = 0;
        Plot plot = plot(sheet, 0);
        for (Measure m : measures.measures()) {
            boolean one = sheet.wide(m.name() + ": " + m.better()) <= sheet.half();
            y += sheet.type() + 4;
            b.append(head(sheet, m, y, one));
            if (!one) {
                y += sheet.type() + 4;
                b.append(Svg.text("", 0, y, "start", sheet.cut(m.better(), sheet.half())));
            }
            plot = plot(sheet, y + 12);
            b.append(chart(sheet, m, plot));
            y = plot.box().bottom() + BETWEEN;
        }
        double foot = y + sheet.type() - 8;
        if (!measures.measures().isEmpty()) b.append(new TimeAxis(sheet, plot, measures.begins()).svg(foot));
        var key = new Key(sheet);
        if (measures.measures().stream()
                .anyMatch(m -> TimeInk.of(plot(sheet, 0), m.values().size()).many()))
            key.add(Key.line("ser mean"), "the mean of four weeks");
        b.append(key.svg(foot + 6));
        return Svg.personal(sheet, id, measures.title(), description(), foot + 6 + key.height(), b.toString());
    }

    /** The name, and on the same line which way is better where there is room. */
    private static String head(Sheet sheet, Measure m, double y, boolean one) {
        return "<text x=\"0\" y=\"%s\" text-anchor=\"start\"><tspan class=\"hd\">%s</tspan>%s</text>"
                .formatted(
                        Svg.number(y),
                        Svg.words(sheet.cut(m.name(), sheet.half())),
                        one ? ": " + Svg.words(m.better()) : "");
    }

    private Plot plot(Sheet sheet, double top) {
        boolean phone = sheet == Sheet.PHONE;
        return Plot.of(days, new Box(phone ? 26 : 30, top, sheet.half() - 4, top + HIGH), phone ? 8 : 12);
    }

    private String chart(Sheet sheet, Measure m, Plot plot) {
        var b = new StringBuilder(Scale10.grid(sheet, plot.box(), 5));
        measures.begins()
                .ifPresent(d -> b.append("<path class=\"startl\" d=\"M%s %sV%s\"/>"
                        .formatted(
                                Svg.number(plot.x(d)),
                                Svg.number(plot.box().top() - 4),
                                Svg.number(plot.box().bottom()))));
        var ink = TimeInk.of(plot, m.values().size());
        for (List<Value> line : Stretches.of(m.values(), Value::day, m.gaps(), (_, _) -> true))
            b.append(ink.line("ser", line));
        return b.append(ink.dots("pt", m.values(), DOT)).toString();
    }

    private String description() {
        if (measures.measures().stream().allMatch(m -> m.values().isEmpty())) return "No answers yet.";
        var said = new ArrayList<String>();
        for (Measure m : measures.measures())
            said.add("%s, 0 to 10, %s: %s."
                    .formatted(
                            m.name(),
                            m.better(),
                            m.values().isEmpty()
                                    ? "no answers yet"
                                    : "from %s on %s to %s on %s"
                                            .formatted(
                                                    Svg.number(m.values()
                                                            .getFirst()
                                                            .value()),
                                                    Said.day(m.values()
                                                            .getFirst()
                                                            .day()),
                                                    Svg.number(
                                                            m.values().getLast().value()),
                                                    Said.day(
                                                            m.values().getLast().day()))));
        return measures.sentence() + " " + String.join(" ", said) + " The table has all numbers.";
    }

    @Override
    public PlotTable table() {
        var heads = new ArrayList<>(List.of("Day"));
        measures.measures().forEach(m -> heads.add(m.name()));
        var columns = new ArrayList<Map<LocalDate, String>>();
        var rows = new TreeSet<LocalDate>();
        for (Measure m : measures.measures()) {
            var column = new HashMap<LocalDate, String>();
            for (Gap g : m.gaps()) column.put(g.from(), "no answer");
            for (Value v : m.values()) column.put(v.day(), Svg.number(v.value()));
            columns.add(column);
            rows.addAll(column.keySet());
        }
        return new PlotTable(
                measures.title() + ". Each 0 to 10.",
                heads,
                rows.stream().map(day -> row(day, columns)).toList());
    }

    private static List<String> row(LocalDate day, List<Map<LocalDate, String>> columns) {
        var row = new ArrayList<>(List.of(Said.full(day)));
        columns.forEach(c -> row.add(c.getOrDefault(day, "")));
        return row;
    }
}
