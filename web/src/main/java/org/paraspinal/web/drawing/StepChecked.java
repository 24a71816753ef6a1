package org.paraspinal.web.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.paraspinal.care.body.Back;
import org.paraspinal.care.body.Side;
import org.paraspinal.care.body.Sweep;
import org.paraspinal.care.knowledge.LimitsStated.BarStated;
import org.paraspinal.care.knowledge.Routine;

/**
 * What was measured of a step on one back. Centimetres.
 *
 * @param sweeps the skin it passes over, one sweep a side; none where nothing on the map is touched
 * @param travel of the middle of the contact, one way
 * @param direction in words, such as {@code up}
 * @param mirrored whether left and right are the same on both sides of the spine
 * @param midline from the edge of the contact to the middle of the spine
 * @param strip how near it may come
 * @param nearest the nearest bar that the step would break if it reached it; empty when there is none for this contact
 * @param over zones it passes over, where it is no firmer than they allow
 * @param broken bars that it breaks; none, or the routine is wrong
 */
record StepChecked(
        List<Sweep> sweeps,
        double travel,
        String direction,
        boolean mirrored,
        double midline,
        double strip,
        Optional<Nearest> nearest,
        List<String> over,
        List<String> broken) {
    /** A hand that moves less than this rests. */
    private static final double RESTS = 1;

    /** A thousandth of a millimetre. */
    private static final double SAME = 0.001;

    /** A bar, and how far from it the edge of the contact stays. */
    record Nearest(String zone, double cm) {}

    /** @param bars those that hold for everybody given massage so */
    static StepChecked of(Back back, List<BarStated> bars, Routine.Step s) {
        if (s.path().isEmpty())
            return new StepChecked(List.of(), 0, "", true, 0, 0, Optional.empty(), List.of(), List.of());
        String contact = s.contact().orElseThrow();
        Sweep right = back.sweep(contact, s.path().get(), Side.RIGHT);
        Sweep left = back.sweep(contact, s.path().get(), Side.LEFT);
        int hardest = s.hardest();
        Optional<Nearest> nearest = Optional.empty();
        var over = new ArrayList<String>();
        var broken = new ArrayList<String>();
        for (BarStated bar : bars) {
            if (!bar.contacts().contains("any") && !bar.contacts().contains(contact)) continue;
            Optional<Geometry> zone = back.area(bar.zone());
            if (zone.isEmpty() || bar.zone().endsWith("-strip")) continue;
            boolean touched = back.touches(right, bar.zone(), bar.marginCm().orElse(0));
            if (hardest <= bar.maxPressure()) {
                if (touched) over.add(bar.zone());
                continue;
            }
            if (touched) broken.add(bar.zone());
            double cm = right.area().distance(zone.get()) / 10 - bar.marginCm().orElse(0);
            if (nearest.filter(n -> n.cm() <= cm).isEmpty()) nearest = Optional.of(new Nearest(bar.zone(), cm));
        }
        double strip = Back.strip(contact) / 10;
        double midline = Math.min(right.nearestToMidline(), left.nearestToMidline()) / 10;
        if (midline < strip - SAME) broken.add("the strip over the spine");
        return new StepChecked(
                sides(s, left, right),
                right.way().getLength() / 10,
                direction(right.way()),
                mirrored(left.way(), right.way()),
                midline,
                strip,
                nearest,
                over.stream().distinct().toList(),
                broken);
    }

    private static List<Sweep> sides(Routine.Step s, Sweep left, Sweep right) {
        return switch (s.side()) {
            case "left" -> List.of(left);
            case "right" -> List.of(right);
            default -> List.of(left, right);
        };
    }

    /** Whether it moves at all. */
    boolean moves() {
        return travel >= RESTS;
    }

    private static String direction(LineString way) {
        Coordinate from = way.getCoordinateN(0);
        Coordinate to = way.getCoordinateN(way.getNumPoints() - 1);
        double out = to.x - from.x;
        double down = to.y - from.y;
        var words = new ArrayList<String>();
        if (Math.abs(down) * 2 >= Math.abs(out)) words.add(down < 0 ? "up" : "down");
        if (Math.abs(out) * 2 >= Math.abs(down)) words.add(out < 0 ? "inward" : "outward");
        return String.join(" and ", words);
    }

    private static boolean mirrored(LineString left, LineString right) {
        if (left.getNumPoints() != right.getNumPoints()) return false;
        for (int i = 0; i < left.getNumPoints(); i++) {
            Coordinate l = left.getCoordinateN(i);
            Coordinate r = right.getCoordinateN(i);
            if (Math.abs(l.x + r.x) > SAME || Math.abs(l.y - r.y) > SAME) return false;
        }
        return true;
    }

    static String cm(double cm) {
        return String.format(Locale.ROOT, "%.1f cm", cm);
    }
}
