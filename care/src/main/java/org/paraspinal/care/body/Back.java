package org.paraspinal.care.body;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.paraspinal.care.knowledge.BodyMap;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.LimitsStated;
import org.paraspinal.care.knowledge.Words.Word;

/** The back of a nominal adult, 170 cm and of medium build: its places and zones as areas on both sides. */
public final class Back {
    /** Hands stay this far from the midline, in millimetres, counted from the edge of the contact. Ours; it never scales. */
    public static final double STRIP = 30;

    /** A powered device stays this far from the midline. */
    public static final double DEVICE_STRIP = 40;

    private static final AffineTransformation MIRROR = AffineTransformation.reflectionInstance(0, 0, 0, 1);

    private final BodyMap map;
    private final Map<String, Geometry> areas = new HashMap<>();
    private final Map<String, Double> halves = new HashMap<>();

    public Back(Knowledge knowledge) {
        map = knowledge.body();
        map.places().values().forEach(p -> {
            Geometry right = Outline.area(p.outline());
            areas.put(p.id() + "-right", right);
            areas.put(p.id() + "-left", MIRROR.transform(right));
            areas.put(p.id(), right.union(MIRROR.transform(right)));
        });
        map.zones().values().forEach(z -> {
            Geometry right = Outline.area(z.outline());
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

    /** The area of a place (with or without side), group or zone; empty for a part off the back. */
    public Optional<Geometry> area(String word) {
        return Optional.ofNullable(areas.get(word));
    }

    /** A contact's centre moved along a path written for the right half; mirrored for the left. */
    public Sweep sweep(String contact, String path, Side side) {
        LineString right = Outline.line(path);
        LineString way = side == Side.RIGHT ? right : (LineString) MIRROR.transform(right);
        Double half = halves.get(contact);
        if (half == null) throw new IllegalArgumentException("'" + contact + "' is not a known contact");
        return new Sweep(contact, half, side, way);
    }

    /** Whether a sweep touches an area, grown by a margin in centimetres. {@code any} is touched by everything. */
    public boolean touches(Sweep sweep, String area, double marginCm) {
        if (area.equals(LimitsStated.ANY)) return true;
        Geometry g = areas.get(area);
        if (g == null) return false;
        Geometry grown = marginCm == 0 ? g : g.buffer(marginCm * 10);
        return overlap(sweep.area(), grown);
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
