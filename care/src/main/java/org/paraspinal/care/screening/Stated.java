package org.paraspinal.care.screening;

import java.util.ArrayList;
import java.util.List;
import org.paraspinal.care.knowledge.LimitsStated;

/**
 * The smallest thing a rule can call for beside its verdict: one bound, one zone for one contact, one thing barred, one sentence of
 * advice. It is said of somebody who marked no places.
 */
sealed interface Stated {
    /** No harder than this. */
    record Pressure(int most) implements Stated {}

    /** No longer than this. */
    record Minutes(int most) implements Stated {}

    /** Neither harder nor longer than this there, with this contact. */
    record Cap(String area, String contact, int pressure, int minutes) implements Stated {}

    /** No harder than this in the zone and its margin, with this contact. */
    record Bar(String zone, String contact, int most, double marginCm) implements Stated {}

    /** Not this technique, or not this position. */
    record Without(boolean technique, String id) implements Stated {}

    /** This sentence is said. */
    record Advice(String code) implements Stated {}

    /** All that one consequence calls for, but for what holds of everybody. */
    static List<Stated> of(LimitsStated l) {
        var out = new ArrayList<Stated>();
        l.maxPressure().ifPresent(p -> {
            if (p < Limits.MOST_PRESSURE) out.add(new Pressure(p));
        });
        l.maxMinutes().ifPresent(m -> {
            if (m < Limits.MOST_MINUTES) out.add(new Minutes(m));
        });
        for (var c : l.caps()) {
            out.add(new Cap(c.area(), c.contact(), c.maxPressure().orElse(Limits.MOST_PRESSURE), Limits.MOST_MINUTES));
            out.add(new Cap(
                    c.area(), c.contact(), Limits.MOST_PRESSURE, c.maxMinutes().orElse(Limits.MOST_MINUTES)));
        }
        for (var b : l.bars())
            for (String contact : b.contacts())
                out.add(new Bar(
                        zone(b.zone()), contact, b.maxPressure(), b.marginCm().orElse(0)));
        l.techniquesBarred().forEach(t -> out.add(new Without(true, t)));
        l.positionsBarred().forEach(p -> out.add(new Without(false, p)));
        l.advice().forEach(a -> out.add(new Advice(a)));
        return out;
    }

    private static String zone(String zone) {
        return zone.equals(LimitsStated.MARKED) ? Limits.WHOLE_BACK : zone;
    }

    /** Whether whoever is told this is told the other too. Who may press nothing, or for no time, is told every limit. */
    default boolean says(Stated other) {
        if (other instanceof Advice || this instanceof Advice) return equals(other);
        return switch (this) {
            case Pressure p -> p.most == 0 || other instanceof Pressure o && p.most <= o.most;
            case Minutes m -> m.most == 0 || other instanceof Minutes o && m.most <= o.most;
            case Cap c ->
                other instanceof Cap o
                        && o.area.equals(c.area)
                        && o.contact.equals(c.contact)
                        && c.pressure <= o.pressure
                        && c.minutes <= o.minutes;
            case Bar b ->
                other instanceof Bar o
                        && o.zone.equals(b.zone)
                        && (b.contact.equals(LimitsStated.ANY) || b.contact.equals(o.contact))
                        && b.most <= o.most
                        && b.marginCm >= o.marginCm;
            case Without w -> w.equals(other);
            case Advice _ -> false;
        };
    }
}
