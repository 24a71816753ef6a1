package org.paraspinal.web.drawing;

import java.util.List;
import java.util.stream.DoubleStream;

/** A handful of estimates with their intervals, one below the other, with words and numbers above each; half as wide as a wide page. */
final class Whiskers {
    private static final double STEP = 47;
    private static final double INSET = 8;

    private final Sheet sheet;
    private final EffectAxis axis;
    private final List<Row> rows;
    private final EffectScale scale;

    /** @param strong whether it is what the picture is about */
    record Row(String label, Estimate estimate, boolean strong) {}

    Whiskers(Sheet sheet, EffectAxis axis, List<Row> rows) {
        this.sheet = sheet;
        this.axis = axis;
        this.rows = rows;
        double[] shown = rows.stream()
                .flatMapToDouble(
                        r -> DoubleStream.of(r.estimate().low(), r.estimate().high(), axis.nullAt()))
                .toArray();
        this.scale = EffectScale.over(shown, shown, INSET, sheet.half() - INSET);
    }

    /** A drawing and where it ends. */
    record Drawn(String svg, double end) {}

    Drawn at(double top) {
        double bottom = top + rows.size() * STEP + 8;
        List<Double> ticks = scale.ticks(sheet.mostTicks(), axis.ratios());
        var b = new StringBuilder();
        for (double tick : ticks) b.append(upright("grid", scale.x(tick), top + 4, bottom));
        b.append(upright("null", scale.x(axis.nullAt()), top, bottom));
        double y = top;
        for (Row row : rows) {
            b.append(row(row, y));
            y += STEP;
        }
        var below = new Below(sheet, sheet.half(), axis, scale);
        b.append(below.svg(bottom, ticks));
        return new Drawn(b.toString(), below.end());
    }

    private static String upright(String style, double x, double top, double bottom) {
        return "<path class=\"%s\" d=\"M%s %sV%s\"/>"
                .formatted(style, Svg.number(x), Svg.number(top), Svg.number(bottom));
    }

    private String row(Row row, double y) {
        Estimate e = row.estimate();
        String style = row.strong() ? "hd" : "";
        String number = axis.said(e.effect()) + " (" + axis.said(e.low(), e.high()) + ")";
        boolean all = sheet.wide(row.label()) + sheet.wide(number) + 8 <= sheet.half();
        String said = all ? number : axis.said(e.effect());
        double at = y + sheet.type() + 17;
        return Svg.text(
                        style,
                        0,
                        y + sheet.type() + 2,
                        "start",
                        sheet.cut(row.label(), sheet.half() - sheet.wide(said) - 8))
                + Svg.text(style, sheet.half(), y + sheet.type() + 2, "end", said)
                + whisker(e, at)
                + "<circle class=\"dot%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
                        .formatted(
                                row.strong() ? "" : " o",
                                Svg.number(scale.x(e.effect())),
                                Svg.number(at),
                                row.strong() ? "6.5" : "5");
    }

    private String whisker(Estimate e, double y) {
        return "<path class=\"ci\" d=\"M%s %sH%s\"/>"
                .formatted(Svg.number(scale.x(e.low())), Svg.number(y), Svg.number(scale.x(e.high())));
    }

    /** The same in words. */
    static List<String> cells(EffectAxis axis, Row row) {
        return List.of(
                row.label(),
                axis.said(row.estimate().effect()),
                axis.said(row.estimate().low(), row.estimate().high()));
    }
}
