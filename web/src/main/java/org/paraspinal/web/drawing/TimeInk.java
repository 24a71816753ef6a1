package org.paraspinal.web.drawing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.paraspinal.web.drawing.Series.Value;

/** Draws answers over time: dots and lines while they are few, thin ones in a single path each where they are many. */
record TimeInk(Plot plot, boolean thin, boolean many) {
    /** More answers than that are drawn thin. */
    static final int FEW = 60;

    /** More than that are faint dots, since a line through them would be a smear; the line then runs through their means. */
    private static final int MANY = 400;

    /** Over how many days each of those means is taken. */
    private static final int DAYS = 28;

    /** As many answers want it. */
    static TimeInk of(Plot plot, int answers) {
        return new TimeInk(plot, answers > FEW, answers > MANY);
    }

    /** A line through these. */
    String line(String style, List<Value> values) {
        if (many) return TimeInk.of(plot, 0).line(style + " mean", means(values));
        var b = new StringBuilder("<path class=\"")
                .append(style)
                .append(thin ? " thin" : "")
                .append("\" d=\"");
        char command = 'M';
        for (Value v : values) {
            Svg.put(b, command, plot.x(v.day()), plot.y(v.value()));
            command = 'L';
        }
        return b.append("\"/>").toString();
    }

    /** The mean of each four weeks, in their middle. */
    private static List<Value> means(List<Value> values) {
        var means = new ArrayList<Value>();
        for (int from = 0, to; from < values.size(); from = to) {
            long first = values.get(from).day().toEpochDay();
            double sum = 0;
            double days = 0;
            for (to = from; to < values.size() && values.get(to).day().toEpochDay() < first + DAYS; to++) {
                sum += values.get(to).value();
                days += values.get(to).day().toEpochDay();
            }
            int n = to - from;
            means.add(new Value(LocalDate.ofEpochDay(Math.round(days / n)), sum / n));
        }
        return means;
    }

    /** A dot each. */
    String dots(String style, List<Value> values, double radius) {
        if (values.isEmpty()) return "";
        var b = new StringBuilder();
        if (thin) {
            b.append("<path class=\"").append(style).append(many ? " thin many\" d=\"" : " thin\" d=\"");
            for (Value v : values)
                Svg.put(b, 'M', plot.x(v.day()), plot.y(v.value())).append("h0");
            return b.append("\"/>").toString();
        }
        for (Value v : values) {
            b.append("<circle class=\"").append(style).append("\" cx=\"");
            Svg.put(b, plot.x(v.day())).append("\" cy=\"");
            Svg.put(b, plot.y(v.value())).append("\" r=\"");
            Svg.put(b, radius).append("\"/>");
        }
        return b.toString();
    }

    /** An open diamond each. */
    String diamonds(String style, List<Value> values, double widest) {
        if (values.isEmpty()) return "";
        var b = new StringBuilder("<path class=\"")
                .append(style)
                .append(thin ? " thin" : "")
                .append("\" d=\"");
        double half = thin ? widest / 2 : widest;
        for (Value v : values) {
            double x = plot.x(v.day());
            double y = plot.y(v.value());
            Svg.put(b, 'M', x, y - half);
            Svg.put(b, 'L', x + half, y);
            Svg.put(b, 'L', x, y + half);
            Svg.put(b, 'L', x - half, y).append('Z');
        }
        return b.append("\"/>").toString();
    }

    /** Says which parts of the drawing this covers. */
    void ink(Free free, List<Value> values, double radius) {
        Value before = null;
        for (Value v : values) {
            double x = plot.x(v.day());
            double y = plot.y(v.value());
            if (radius > 0) free.dot(x, y, radius);
            if (before != null) free.line(plot.x(before.day()), plot.y(before.value()), x, y);
            before = v;
        }
    }
}
