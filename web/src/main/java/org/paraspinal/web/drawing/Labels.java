package org.paraspinal.web.drawing;

import java.util.ArrayList;
import java.util.List;
import org.paraspinal.web.drawing.Series.Point;

/** Puts words on the chart where they cover neither data nor one another. */
final class Labels {
    /** On phones the type is 22 units high, and a letter about half as wide; wider screens draw it smaller. */
    private static final double LETTER = 10.2;

    private static final double HIGH = 24;

    private final Plot plot;
    private final List<List<Point>> lines;
    private final List<Box> taken = new ArrayList<>();

    Labels(Plot plot, List<List<Point>> lines) {
        this.plot = plot;
        this.lines = lines;
    }

    private record Box(double left, double top, double right, double bottom) {
        boolean meets(Box o) {
            return left < o.right && o.left < right && top < o.bottom && o.top < bottom;
        }

        boolean holds(double x, double y) {
            return x > left - 8 && x < right + 8 && y > top - 8 && y < bottom + 8;
        }
    }

    /** Beside an upright line, on its right where there is room. */
    String beside(String style, String words, double x, double y) {
        double wide = words.length() * LETTER;
        boolean right = x + 8 + wide <= Plot.RIGHT;
        double left = right ? x + 8 : x - 8 - wide;
        taken.add(new Box(left, y - HIGH + 4, left + wide, y + 4));
        return text(style, words, right ? x + 8 : x - 8, y, right ? "start" : "end");
    }

    /** Along a level line: above or below it, at the end, the start or between, wherever it covers least. */
    String along(String style, String words, double y) {
        double wide = words.length() * LETTER;
        double best = Double.MAX_VALUE;
        Box at = new Box(0, 0, 0, 0);
        for (double left = Plot.RIGHT - 4 - wide; left >= Plot.LEFT + 6; left -= 12) {
            for (double base : new double[] {y - 8, y + HIGH - 3}) {
                var box = new Box(left, base - HIGH + 5, left + wide, base + 5);
                double cost = covered(box) + (Plot.RIGHT - left) / 10_000 + (base > y ? 0.02 : 0);
                if (cost < best) {
                    best = cost;
                    at = box;
                }
            }
        }
        taken.add(at);
        return text(style, words, at.left(), at.bottom() - 5, "start");
    }

    private double covered(Box box) {
        double cost = box.bottom() > plot.y(0) || box.top() < 0 ? 50 : 0;
        for (Box t : taken) if (t.meets(box)) cost += 100;
        for (List<Point> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                Point a = line.get(i);
                Point b = line.get(Math.min(i + 1, line.size() - 1));
                for (double t = 0; t < 1; t += 0.1) {
                    double x = plot.x(a.day()) + t * (plot.x(b.day()) - plot.x(a.day()));
                    if (box.holds(x, plot.y(a.value() + t * (b.value() - a.value())))) cost += 1;
                }
            }
        }
        return cost;
    }

    private static String text(String style, String words, double x, double y, String anchor) {
        return "<text class=\"ax %s\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>"
                .formatted(style, Svg.number(x), Svg.number(y), anchor, Svg.words(words));
    }
}
