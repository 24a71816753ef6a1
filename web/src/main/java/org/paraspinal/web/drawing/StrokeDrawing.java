package org.paraspinal.web.drawing;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** One stroke: the skin the contact passes over, its way, and the hand at the end with its direction. */
final class StrokeDrawing {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    private final Stroke stroke;
    private final List<Double> numbers;

    StrokeDrawing(Stroke stroke) {
        this.stroke = stroke;
        numbers = NUMBER.matcher(stroke.path())
                .results()
                .map(r -> Double.parseDouble(r.group()))
                .toList();
    }

    /** All of it, as a plan shows it. */
    String whole() {
        String mirror = stroke.side().equals("left") ? " transform=\"scale(-1 1)\"" : "";
        return "<g%s>%s%s%s</g>".formatted(mirror, swath(), holds() ? "" : way(), hand());
    }

    /** Whether the hand stays where it is: a way of less than half a centimetre. */
    private boolean holds() {
        int last = numbers.size() / 2 - 1;
        return IntStream.range(0, last)
                        .mapToDouble(i -> Math.hypot(x(i + 1) - x(i), y(i + 1) - y(i)))
                        .sum()
                < 5;
    }

    private String swath() {
        String d = holds() ? "M%s %sl.1 0".formatted(Svg.number(x(0)), Svg.number(y(0))) : stroke.path();
        return "<path class=\"swath\" stroke-width=\"%s\" d=\"%s\"/>".formatted(Svg.number(stroke.half() * 2), d);
    }

    private String way() {
        return "<path class=\"travel\" d=\"%s\"/>".formatted(stroke.path());
    }

    private String hand() {
        int last = numbers.size() / 2 - 1;
        String at = "<circle class=\"hand\" r=\"15\"/>";
        if (holds())
            return "<g transform=\"translate(%s %s)\">%s</g>".formatted(Svg.number(x(0)), Svg.number(y(0)), at);
        int before = last - 1;
        while (before > 0 && Math.hypot(x(last) - x(before), y(last) - y(before)) < 1) before--;
        double turn = Math.toDegrees(Math.atan2(y(last) - y(before), x(last) - x(before))) + 90;
        return "<g transform=\"translate(%s %s) rotate(%s)\">%s<path class=\"chevron\" d=\"M-7 3.5l7-8 7 8\"/></g>"
                .formatted(Svg.number(x(last)), Svg.number(y(last)), Svg.number(turn), at);
    }

    private double x(int point) {
        return numbers.get(2 * point);
    }

    private double y(int point) {
        return numbers.get(2 * point + 1);
    }
}
