package org.paraspinal.web.drawing;

import java.util.ArrayList;
import java.util.List;
import org.paraspinal.web.drawing.Series.Point;

/** Puts words on the chart where they cover neither data nor one another. */
final class Labels {
    /** On phones the type is 22 units high, and a letter about half as wide; wider screens draw it smaller. */
    private static final double LETTER = 10.2;

    private static final double HIGH = 24;

    private static final double ABOVE = 2;

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

    /** Beside an upright line, on either side, as high up as it covers nothing. */
    String beside(String style, String words, double x) {
        double wide = words.length() * LETTER;
        Best best = new Best();
        for (double y = Plot.TOP + 10; y < plot.y(0) - HIGH; y += 6) {
            best.offer(new Box(x + 8, y - HIGH + 4, x + 8 + wide, y + 4), y / 1000);
            best.offer(new Box(x - 8 - wide, y - HIGH + 4, x - 8, y + 4), 0.1 + y / 1000);
        }
        taken.add(best.box);
        boolean right = best.box.left > x;
        return text(style, words, right ? x + 8 : x - 8, best.box.bottom() - 4, right ? "start" : "end");
    }

    /**
     * Along a level line that begins at {@code from}: above or below it, at its end where it can. Where it would cover data it goes
     * above the chart, with a word that says which line is meant.
     */
    String along(String style, String words, String meant, double from, double y) {
        double wide = words.length() * LETTER;
        Best best = new Best();
        for (double right = Plot.RIGHT - 4; right - wide >= Math.min(from + 6, Plot.RIGHT - 4 - wide); right -= 6) {
            for (double base : new double[] {y - 8, y + HIGH - 3}) {
                var box = new Box(right - wide, base - HIGH + 5, right, base + 5);
                best.offer(box, (Plot.RIGHT - right) / 10_000 + (base > y ? 0.02 : 0));
            }
        }
        String said = best.least < 1 ? words : meant + words;
        Box at = best.least < 1 ? best.box : above(said.length() * LETTER);
        taken.add(at);
        return text(style, said, at.right(), at.bottom() - 5, "end");
    }

    private Box above(double wide) {
        for (double right = Plot.RIGHT; right - wide > 0; right -= 6) {
            var box = new Box(right - wide, ABOVE - HIGH + 5, right, ABOVE + 5);
            if (taken.stream().noneMatch(box::meets)) return box;
        }
        return new Box(0, ABOVE - HIGH + 5, wide, ABOVE + 5);
    }

    /** The box offered that covers least. */
    private final class Best {
        private double least = Double.MAX_VALUE;
        private Box box = new Box(0, 0, 0, 0);

        void offer(Box offered, double dislike) {
            double cost = covered(offered) + dislike;
            if (cost < least) {
                least = cost;
                box = offered;
            }
        }
    }

    private double covered(Box box) {
        boolean outside =
                box.bottom() > plot.y(0) || box.top() < 0 || box.left() < Plot.LEFT || box.right() > Plot.RIGHT;
        double cost = outside ? 1000 : 0;
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
