package org.paraspinal.web.drawing;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Draws rows of whiskers one below the other over one axis, on either sheet. */
final class Ladder {
    private static final double DESK_LABELS = 270;
    private static final double DESK_RIGHT = 618;
    private static final double DESK_NUMBERS = 830;
    private static final double DESK_STEP = 31;
    private static final double PHONE_STEP = 47;
    private static final double PHONE_INSET = 8;
    private static final double LARGEST = 19;
    private static final double SMALLEST = 5;
    private static final double ARROW = 7;

    private final Sheet sheet;
    private final EffectAxis axis;
    private final EffectScale scale;
    private final List<Rung> rungs;
    private final String[] heads;
    private final Optional<Double> middle;
    private final StringBuilder b = new StringBuilder();

    /** @param heads of the columns of words: what a row is, its numbers, and the last column */
    Ladder(Sheet sheet, EffectAxis axis, List<Rung> rungs, String[] heads) {
        this.sheet = sheet;
        this.axis = axis;
        this.rungs = rungs;
        this.heads = heads.clone();
        this.middle = rungs.stream()
                .flatMap(r -> r instanceof Rung.Together t && t.all()
                        ? Stream.of(t.estimate().effect())
                        : Stream.empty())
                .findFirst();
        this.scale = scale();
    }

    private EffectScale scale() {
        var must = DoubleStream.builder().add(axis.nullAt());
        var may = DoubleStream.builder();
        for (Rung rung : rungs) {
            switch (rung) {
                case Rung.Heading _ -> {}
                case Rung.Study s -> {
                    must.add(s.estimate().effect());
                    may.add(s.estimate().low()).add(s.estimate().high());
                }
                case Rung.Together t ->
                    must.add(t.estimate().low()).add(t.estimate().high());
                case Rung.Between between -> must.add(between.low()).add(between.high());
                case Rung.Step s -> {
                    must.add(s.estimate().effect());
                    may.add(s.estimate().low()).add(s.estimate().high());
                }
            }
        }
        boolean phone = sheet == Sheet.PHONE;
        return EffectScale.over(
                must.build().toArray(),
                may.build().toArray(),
                phone ? PHONE_INSET : DESK_LABELS + 14,
                phone ? sheet.width() - PHONE_INSET : DESK_RIGHT);
    }

    /** The whole picture. */
    String svg(String id, String title, String description) {
        double top = sheet == Sheet.PHONE ? 4 : 34;
        double bottom = top + height();
        upright(top, bottom);
        if (sheet == Sheet.DESK) heads();
        double y = top;
        for (Rung rung : rungs) {
            rung(rung, y + lead(rung), y + high(rung));
            y += high(rung);
        }
        double end = axis(bottom);
        return Svg.evidence(sheet, id, title, description, end, b.toString());
    }

    private double height() {
        return rungs.stream().mapToDouble(this::high).sum() + 8;
    }

    private double high(Rung rung) {
        return lead(rung)
                + (rung instanceof Rung.Heading ? headingHigh() : sheet == Sheet.DESK ? DESK_STEP : PHONE_STEP);
    }

    private double headingHigh() {
        return sheet == Sheet.DESK ? DESK_STEP + 8 : 36;
    }

    /** All together stands a little apart. */
    private static double lead(Rung rung) {
        return rung instanceof Rung.Together t && t.all() ? 10 : 0;
    }

    private void upright(double top, double bottom) {
        for (double tick : ticks()) line("grid", scale.x(tick), top, bottom);
        middle.ifPresent(m -> line("pooled", scale.x(m), top, bottom));
        line("null", scale.x(axis.nullAt()), top - 4, bottom);
    }

    private List<Double> ticks() {
        return scale.ticks(sheet.mostTicks(), axis.ratios());
    }

    private void line(String style, double x, double top, double bottom) {
        b.append("<path class=\"%s\" d=\"M%s %sV%s\"/>"
                .formatted(style, Svg.number(x), Svg.number(top), Svg.number(bottom)));
    }

    private void heads() {
        text("hd", 0, 18, "start", heads[0]);
        text("hd", DESK_NUMBERS, 18, "end", heads[1]);
        text("hd", sheet.width(), 18, "end", heads[2]);
    }

    private void rung(Rung rung, double y, double foot) {
        double at = foot - (sheet == Sheet.PHONE ? 14 : DESK_STEP / 2);
        switch (rung) {
            case Rung.Heading h ->
                text("hd", 0, sheet == Sheet.PHONE ? y + 24 : at + 6, "start", sheet.cut(h.label(), sheet.width()));
            case Rung.Study s -> {
                words(s.label(), "", s.estimate(), s.weight(), y, at);
                whisker(s.estimate(), at);
                double side = Math.max(SMALLEST, LARGEST * Math.sqrt(s.share()));
                b.append("<rect class=\"sq\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                        .formatted(
                                Svg.number(scale.x(s.estimate().effect()) - side / 2),
                                Svg.number(at - side / 2),
                                Svg.number(side),
                                Svg.number(side)));
            }
            case Rung.Together t -> {
                words(t.label(), "hd", t.estimate(), "", y, at);
                diamond(t.estimate(), at, t.all() ? "dia all" : "dia");
            }
            case Rung.Between(String label, double low, double high) -> {
                label(label, "", y, at, "");
                if (sheet == Sheet.DESK) text("", DESK_NUMBERS, at + 6, "end", axis.said(low, high));
                double x = scale.x(low);
                b.append("<rect class=\"pi\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"7\"/>"
                        .formatted(Svg.number(x), Svg.number(at - 3.5), Svg.number(scale.x(high) - x)));
            }
            case Rung.Step s -> {
                words(s.label(), s.last() ? "hd" : "", s.estimate(), s.studies(), y, at);
                whisker(s.estimate(), at);
                b.append("<circle class=\"dot%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
                        .formatted(
                                s.last() ? " all" : "",
                                Svg.number(scale.x(s.estimate().effect())),
                                Svg.number(at),
                                s.last() ? "7" : "5.5"));
            }
        }
    }

    private void words(String label, String style, Estimate e, String last, double y, double at) {
        label(label, style, y, at, axis.said(e.effect()));
        if (sheet == Sheet.PHONE) return;
        text(style, DESK_NUMBERS, at + 6, "end", axis.said(e.effect()) + " (" + axis.said(e.low(), e.high()) + ")");
        if (!last.isEmpty()) text("q", sheet.width(), at + 6, "end", last);
    }

    /** Beside the whisker on a desk; above it on a phone, with the middle of the effect at the right. */
    private void label(String label, String style, double y, double at, String phoneNumber) {
        if (sheet == Sheet.DESK) {
            text(style, 0, at + 6, "start", sheet.cut(label, DESK_LABELS));
            return;
        }
        double room = sheet.width() - sheet.wide(phoneNumber) - 8;
        text(style, 0, y + 18, "start", sheet.cut(label, room));
        if (!phoneNumber.isEmpty()) text(style, sheet.width(), y + 18, "end", phoneNumber);
    }

    private void whisker(Estimate e, double y) {
        boolean cutLeft = scale.beyondLeft(e.low());
        boolean cutRight = scale.beyondRight(e.high());
        double from = cutLeft ? scale.left() : scale.x(e.low());
        double to = cutRight ? scale.right() : scale.x(e.high());
        b.append("<path class=\"ci\" d=\"M%s %sH%s\"/>".formatted(Svg.number(from), Svg.number(y), Svg.number(to)));
        if (cutLeft) arrow(from, y, ARROW);
        if (cutRight) arrow(to, y, -ARROW);
    }

    private void arrow(double x, double y, double back) {
        b.append("<path class=\"ci cut\" d=\"M%s %sL%s %sL%s %s\"/>"
                .formatted(
                        Svg.number(x + back),
                        Svg.number(y - 5),
                        Svg.number(x),
                        Svg.number(y),
                        Svg.number(x + back),
                        Svg.number(y + 5)));
    }

    private void diamond(Estimate e, double y, String style) {
        double half = style.equals("dia") ? 7 : 9;
        b.append("<path class=\"%s\" d=\"M%s %sL%s %sL%s %sL%s %sZ\"/>"
                .formatted(
                        style,
                        Svg.number(scale.x(e.low())),
                        Svg.number(y),
                        Svg.number(scale.x(e.effect())),
                        Svg.number(y - half),
                        Svg.number(scale.x(e.high())),
                        Svg.number(y),
                        Svg.number(scale.x(e.effect())),
                        Svg.number(y + half)));
    }

    /** Draws the axis and the words below it; where all ends. */
    private double axis(double y) {
        var below = new Below(sheet, axis, scale);
        b.append(below.svg(y, ticks()));
        return below.end();
    }

    private void text(String style, double x, double y, String anchor, String words) {
        b.append(Svg.text(style, x, y, anchor, words));
    }

    /** What a row says in a table: its label, effect, interval and last column. */
    static List<String> row(EffectAxis axis, Rung rung) {
        return switch (rung) {
            case Rung.Heading h -> List.of(h.label(), "", "", "");
            case Rung.Study s -> row(axis, s.label(), s.estimate(), s.weight());
            case Rung.Together t -> row(axis, t.label(), t.estimate(), "");
            case Rung.Between(String label, double low, double high) -> List.of(label, "", axis.said(low, high), "");
            case Rung.Step s -> row(axis, s.label(), s.estimate(), s.studies());
        };
    }

    private static List<String> row(EffectAxis axis, String label, Estimate e, String last) {
        return List.of(label, axis.said(e.effect()), axis.said(e.low(), e.high()), last);
    }
}
