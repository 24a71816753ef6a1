package org.paraspinal.care.planning;

import java.util.ArrayList;
import java.util.List;
import org.paraspinal.care.body.Back;
import org.paraspinal.care.body.Sweep;
import org.paraspinal.care.knowledge.LimitsStated;
import org.paraspinal.care.screening.Limits;

/**
 * A stroke that may be guided: it keeps off the spine and within today's limits, or it does not exist.
 *
 * @param sweep the skin it passes over
 * @param pressure the greatest felt pressure on the way, 1 to 10
 */
public record GuidedStroke(Back back, Limits limits, Sweep sweep, int pressure) {
    /** A thousandth of a millimetre, so that a sweep along the edge is not refused for its last binary digit. */
    private static final double ROUNDING = 0.001;

    /** @throws StrokeRefused naming every bar and cap it breaks */
    public GuidedStroke {
        if (pressure < 1) throw new StrokeRefused(List.of("pressure " + pressure + " touches nothing"));
        List<String> broken = bounds(back, limits, sweep).stream()
                .filter(b -> pressure > b.most())
                .map(b -> b.where() + " allows " + b.most() + " of 10, not " + pressure)
                .toList();
        if (!broken.isEmpty()) throw new StrokeRefused(broken);
    }

    /** Why a stroke does not exist. */
    public static final class StrokeRefused extends RuntimeException {
        private static final long serialVersionUID = 1;

        StrokeRefused(List<String> broken) {
            super("This stroke is not allowed: " + String.join("; ", broken) + ".");
        }
    }

    /** The same stroke, no firmer than this. */
    GuidedStroke noFirmerThan(int most) {
        return pressure <= most ? this : new GuidedStroke(back, limits, sweep, most);
    }

    /** What bounds a stroke's pressure, and why. */
    record Bound(int most, String where) {}

    /**
     * Every bound on the pressure of a sweep. The strip over the spine bounds it to nothing, whatever the limits say.
     */
    static List<Bound> bounds(Back back, Limits limits, Sweep sweep) {
        var bounds = new ArrayList<Bound>();
        bounds.add(new Bound(limits.maxPressure(), "today's limit"));
        if (sweep.nearestToMidline() < Back.strip(sweep.contact()) - ROUNDING)
            bounds.add(new Bound(0, "the strip over the spine"));
        for (var cap : limits.caps()) {
            boolean concerned =
                    cap.contact().equals(LimitsStated.ANY) || cap.contact().equals(sweep.contact());
            if (concerned && back.touches(sweep, cap.area(), 0)) bounds.add(new Bound(cap.maxPressure(), cap.area()));
        }
        for (var bar : limits.bars()) {
            if (bar.concerns(sweep.contact()) && back.touches(sweep, bar.zone(), bar.marginCm()))
                bounds.add(new Bound(bar.maxPressure(), bar.zone()));
        }
        return bounds;
    }
}
