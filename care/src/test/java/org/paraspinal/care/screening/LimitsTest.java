package org.paraspinal.care.screening;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.screening.Limits.Bar;
import org.paraspinal.care.screening.Limits.Cap;

/** Limits lie within others when they allow nothing that the others forbid. */
class LimitsTest {
    private static final Limits USUAL = limits(5, 20, List.of(), List.of(), List.of());

    @Test
    void limits_lie_within_themselves() {
        assertTrue(USUAL.withinOrEqual(USUAL));
    }

    @Test
    void less_pressure_and_less_time_lie_within_more() {
        assertTrue(limits(4, 20, List.of(), List.of(), List.of()).withinOrEqual(USUAL));
        assertTrue(limits(5, 10, List.of(), List.of(), List.of()).withinOrEqual(USUAL));
        assertFalse(limits(6, 20, List.of(), List.of(), List.of()).withinOrEqual(USUAL));
        assertFalse(limits(5, 21, List.of(), List.of(), List.of()).withinOrEqual(USUAL));
    }

    @Test
    void a_technique_more_that_is_barred_lies_within() {
        Limits fewer = limits(5, 20, List.of(), List.of(), List.of("percussion"));

        assertTrue(fewer.withinOrEqual(USUAL));
        assertFalse(USUAL.withinOrEqual(fewer));
    }

    @Test
    void a_bar_more_lies_within_and_a_bar_less_does_not() {
        Limits barred = limits(5, 20, List.of(), List.of(bar("lumbar", 0, 2, "any")), List.of());

        assertTrue(barred.withinOrEqual(USUAL));
        assertFalse(USUAL.withinOrEqual(barred));
    }

    @Test
    void a_bar_is_as_strict_with_every_contact_no_more_pressure_and_no_less_margin() {
        Limits barred = limits(5, 20, List.of(), List.of(bar("lumbar", 1, 2, "thumb", "ball")), List.of());

        assertTrue(withBars(bar("lumbar", 1, 2, "any")).withinOrEqual(barred));
        assertTrue(withBars(bar("lumbar", 0, 5, "thumb"), bar("lumbar", 1, 2, "ball"))
                .withinOrEqual(barred));
        assertFalse(withBars(bar("lumbar", 1, 2, "thumb")).withinOrEqual(barred));
        assertFalse(withBars(bar("lumbar", 2, 2, "any")).withinOrEqual(barred));
        assertFalse(withBars(bar("lumbar", 1, 1, "any")).withinOrEqual(barred));
        assertFalse(withBars(bar("flank", 1, 2, "any")).withinOrEqual(barred));
    }

    @Test
    void a_cap_is_as_strict_with_no_more_pressure_and_no_more_minutes() {
        Limits capped = limits(5, 20, List.of(new Cap("lumbar", "any", 3, 5)), List.of(), List.of());

        assertTrue(limits(5, 20, List.of(new Cap("lumbar", "any", 2, 5)), List.of(), List.of())
                .withinOrEqual(capped));
        assertFalse(limits(5, 20, List.of(new Cap("lumbar", "any", 4, 5)), List.of(), List.of())
                .withinOrEqual(capped));
        assertFalse(limits(5, 20, List.of(new Cap("lumbar", "any", 3, 6)), List.of(), List.of())
                .withinOrEqual(capped));
        assertFalse(USUAL.withinOrEqual(capped));
    }

    @Test
    void a_barred_position_more_lies_within() {
        var seatedOnly = new Limits(5, 20, List.of(), List.of(), new TreeSet<>(), new TreeSet<>(List.of("prone")));

        assertTrue(seatedOnly.withinOrEqual(USUAL));
        assertFalse(USUAL.withinOrEqual(seatedOnly));
    }

    @Test
    void a_bar_concerns_its_contacts_or_any() {
        assertTrue(bar("lumbar", 0, 0, "any").concerns("palm"));
        assertTrue(bar("lumbar", 0, 0, "thumb").concerns("thumb"));
        assertFalse(bar("lumbar", 0, 0, "thumb").concerns("palm"));
    }

    @Test
    void nothing_at_all_is_within_all_limits_and_no_limits_are_within_it() {
        Limits some = withBars(bar("lumbar", 1, 2, "any"));

        assertTrue(Limits.NOTHING.withinOrEqual(some));
        assertFalse(some.withinOrEqual(Limits.NOTHING));
    }

    private static Bar bar(String zone, int pressure, double marginCm, String... contacts) {
        return new Bar(zone, List.of(contacts), pressure, marginCm);
    }

    private static Limits withBars(Bar... bars) {
        return limits(5, 20, List.of(), List.of(bars), List.of());
    }

    private static Limits limits(int pressure, int minutes, List<Cap> caps, List<Bar> bars, List<String> techniques) {
        return new Limits(pressure, minutes, caps, bars, new TreeSet<>(techniques), new TreeSet<>());
    }
}
