package org.paraspinal.web.drawing;

import java.util.ArrayList;
import java.util.List;

/** The key below a chart: small samples of its lines and shades, each with words, in as many rows as they need. */
final class Key {
    private static final double SAMPLE = 26;
    private static final double GAP = 8;
    private static final double APART = 20;

    private final Sheet sheet;
    private final List<Entry> entries = new ArrayList<>();

    Key(Sheet sheet) {
        this.sheet = sheet;
    }

    private record Entry(Sample sample, String words) {}

    /** Draws a sample that is 26 wide, whose middle is as high as {@code y}. */
    interface Sample {
        String at(double x, double y);
    }

    Key add(Sample sample, String words) {
        entries.add(new Entry(sample, sheet.cut(words, sheet.half() - SAMPLE - GAP)));
        return this;
    }

    /** A line of this style. */
    static Sample line(String style) {
        return (x, y) -> "<path class=\"%s\" d=\"M%s %sh%s\"/>"
                .formatted(style, Svg.number(x), Svg.number(y), Svg.number(SAMPLE));
    }

    /** A patch of this style; {@code fill} is an attribute or nothing. */
    static Sample patch(String style, String fill) {
        return (x, y) -> "<rect class=\"%s\"%s x=\"%s\" y=\"%s\" width=\"%s\" height=\"14\"/>"
                .formatted(style, fill, Svg.number(x), Svg.number(y - 7), Svg.number(SAMPLE));
    }

    /** One mark in the middle. */
    static Sample mark(Sample drawn) {
        return (x, y) -> drawn.at(x + SAMPLE / 2, y);
    }

    /** All rows, the first of which stands at {@code top}. */
    String svg(double top) {
        var b = new StringBuilder();
        double x = 0;
        double y = top + row() / 2;
        for (Entry e : entries) {
            double wide = SAMPLE + GAP + sheet.wide(e.words());
            if (x > 0 && x + wide > sheet.half()) {
                x = 0;
                y += row();
            }
            b.append(e.sample().at(x, y)).append(Svg.text("", x + SAMPLE + GAP, y + 6, "start", e.words()));
            x += wide + APART;
        }
        return b.toString();
    }

    /** How high all rows are together. */
    double height() {
        if (entries.isEmpty()) return 0;
        int rows = 1;
        double x = 0;
        for (Entry e : entries) {
            double wide = SAMPLE + GAP + sheet.wide(e.words());
            if (x > 0 && x + wide > sheet.half()) {
                x = 0;
                rows++;
            }
            x += wide + APART;
        }
        return rows * row() + GAP;
    }

    private double row() {
        return sheet.type() + 10;
    }
}
