package org.paraspinal.care.body;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Coordinate;
import org.paraspinal.care.knowledge.Corner;
import org.paraspinal.care.knowledge.Proportions;
import org.paraspinal.care.knowledge.Proportions.Level;
import org.paraspinal.care.knowledge.Proportions.Measure;

/**
 * The measures of one person's back. It takes points of the nominal drawing to that back and back again, and says where a
 * {@link Corner} lies. Millimetres, x from the midline to the right, y down from the hairline.
 *
 * <p>Levels are stretched piecewise: above C7, from C7 to the dimples, and below them. At each level the figure widens as one measure
 * does, and in between as what lies in between.
 */
final class Scale {
    private static final double MM = 10;

    private final Proportions p;
    private final double heightCm;
    private final double c7;
    private final double length;
    private final double nominalC7;
    private final double nominalLength;
    private final List<Double> stated;
    private final List<Double> possible;
    private final TreeMap<Double, Double> widening = new TreeMap<>();

    Scale(Proportions proportions, Build build) {
        p = proportions;
        heightCm = build.heightCm();
        Collection<Proportions.Build> all = p.builds().values();
        possible = build.build()
                .map(b -> List.of(bmi(b)))
                .orElseGet(() -> all.stream().map(Proportions.Build::bmi).toList());
        stated = possible.size() == 1 ? possible : List.of(Proportions.BMI);
        c7 = MM * measure("above-c7").of(heightCm, Proportions.BMI);
        length = MM * build.backLengthCm().orElse(measure("back-length").of(heightCm, Proportions.BMI));
        nominalC7 = MM * measure("above-c7").at();
        nominalLength = MM * measure("back-length").at();
        for (var w : p.widths()) {
            Measure m = measure(w.measure());
            widening.put(nominalLevel(level(w.level())), m.of(heightCm, stated.getFirst()) / m.at());
        }
    }

    private double bmi(String build) {
        return Optional.ofNullable(p.builds().get(build))
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + build + "' is not one of " + p.builds().keySet()))
                .bmi();
    }

    private Measure measure(String id) {
        if (p.measures().get(id) instanceof Measure m) return m;
        throw new IllegalStateException("The measure '" + id + "' was there when the knowledge was checked");
    }

    private Level level(String id) {
        if (p.levels().get(id) instanceof Level l) return l;
        throw new IllegalStateException("The level '" + id + "' was there when the knowledge was checked");
    }

    private double nominalLevel(Level l) {
        return l.share().isPresent()
                ? nominalC7 + l.share().getAsDouble() * nominalLength
                : nominalC7 + nominalLength + MM * l.below().orElseThrow();
    }

    /** How far below the hairline a nominal depth lies on this back. */
    private double down(double y) {
        double tall = heightCm / Proportions.HEIGHT;
        if (y <= nominalC7) return c7 - (nominalC7 - y) * tall;
        double along = Math.min(y - nominalC7, nominalLength);
        return c7 + along * length / nominalLength + Math.max(0, y - nominalC7 - nominalLength) * tall;
    }

    private double up(double y) {
        double tall = heightCm / Proportions.HEIGHT;
        if (y <= c7) return nominalC7 - (c7 - y) / tall;
        double along = Math.min(y - c7, length);
        return nominalC7 + along * nominalLength / length + Math.max(0, y - c7 - length) / tall;
    }

    /** How much wider than nominal the figure is at a nominal depth. */
    private double wider(double y) {
        var above = widening.floorEntry(y);
        var below = widening.ceilingEntry(y);
        if (above == null || below == null)
            return above == null ? (below == null ? 1 : below.getValue()) : above.getValue();
        double gap = below.getKey() - above.getKey();
        double share = gap == 0 ? 0 : (y - above.getKey()) / gap;
        return above.getValue() + share * (below.getValue() - above.getValue());
    }

    /** A point of the drawing, on this back. */
    Coordinate onto(Coordinate nominal) {
        return new Coordinate(nominal.x * wider(nominal.y), down(nominal.y));
    }

    /** A point of this back, on the drawing. */
    Coordinate drawn(Coordinate real) {
        double y = up(real.y);
        return new Coordinate(real.x / wider(y), y);
    }

    /** Where a corner lies on this back. */
    Coordinate at(Corner c) {
        double y = down(nominalLevel(level(c.level()))) + MM * c.downCm();
        return new Coordinate(MM * out(c.out()), y);
    }

    private double out(Corner.Out o) {
        if (o.measure().isEmpty()) return o.moreCm();
        Measure m = measure(o.measure().get());
        ToDoubleFunction<Double> reach = bmi -> o.times() * m.of(heightCm, bmi) + o.moreCm();
        var reaches = (o.extreme() == Corner.Extreme.STATED ? stated : possible)
                .stream().map(reach::applyAsDouble);
        Comparator<Double> order = Comparator.naturalOrder();
        return (o.extreme() == Corner.Extreme.LEAST ? reaches.min(order) : reaches.max(order)).orElseThrow();
    }
}
