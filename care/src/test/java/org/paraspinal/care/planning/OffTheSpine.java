package org.paraspinal.care.planning;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.paraspinal.care.body.Side;
import org.paraspinal.care.knowledge.BodyMap;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.screening.Limits;

/**
 * The third invariant, measured from outside: from the outlines and paths as they are written, and with no use of the room that
 * builds strokes. Curves are cut finer here than there; a square millimetre of overlap is a break.
 */
final class OffTheSpine {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final Pattern TOKEN = Pattern.compile("[MLCZ]|-?[0-9.]+");
    private static final int PIECES = 200;
    private static final double HANDS = 30;
    private static final double DEVICE = 40;

    private final Knowledge k;

    OffTheSpine(Knowledge k) {
        this.k = k;
    }

    /** One contact of a hand or tool with the back. */
    record Touch(String what, String contact, String path, Side side, int pressure) {}

    /** Everything a plan touches, as its routine states it and its steps say how hard. */
    static List<Touch> touches(Plan plan) {
        var out = new ArrayList<Touch>();
        for (Plan.Step step : plan.steps()) {
            int hardest = Math.max(step.pressureFrom(), step.pressureTo());
            for (GuidedStroke stroke : step.strokes())
                out.add(new Touch(
                        plan.routine().orElseThrow().id() + " " + step.stated().does(),
                        step.stated().contact().orElseThrow(),
                        step.stated().path().orElseThrow(),
                        stroke.sweep().side(),
                        Math.max(hardest, stroke.pressure())));
        }
        return out;
    }

    /** Everything the touches break; nothing when the invariant holds. */
    List<String> broken(List<Touch> touches, Limits limits) {
        return touches.stream().flatMap(t -> broken(t, limits)).toList();
    }

    private Stream<String> broken(Touch t, Limits limits) {
        var out = new ArrayList<String>();
        double half = requireNonNull(k.words().contacts().words().get(t.contact()))
                .half()
                .orElseThrow();
        List<Coordinate> way = points(t.path(), t.side());
        double edge = way.stream()
                        .mapToDouble(c -> t.side() == Side.RIGHT ? c.x : -c.x)
                        .min()
                        .orElseThrow()
                - half;
        double margin = t.contact().equals("device") ? DEVICE : HANDS;
        if (edge < margin - 0.01) out.add(String.format(Locale.ROOT, "comes to %.1f mm of the midline", edge));
        if (t.pressure() > limits.maxPressure()) out.add("presses " + t.pressure() + " of " + limits.maxPressure());
        Geometry touched = line(way).buffer(half, 32);
        for (Limits.Bar bar : limits.bars())
            if (bar.concerns(t.contact())
                    && t.pressure() > bar.maxPressure()
                    && meets(touched, bar.zone(), bar.marginCm())) out.add("breaks the bar of " + bar.zone());
        for (Limits.Cap cap : limits.caps())
            if ((cap.contact().equals("any") || cap.contact().equals(t.contact()))
                    && t.pressure() > cap.maxPressure()
                    && meets(touched, cap.area(), 0)) out.add("breaks the cap of " + cap.area());
        return out.stream().map(o -> t.what() + ", " + t.side().wire() + ": " + o);
    }

    private boolean meets(Geometry touched, String area, double marginCm) {
        if (area.equals("any")) return true;
        return outlines(area)
                .anyMatch(g -> g.buffer(marginCm * 10).intersection(touched).getArea() > 1);
    }

    /** The outlines meant by a place with or without side, a group, or a zone; none for what is off the back. */
    private Stream<Geometry> outlines(String area) {
        for (Side side : Side.values())
            if (area.endsWith("-" + side.wire()))
                return Stream.of(
                        area(place(area.substring(0, area.lastIndexOf('-'))).orElseThrow(), side));
        if (k.body().groups().get(area) instanceof BodyMap.Group g)
            return g.places().stream().flatMap(this::outlines);
        Optional<String> outline =
                k.body().zones().get(area) instanceof BodyMap.Zone z ? Optional.of(z.outline()) : place(area);
        return outline.stream().flatMap(o -> Stream.of(area(o, Side.LEFT), area(o, Side.RIGHT)));
    }

    private Optional<String> place(String id) {
        return Optional.ofNullable(k.body().places().get(id)).map(BodyMap.Place::outline);
    }

    private static Geometry area(String outline, Side side) {
        List<Coordinate> points = new ArrayList<>(points(outline, side));
        points.add(points.getFirst().copy());
        return GEOMETRY.createPolygon(points.toArray(Coordinate[]::new)).buffer(0);
    }

    private static Geometry line(List<Coordinate> way) {
        return way.size() == 1
                ? GEOMETRY.createPoint(way.getFirst())
                : GEOMETRY.createLineString(way.toArray(Coordinate[]::new));
    }

    /** The points of a written path, mirrored for the left side. */
    private static List<Coordinate> points(String path, Side side) {
        var out = new ArrayList<Coordinate>();
        var tokens = TOKEN.matcher(path).results().map(m -> m.group()).toList();
        String command = "";
        for (int i = 0; i < tokens.size(); ) {
            if (tokens.get(i).matches("[MLCZ]")) {
                command = tokens.get(i++);
                continue;
            }
            int many = command.equals("C") ? 6 : 2;
            double[] n = tokens.subList(i, i + many).stream()
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (many == 2) out.add(new Coordinate(n[0], n[1]));
            else curve(out, n);
            i += many;
        }
        if (side == Side.LEFT) out.forEach(c -> c.x = -c.x);
        return out;
    }

    /** De Casteljau's way of walking a curve: three lines, then two, then one. */
    private static void curve(List<Coordinate> out, double[] n) {
        Coordinate[] p = {
            out.getLast(), new Coordinate(n[0], n[1]), new Coordinate(n[2], n[3]), new Coordinate(n[4], n[5])
        };
        for (int i = 1; i <= PIECES; i++) {
            double t = (double) i / PIECES;
            Coordinate[] q = p;
            while (q.length > 1) {
                var shorter = new Coordinate[q.length - 1];
                for (int j = 0; j < shorter.length; j++)
                    shorter[j] = new Coordinate(q[j].x + t * (q[j + 1].x - q[j].x), q[j].y + t * (q[j + 1].y - q[j].y));
                q = shorter;
            }
            out.add(q[0]);
        }
    }
}
