package org.paraspinal.web.drawing;

import java.util.List;
import java.util.regex.Pattern;

/** A window on the drawing, in millimetres; as wide as {@code width}, centred on the spine. */
public record View(double top, double width, double height) {
    /** The whole figure, as the map shows it. */
    static final View WHOLE = new View(6, 492, 770);

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final double LEAST = 380;
    private static final double AROUND = 60;
    private static final double HIGHEST = -14;
    private static final double LOWEST = 815;

    /** A window of the given shape (width over height) that holds these paths, on whichever side they are drawn. */
    static View around(List<String> paths, double shape) {
        double top = LOWEST;
        double bottom = HIGHEST;
        double reach = 0;
        for (String path : paths) {
            var numbers = NUMBER.matcher(path)
                    .results()
                    .map(r -> Double.parseDouble(r.group()))
                    .toList();
            for (int i = 1; i < numbers.size(); i += 2) {
                reach = Math.max(reach, Math.abs(numbers.get(i - 1)));
                top = Math.min(top, numbers.get(i));
                bottom = Math.max(bottom, numbers.get(i));
            }
        }
        if (bottom < top) return new View(HIGHEST, (LOWEST - HIGHEST) * shape, LOWEST - HIGHEST);
        double width = Math.max(LEAST, Math.max(2 * (reach + AROUND), shape * (bottom - top + 2 * AROUND)));
        double height = Math.min(width / shape, LOWEST - HIGHEST);
        double start = (top + bottom - height) / 2;
        return new View(Math.clamp(start, HIGHEST, LOWEST - height), height * shape, height);
    }

    /** As the value of a {@code viewBox}. */
    public String box() {
        return Svg.number(-width / 2) + " " + Svg.number(top) + " " + Svg.number(width) + " " + Svg.number(height);
    }
}
