package org.paraspinal.care.planning;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraspinal.care.body.Build;
import org.paraspinal.care.body.Side;
import org.paraspinal.care.knowledge.BodyMap;
import org.paraspinal.care.knowledge.Corner;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Proportions;
import org.paraspinal.care.screening.Limits;

/**
 * The third invariant, measured from outside on a raster of one millimetre: bars are worked out anew from the words of the body map, and
 * neither the geometry library nor the room that builds strokes is used. A raster point that is touched and barred is a break.
 */
final class OffTheSpine {
    private static final Pattern TOKEN = Pattern.compile("[MLCZ]|-?[0-9.]+");
    private static final int PIECES = 60;
    private static final double HANDS = 30;
    private static final double DEVICE = 40;

    /** The raster reaches 40 cm to each side and from 10 cm above the hairline to 120 cm below. */
    private static final int HALF = 400;

    private static final int TOP = -100;
    private static final int DEEP = 1200;

    private final Knowledge k;
    private final Map<Build, Raster> rasters = new HashMap<>();

    OffTheSpine(Knowledge k) {
        this.k = k;
    }

    /** One contact of a hand or tool with the back: the way of its centre, as {@code x, y} in millimetres. */
    record Touch(String what, String contact, List<double[]> way, Side side, int pressure) {
        static Touch of(String what, String contact, String path, Side side, int pressure) {
            double[] n = Arrays.stream(path.substring(1).split("[ L]"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            var way = new ArrayList<double[]>();
            for (int i = 0; i < n.length; i += 2) way.add(new double[] {side == Side.LEFT ? -n[i] : n[i], n[i + 1]});
            return new Touch(what, contact, way, side, pressure);
        }
    }

    /** Everything a plan touches, as it will be guided. */
    static List<Touch> touches(Plan plan) {
        var out = new ArrayList<Touch>();
        for (Plan.Step step : plan.steps()) {
            int hardest = Math.max(step.pressureFrom(), step.pressureTo());
            for (GuidedStroke stroke : step.strokes())
                out.add(new Touch(
                        plan.routine().orElseThrow().id() + " " + step.stated().does(),
                        stroke.sweep().contact(),
                        Arrays.stream(stroke.sweep().way().getCoordinates())
                                .map(c -> new double[] {c.x, c.y})
                                .toList(),
                        stroke.sweep().side(),
                        Math.max(hardest, stroke.pressure())));
        }
        return out;
    }

    /** Everything the touches break on this build; nothing when the invariant holds. */
    List<String> broken(List<Touch> touches, Limits limits, Build build) {
        Raster back = rasters.computeIfAbsent(build, Raster::new);
        return touches.stream().flatMap(t -> broken(t, limits, back)).toList();
    }

    private Stream<String> broken(Touch t, Limits limits, Raster back) {
        var out = new ArrayList<String>();
        double half = requireNonNull(k.words().contacts().words().get(t.contact()))
                .half()
                .orElseThrow();
        double edge = t.way().stream()
                        .mapToDouble(c -> t.side() == Side.RIGHT ? c[0] : -c[0])
                        .min()
                        .orElseThrow()
                - half;
        double margin = t.contact().equals("device") ? DEVICE : HANDS;
        if (edge < margin - 0.01) out.add(String.format(Locale.ROOT, "comes to %.1f mm of the midline", edge));
        if (t.pressure() > limits.maxPressure()) out.add("presses " + t.pressure() + " of " + limits.maxPressure());
        BitSet touched = back.near(t.way(), half);
        for (Limits.Bar bar : limits.bars())
            if (bar.concerns(t.contact())
                    && t.pressure() > bar.maxPressure()
                    && back.area(bar.zone(), bar.marginCm()).intersects(touched))
                out.add("breaks the bar of " + bar.zone());
        for (Limits.Cap cap : limits.caps())
            if ((cap.contact().equals("any") || cap.contact().equals(t.contact()))
                    && t.pressure() > cap.maxPressure()
                    && (cap.area().equals("any") || back.area(cap.area(), 0).intersects(touched)))
                out.add("breaks the cap of " + cap.area());
        return out.stream().map(o -> t.what() + ", " + t.side().wire() + ": " + o);
    }

    /** The raster of one back. */
    private final class Raster {
        private final Proportions p = k.body().proportions();
        private final Build build;
        private final Map<String, BitSet> areas = new HashMap<>();

        Raster(Build build) {
            this.build = build;
        }

        BitSet area(String id, double marginCm) {
            if (id.equals("any")) return everything();
            return areas.computeIfAbsent(id + " " + marginCm, _ -> {
                BitSet bare = bare(id);
                return marginCm == 0 ? bare : grown(bare, marginCm * 10);
            });
        }

        private BitSet everything() {
            var all = new BitSet();
            all.set(0, 2 * HALF * (DEEP - TOP));
            return all;
        }

        private BitSet bare(String id) {
            for (String side : List.of("left", "right"))
                if (id.endsWith("-" + side)) return place(id.substring(0, id.lastIndexOf('-')), side);
            var out = new BitSet();
            if (k.body().groups().get(id) instanceof BodyMap.Group g) g.places().forEach(x -> out.or(bare(x)));
            else if (k.body().zones().get(id) instanceof BodyMap.Zone z) zone(z, out);
            else if (k.body().places().containsKey(id)) {
                out.or(place(id, "left"));
                out.or(place(id, "right"));
            }
            return out;
        }

        private BitSet place(String id, String side) {
            BodyMap.Place place = requireNonNull(k.body().places().get(id));
            return inside(points(place.outline()).stream().map(this::onto).toList(), side.equals("left") ? -1 : 1);
        }

        private void zone(BodyMap.Zone z, BitSet out) {
            List<double[]> corners = z.corners().stream().map(this::at).toList();
            for (int side : new int[] {-1, 1}) {
                if (z.half().isEmpty()) out.or(inside(corners, side));
                else
                    out.or(near(
                            corners.stream()
                                    .map(c -> new double[] {side * c[0], c[1]})
                                    .toList(),
                            z.half().getAsDouble() * 10 - 0.2));
            }
        }

        /** All points within so much of a way. */
        BitSet near(List<double[]> way, double within) {
            var out = new BitSet();
            for (int i = 0; i < Math.max(1, way.size() - 1); i++) {
                double[] a = way.get(i);
                double[] b = way.get(Math.min(i + 1, way.size() - 1));
                for (int y = (int) (Math.min(a[1], b[1]) - within) - 1; y <= Math.max(a[1], b[1]) + within + 1; y++)
                    for (int x = (int) (Math.min(a[0], b[0]) - within) - 1; x <= Math.max(a[0], b[0]) + within + 1; x++)
                        if (distance(x + 0.5, y + 0.5, a, b) < within) out.set(cell(x, y));
            }
            return out;
        }

        private BitSet grown(BitSet bare, double by) {
            var out = new BitSet();
            int reach = (int) by;
            for (int c = bare.nextSetBit(0); c >= 0; c = bare.nextSetBit(c + 1)) {
                int x = c % (2 * HALF) - HALF;
                int y = c / (2 * HALF) + TOP;
                boolean within = bare.get(cell(x - 1, y))
                        && bare.get(cell(x + 1, y))
                        && bare.get(cell(x, y - 1))
                        && bare.get(cell(x, y + 1));
                if (within) out.set(c);
                else
                    for (int dy = -reach; dy <= reach; dy++) {
                        int dx = (int) Math.sqrt(by * by - dy * dy);
                        out.set(cell(x - dx, y + dy), cell(x + dx, y + dy) + 1);
                    }
            }
            return out;
        }

        private BitSet inside(List<double[]> corners, int side) {
            var out = new BitSet();
            double least = corners.stream().mapToDouble(c -> c[1]).min().orElseThrow();
            double most = corners.stream().mapToDouble(c -> c[1]).max().orElseThrow();
            for (int y = (int) Math.floor(least); y <= most; y++) {
                double at = y + 0.5;
                var cuts = new ArrayList<Double>();
                for (int i = 0; i < corners.size(); i++) {
                    double[] a = corners.get(i);
                    double[] b = corners.get((i + 1) % corners.size());
                    if (a[1] <= at == b[1] <= at) continue;
                    cuts.add(a[0] + (at - a[1]) / (b[1] - a[1]) * (b[0] - a[0]));
                }
                cuts.sort(null);
                for (int i = 0; i + 1 < cuts.size(); i += 2)
                    for (int x = (int) Math.ceil(cuts.get(i) - 0.5); x + 0.5 < cuts.get(i + 1); x++)
                        out.set(side > 0 ? cell(x, y) : cell(-x - 1, y));
            }
            return out;
        }

        private int cell(int x, int y) {
            int column = Math.clamp(x + HALF, 0, 2 * HALF - 1);
            return Math.clamp(y - TOP, 0, DEEP - TOP - 1) * 2 * HALF + column;
        }

        private double bmi(String id) {
            return requireNonNull(p.builds().get(id)).bmi();
        }

        private double[] at(Corner c) {
            double out = c.out().moreCm();
            if (c.out().measure().isPresent()) {
                var m = requireNonNull(p.measures().get(c.out().measure().get()));
                DoubleUnaryOperator reach = bmi ->
                        Math.max(m.least(), m.at() + m.perCm() * (build.heightCm() - 170) + m.perBmi() * (bmi - 25));
                double[] bmis = build.build().isPresent()
                        ? new double[] {bmi(build.build().get())}
                        : c.out().extreme() == Corner.Extreme.STATED ? new double[] {25} : new double[] {20, 25, 31};
                var reaches = Arrays.stream(bmis)
                        .map(b -> reach.applyAsDouble(b))
                        .map(x -> x * c.out().times());
                OptionalDouble chosen = c.out().extreme() == Corner.Extreme.LEAST ? reaches.min() : reaches.max();
                out += chosen.orElseThrow();
            }
            return new double[] {10 * out, level(c.level()) + 10 * c.downCm()};
        }

        /** A level in millimetres below the hairline, straight from the proportions. */
        private double level(String id) {
            var l = requireNonNull(p.levels().get(id));
            double knob = 6.5 + 0.03824 * (build.heightCm() - 170);
            double length = build.backLengthCm().orElse(50.8 + 0.355 * (build.heightCm() - 170));
            double tall = build.heightCm() / 170;
            if (l.below().isPresent())
                return 10 * (knob + length + tall * l.below().getAsDouble());
            double share = l.share().orElseThrow();
            return 10 * (share < 0 ? knob + share * 50.8 * tall : knob + share * length);
        }

        /** A point of the drawing on this back. */
        private double[] onto(double[] c) {
            double knob = 65 + 0.3824 * (build.heightCm() - 170);
            double length = 10 * build.backLengthCm().orElse(50.8 + 0.355 * (build.heightCm() - 170));
            double tall = build.heightCm() / 170;
            double y = c[1] < 65
                    ? knob - (65 - c[1]) * tall
                    : c[1] < 573 ? knob + (c[1] - 65) / 508 * length : knob + length + (c[1] - 573) * tall;
            return new double[] {c[0] * wider(c[1]), y};
        }

        private double wider(double y) {
            double bmi = build.build().map(this::bmi).orElse(25.0);
            double last = Double.NaN;
            double lastAt = Double.NaN;
            for (var w : p.widths()) {
                var l = requireNonNull(p.levels().get(w.level()));
                var m = requireNonNull(p.measures().get(w.measure()));
                double at = l.share().isPresent()
                        ? 65 + 508 * l.share().getAsDouble()
                        : 573 + 10 * l.below().orElseThrow();
                double is = (m.at() + m.perCm() * (build.heightCm() - 170) + m.perBmi() * (bmi - 25)) / m.at();
                if (y <= at) return Double.isNaN(last) ? is : last + (is - last) * (y - lastAt) / (at - lastAt);
                last = is;
                lastAt = at;
            }
            return last;
        }
    }

    private static double distance(double x, double y, double[] a, double[] b) {
        double dx = b[0] - a[0];
        double dy = b[1] - a[1];
        double length = dx * dx + dy * dy;
        double t = length == 0 ? 0 : Math.clamp(((x - a[0]) * dx + (y - a[1]) * dy) / length, 0, 1);
        return Math.hypot(x - a[0] - t * dx, y - a[1] - t * dy);
    }

    /** The points of a written outline. */
    private static List<double[]> points(String path) {
        var out = new ArrayList<double[]>();
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
            if (many == 2) out.add(n);
            else curve(out, n);
            i += many;
        }
        return out;
    }

    /** De Casteljau's way of walking a curve: three lines, then two, then one. */
    private static void curve(List<double[]> out, double[] n) {
        double[][] p = {out.getLast(), {n[0], n[1]}, {n[2], n[3]}, {n[4], n[5]}};
        for (int i = 1; i <= PIECES; i++) {
            double t = (double) i / PIECES;
            double[][] q = p;
            while (q.length > 1) {
                var shorter = new double[q.length - 1][];
                for (int j = 0; j < shorter.length; j++)
                    shorter[j] =
                            new double[] {q[j][0] + t * (q[j + 1][0] - q[j][0]), q[j][1] + t * (q[j + 1][1] - q[j][1])};
                q = shorter;
            }
            out.add(q[0]);
        }
    }
}
