package org.paraspinal.care.body;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/**
 * The skin a contact passes over: the way of its centre, widened by half the contact. Distances are millimetres.
 *
 * @param contact id of the contact
 * @param half half the contact's width
 * @param way of the contact's centre on this back
 * @param drawn the same way on the right half of the drawing
 */
public record Sweep(String contact, double half, Side side, LineString way, LineString drawn) {

    /** Everything touched. */
    public Geometry area() {
        return way.buffer(half, 16);
    }

    /** How near the edge of the contact comes to the midline of the spine; below zero it crosses it. */
    public double nearestToMidline() {
        double nearest = Double.MAX_VALUE;
        for (var c : way.getCoordinates()) nearest = Math.min(nearest, side == Side.RIGHT ? c.x : -c.x);
        return nearest - half;
    }

    /** The way on the right half of the drawing, as SVG path data. */
    public String path() {
        var d = new StringBuilder();
        for (var c : drawn.getCoordinates())
            d.append(d.isEmpty() ? "M" : "L")
                    .append(Math.round(c.x))
                    .append(' ')
                    .append(Math.round(c.y));
        return d.toString();
    }
}
