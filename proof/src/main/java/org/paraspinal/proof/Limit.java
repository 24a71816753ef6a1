package org.paraspinal.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paraspinal.care.knowledge.LimitsStated;
import org.paraspinal.care.knowledge.Rule;

/** The smallest thing a rule can forbid: one number, one zone for one contact, one technique, one position. */
sealed interface Limit {
    String MARKED_FOR = "marked for ";

    /** No harder than this. */
    record Pressure(int most) implements Limit {}

    /** No longer than this. */
    record Minutes(int most) implements Limit {}

    /** No harder than this there, with this contact. */
    record CapPressure(String area, String contact, int most) implements Limit {}

    /** No longer than this there, with this contact. */
    record CapMinutes(String area, String contact, int most) implements Limit {}

    /** No harder than this in the zone and its margin, with this contact; a zone the person marks is named after its item. */
    record Bar(String zone, String contact, int most, double marginCm) implements Limit {}

    /** Not this technique. */
    record NoTechnique(String id) implements Limit {}

    /** Not this position. */
    record NoPosition(String id) implements Limit {}

    /** Everything that one consequence of a rule forbids. */
    static List<Limit> of(Rule rule, LimitsStated l) {
        var out = new ArrayList<Limit>();
        l.maxPressure().ifPresent(p -> out.add(new Pressure(p)));
        l.maxMinutes().ifPresent(m -> out.add(new Minutes(m)));
        for (var c : l.caps()) {
            c.maxPressure().ifPresent(p -> out.add(new CapPressure(c.area(), c.contact(), p)));
            c.maxMinutes().ifPresent(m -> out.add(new CapMinutes(c.area(), c.contact(), m)));
        }
        for (var b : l.bars()) {
            boolean marked = b.zone().equals(LimitsStated.MARKED);
            String zone = marked ? MARKED_FOR + rule.item().orElse("") : b.zone();
            for (String contact : b.contacts())
                out.add(new Bar(zone, contact, b.maxPressure(), b.marginCm().orElse(0)));
        }
        l.techniquesBarred().forEach(t -> out.add(new NoTechnique(t)));
        l.positionsBarred().forEach(p -> out.add(new NoPosition(p)));
        return out;
    }

    /** The same for somebody who marked no places. */
    default Limit unmarked() {
        return this instanceof Bar b && b.zone.startsWith(MARKED_FOR)
                ? new Bar("whole-back", b.contact, b.most, b.marginCm)
                : this;
    }

    /** Whether whatever this forbids is forbidden by the other too. */
    default boolean within(Limit other) {
        return switch (this) {
            case Pressure p -> other instanceof Pressure o && o.most <= p.most;
            case Minutes m -> other instanceof Minutes o && o.most <= m.most;
            case CapPressure c ->
                other instanceof CapPressure o
                        && o.area.equals(c.area)
                        && o.contact.equals(c.contact)
                        && o.most <= c.most;
            case CapMinutes c ->
                other instanceof CapMinutes o
                        && o.area.equals(c.area)
                        && o.contact.equals(c.contact)
                        && o.most <= c.most;
            case Bar b ->
                other instanceof Bar o
                        && o.zone.equals(b.zone)
                        && (o.contact.equals(LimitsStated.ANY) || o.contact.equals(b.contact))
                        && o.most <= b.most
                        && o.marginCm >= b.marginCm;
            case NoTechnique t -> t.equals(other);
            case NoPosition p -> p.equals(other);
        };
    }

    /** The zone of a bar that shuts this contact out altogether; empty for every other limit. */
    default Optional<String> shut(String contact) {
        return this instanceof Bar b && b.most == 0 && (b.contact.equals(LimitsStated.ANY) || b.contact.equals(contact))
                ? Optional.of(b.zone)
                : Optional.empty();
    }
}
