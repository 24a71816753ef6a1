package org.paraspinal.web.drawing;

import java.util.List;
import java.util.regex.Pattern;

/** A window on the drawing, in millimetres; as wide as {@code width}, centred on the spine. */
public record View(double top, double width, double height) {
    /** The whole figure, as the map shows it. */
    static final View WHOLE = new View(6, 492, 770);

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final double LEAST = 290;
    private static final double AROUND = 45;
    private static final double HIGHEST = -14;
    private static final double LOWEST = 815;

    /** A window of the given shape (width over height) that holds these paths. */
    static View around(List<String> paths, double shape) {
        double top = LOWEST;
        double bottom = HIGHEST;
        for (String path : paths) {
            var numbers = NUMBER.matcher(path).results().map(r -> Double.parseDouble(r.group())).toList();
            for (int i = 1; i < numbers.size(); i += 2) {
                top = Math.min(top, numbers.get(i));
                bottom = Math.max(bottom, numbers.get(i));
            }
        }
        if (bottom < top) return new View(HIGHEST, (LOWEST - HIGHEST) * shape, LOWEST - HIGHEST);
        double least = shape < 1.4 ? LEAST : LEAST * 1.4 / shape;
        double height = Math.min(Math.max(least, bottom - top + 2 * AROUND), LOWEST - HIGHEST);
        double start = (top + bottom - height) / 2;
        return new View(Math.clamp(start, HIGHEST, LOWEST - height), height * shape, height);
    }

    /** As the value of a {@code viewBox}. */
    public String box() {
        return Svg.number(-width / 2) + " " + Svg.number(top) + " " + Svg.number(width) + " " + Svg.number(height);
    }
}
