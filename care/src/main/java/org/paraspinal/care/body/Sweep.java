package org.paraspinal.care.body;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/**
 * The skin a contact passes over: the way of its centre, widened by half the contact. Distances are millimetres.
 *
 * @param contact id of the contact
 * @param half half the contact's width
 * @param way of the contact's centre
 */
public record Sweep(String contact, double half, Side side, LineString way) {

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

    /** The way as SVG path data, in the drawing's millimetres. */
    public String path() {
        var d = new StringBuilder();
        for (var c : way.getCoordinates())
            d.append(d.isEmpty() ? "M" : "L")
                    .append(Math.round(c.x))
                    .append(' ')
                    .append(Math.round(c.y));
        return d.toString();
    }
}
