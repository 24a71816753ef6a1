package org.paraspinal.web.drawing;

import java.util.ArrayList;
import java.util.List;

/** The level axis of a plot of effects, and the words below it. */
final class Below {
    private static final double APART = 12;

    private final Sheet sheet;
    private final int width;
    private final EffectAxis axis;
    private final EffectScale scale;
    private double end;

    Below(Sheet sheet, EffectAxis axis, EffectScale scale) {
        this(sheet, sheet.width(), axis, scale);
    }

    /** Under a picture that is narrower than its sheet. */
    Below(Sheet sheet, int width, EffectAxis axis, EffectScale scale) {
        this.sheet = sheet;
        this.width = width;
        this.axis = axis;
        this.scale = scale;
    }

    /** The axis at this height. */
    String svg(double y, List<Double> ticks) {
        var b = new StringBuilder();
        b.append("<path class=\"axis\" d=\"M%s %sH%s\"/>"
                .formatted(Svg.number(scale.left()), Svg.number(y), Svg.number(scale.right())));
        double line = y + sheet.type() + 6;
        for (double tick : spaced(ticks)) b.append(Svg.text("q", inside(tick), line, "middle", axis.tick(tick)));
        line = sides(b, line + sheet.type() + 8);
        for (String part : broken(axis.name(), sheet == Sheet.PHONE ? width : scale.right() - scale.left() + 120)) {
            b.append(Svg.text("q", (scale.left() + scale.right()) / 2, line, "middle", part));
            line += sheet.type() + 5;
        }
        end = line - sheet.type() + 4;
        return b.toString();
    }

    /** In whose favour each side is: on both sides of the null where there is room, else at both ends, else one below the other. */
    private double sides(StringBuilder b, double line) {
        String left = axis.left().isEmpty() ? "" : "← " + axis.left();
        String right = axis.right().isEmpty() ? "" : axis.right() + " →";
        if (left.isEmpty() && right.isEmpty()) return line;
        double nothing = scale.x(axis.nullAt());
        double next = line + sheet.type() + 7;
        if (nothing - APART - sheet.wide(left) >= 0 && nothing + APART + sheet.wide(right) <= width) {
            b.append(Svg.text("", nothing - APART, line, "end", left));
            b.append(Svg.text("", nothing + APART, line, "start", right));
            return next;
        }
        boolean beside = sheet.wide(left) + sheet.wide(right) + APART <= width;
        b.append(Svg.text("", 0, line, "start", left));
        b.append(Svg.text("", width, beside ? line : next, "end", right));
        return beside ? next : next + sheet.type() + 7;
    }

    /** Where the words end; known once they are drawn. */
    double end() {
        return end;
    }

    /** Every tick whose word does not touch the one before it. */
    private List<Double> spaced(List<Double> ticks) {
        var kept = new ArrayList<Double>();
        double free = Double.NEGATIVE_INFINITY;
        for (double tick : ticks) {
            double half = sheet.wide(axis.tick(tick)) / 2;
            if (inside(tick) - half < free) continue;
            kept.add(tick);
            free = inside(tick) + half + 6;
        }
        return kept;
    }

    private double inside(double tick) {
        double half = sheet.wide(axis.tick(tick)) / 2;
        return Math.clamp(scale.x(tick), half, Math.max(half, width - half));
    }

    /** Words in lines of no more than this width. */
    private List<String> broken(String words, double room) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : words.split(" ")) {
            if (!line.isEmpty() && sheet.wide(line + " " + word) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) lines.add(line.toString());
        return lines;
    }
}
