package org.paraspinal.care.body;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.paraspinal.care.knowledge.BodyMap;
import org.paraspinal.care.knowledge.BodyMap.Zone;
import org.paraspinal.care.knowledge.Corner;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.LimitsStated;
import org.paraspinal.care.knowledge.Words.Word;

/** One person's back: its places, muscles and zones as areas on both sides, in millimetres. */
public final class Back {
    /** Hands stay this far from the midline, in millimetres, counted from the edge of the contact. Ours; it never scales. */
    public static final double STRIP = 30;

    /** A powered device stays this far from the midline. */
    public static final double DEVICE_STRIP = 40;

    private static final AffineTransformation MIRROR = AffineTransformation.reflectionInstance(0, 0, 0, 1);

    private final BodyMap map;
    private final Build build;
    private final Scale scale;
    private final Map<String, Geometry> areas = new HashMap<>();
    private final Map<String, Geometry> muscles = new HashMap<>();
    private final Map<String, Double> halves = new HashMap<>();
    private final Map<Touch, Boolean> touched = new ConcurrentHashMap<>();

    /** The back of somebody of whom neither height nor build is known: every bar is as wide as for any build. */
    public Back(Knowledge knowledge) {
        this(knowledge, Build.UNKNOWN);
    }

    /** @throws IllegalArgumentException when the build is none of those in {@code body.yaml} */
    public Back(Knowledge knowledge, Build build) {
        map = knowledge.body();
        this.build = build;
        scale = new Scale(map.proportions(), build);
        map.places().values().forEach(p -> {
            Geometry right = Outline.area(p.outline(), scale::onto);
            areas.put(p.id() + "-right", right);
            areas.put(p.id() + "-left", MIRROR.transform(right));
            areas.put(p.id(), right.union(MIRROR.transform(right)));
        });
        map.muscles().values().forEach(m -> muscles.put(m.id(), Outline.area(m.outline(), scale::onto)));
        map.zones().values().forEach(z -> {
            Geometry right = area(z);
            areas.put(z.id(), right.union(MIRROR.transform(right)));
        });
        map.groups()
                .values()
                .forEach(g -> areas.put(
                        g.id(),
                        UnaryUnionOp.union(g.places().stream().map(areas::get).toList())));
        for (Word w : knowledge.words().contacts().words().values())
            halves.put(w.id(), w.half().orElseThrow());
    }

    /** The right half of a zone on the drawing, as SVG path data, as wide as for any build. */
    public static String outline(BodyMap map, String zone) {
        if (!(map.zones().get(zone) instanceof Zone z))
            throw new IllegalArgumentException("The body map has no zone '" + zone + "'");
        var scale = new Scale(map.proportions(), Build.UNKNOWN);
        var d = new StringBuilder();
        for (Corner c : z.corners()) {
            Coordinate at = scale.at(c);
            d.append(d.isEmpty() ? "M" : "L")
                    .append(Math.round(at.x))
                    .append(' ')
                    .append(Math.round(at.y));
        }
        return d.append('Z').toString();
    }

    private Geometry area(Zone z) {
        Coordinate[] corners = z.corners().stream().map(scale::at).toArray(Coordinate[]::new);
        if (z.half().isEmpty()) return Outline.area(corners);
        return Outline.line(corners).buffer(z.half().getAsDouble() * 10, 16);
    }

    public Build build() {
        return build;
    }

    /** Where a corner lies on this back, on the right. */
    public Coordinate at(Corner corner) {
        return scale.at(corner);
    }

    /** The area of a muscle, on the right. */
    public Geometry muscle(String id) {
        return Optional.ofNullable(muscles.get(id))
                .orElseThrow(() -> new IllegalArgumentException("'" + id + "' is not a known muscle"));
    }

    /** The area of a place (with or without side), group or zone; empty for a part off the back. */
    public Optional<Geometry> area(String word) {
        return Optional.ofNullable(areas.get(word));
    }

    /**
     * A contact's centre moved along a path of the drawing, on this back: for the right half as written, mirrored for the left. Where
     * a small back would bring it into the strip it is moved out to its edge; a path drawn into the strip stays there, to be refused.
     */
    public Sweep sweep(String contact, String path, Side side) {
        double edge = strip(contact) + half(contact);
        return sweep(contact, side, Outline.line(path, c -> c.x < edge ? scale.onto(c) : beside(edge, scale.onto(c))));
    }

    /** As {@link #sweep}, for a contact wider than that for which the path was drawn: all of it is moved out of the strip. */
    public Sweep beside(String contact, String path, Side side) {
        double edge = strip(contact) + half(contact);
        return sweep(contact, side, Outline.line(path, c -> beside(edge, scale.onto(c))));
    }

    private static Coordinate beside(double edge, Coordinate c) {
        return c.x < edge ? new Coordinate(edge, c.y) : c;
    }

    private Sweep sweep(String contact, Side side, LineString right) {
        LineString drawn = Outline.line(right.getCoordinates(), scale::drawn);
        LineString way = side == Side.RIGHT ? right : (LineString) MIRROR.transform(right);
        return new Sweep(contact, half(contact), side, way, drawn);
    }

    private double half(String contact) {
        if (halves.get(contact) instanceof Double half) return half;
        throw new IllegalArgumentException("'" + contact + "' is not a known contact");
    }

    /** How far from the midline the edge of a contact stays. */
    public static double strip(String contact) {
        return contact.equals("device") ? DEVICE_STRIP : STRIP;
    }

    /** Whether a sweep touches an area, grown by a margin in centimetres. {@code any} is touched by everything. */
    public boolean touches(Sweep sweep, String area, double marginCm) {
        if (area.equals(LimitsStated.ANY)) return true;
        if (!(areas.get(area) instanceof Geometry g)) return false;
        return touched.computeIfAbsent(
                new Touch(sweep.contact(), sweep.side(), sweep.way(), area, marginCm),
                _ -> overlap(sweep.area(), marginCm == 0 ? g : g.buffer(marginCm * 10)));
    }

    /** A question asked before; a way is the same when it has the same points. */
    private record Touch(String contact, Side side, List<Coordinate> way, String area, double marginCm) {
        Touch(String contact, Side side, LineString way, String area, double marginCm) {
            this(contact, side, List.of(way.getCoordinates()), area, marginCm);
        }
    }

    /** Touching along an edge is not overlapping: a hundredth of a square millimetre is. */
    private static boolean overlap(Geometry a, Geometry b) {
        return a.getEnvelopeInternal().intersects(b.getEnvelopeInternal())
                && a.intersects(b)
                && a.intersection(b).getArea() > 0.01;
    }

    /** The sided places that a sweep touches. */
    public Set<String> placesUnder(Sweep sweep) {
        var out = new LinkedHashSet<String>();
        for (String place : map.sided()) if (touches(sweep, place, 0)) out.add(place);
        return out;
    }
}
