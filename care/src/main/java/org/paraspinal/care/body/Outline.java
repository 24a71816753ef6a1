package org.paraspinal.care.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * Reads SVG path data made of {@code M}, {@code L}, {@code C} and {@code Z} into lines and areas. Curves are cut into short
 * straight pieces, so an area is right to well under half a millimetre.
 */
final class Outline {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final Pattern TOKEN = Pattern.compile("([MLCZ])|(-?\\d+(?:\\.\\d+)?)|([^\\s,])");
    private static final int PIECES = 24;

    private final String data;
    private final List<Coordinate> points = new ArrayList<>();

    private Outline(String data) {
        this.data = data;
        Matcher m = TOKEN.matcher(data);
        char command = ' ';
        var numbers = new ArrayList<Double>();
        while (m.find()) {
            if (m.group(3) != null) throw refused("'" + m.group(3) + "' is not M, L, C, Z or a number");
            if (m.group(1) == null) {
                numbers.add(Double.parseDouble(m.group(2)));
                if (numbers.size() == arity(command)) {
                    draw(command, numbers);
                    numbers.clear();
                }
            } else {
                if (!numbers.isEmpty()) throw refused("a point is cut short before " + m.group(1));
                command = m.group(1).charAt(0);
                if (points.isEmpty() && command != 'M') throw refused("it does not begin with M");
            }
        }
        if (!numbers.isEmpty()) throw refused("the last point is cut short");
    }

    /** The path as a line, each point of it moved. */
    static LineString line(String data, UnaryOperator<Coordinate> moved) {
        return line(new Outline(data).points.toArray(Coordinate[]::new), moved);
    }

    /** Points as a line, each moved. */
    static LineString line(Coordinate[] points, UnaryOperator<Coordinate> moved) {
        return line(Arrays.stream(points).map(moved).toArray(Coordinate[]::new));
    }

    /** Points as a line; one point alone as a line without length. */
    static LineString line(Coordinate... points) {
        return GEOMETRY.createLineString(points.length == 1 ? new Coordinate[] {points[0], points[0].copy()} : points);
    }

    /** The path as an area, each point of it moved; closed where it is open. */
    static Geometry area(String data, UnaryOperator<Coordinate> moved) {
        var outline = new Outline(data);
        if (outline.points.size() < 3) throw outline.refused("an area needs three points");
        return area(outline.points.stream().map(moved).toArray(Coordinate[]::new));
    }

    /** Points as an area, closed where it is open. */
    static Geometry area(Coordinate... points) {
        var ring = new ArrayList<>(List.of(points));
        if (!ring.getFirst().equals2D(ring.getLast())) ring.add(ring.getFirst().copy());
        return GEOMETRY.createPolygon(ring.toArray(Coordinate[]::new)).buffer(0);
    }

    private int arity(char command) {
        return switch (command) {
            case 'M', 'L' -> 2;
            case 'C' -> 6;
            default -> throw refused("a number stands where none belongs");
        };
    }

    private void draw(char command, List<Double> n) {
        if (command == 'C') {
            var from = points.getLast();
            for (int i = 1; i <= PIECES; i++) {
                double t = (double) i / PIECES;
                points.add(new Coordinate(
                        bezier(t, from.x, n.get(0), n.get(2), n.get(4)),
                        bezier(t, from.y, n.get(1), n.get(3), n.get(5))));
            }
        } else points.add(new Coordinate(n.get(0), n.get(1)));
    }

    private static double bezier(double t, double a, double b, double c, double d) {
        double s = 1 - t;
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    }

    private IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("Outline '" + data + "': " + why + ".");
    }
}
