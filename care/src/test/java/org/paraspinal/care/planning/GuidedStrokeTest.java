package org.paraspinal.care.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.Given;
import org.paraspinal.care.body.Back;
import org.paraspinal.care.body.Side;
import org.paraspinal.care.knowledge.Shipped;
import org.paraspinal.care.screening.Limits;
import org.paraspinal.care.screening.Limits.Bar;
import org.paraspinal.care.screening.Limits.Cap;

/** A stroke that breaks a bound does not exist; its neighbour a millimetre or a point away does. */
class GuidedStrokeTest {
    private static final Back BACK = new Back(Shipped.knowledge());
    private static final Limits NOTHING_BARRED = limits(List.of(), List.of());

    @Test
    void the_edge_of_the_hand_stays_three_centimetres_from_the_midline() {
        refused(NOTHING_BARRED, "thumb", "M39 200L39 240", 2, "the strip over the spine allows 0 of 10, not 2");
        allowed(NOTHING_BARRED, "thumb", "M40 200L40 240", 2);
        refused(NOTHING_BARRED, "palm", "M69 200L69 240", 1, "the strip over the spine allows 0 of 10, not 1");
        allowed(NOTHING_BARRED, "palm", "M70 200L70 240", 1);
    }

    @Test
    void one_point_of_the_way_over_the_strip_is_enough_to_refuse_it() {
        refused(NOTHING_BARRED, "thumb", "M60 200L39 220L60 240", 2, "the strip over the spine allows 0 of 10, not 2");
    }

    @Test
    void a_stroke_that_crosses_the_midline_is_refused_on_either_side() {
        refused(NOTHING_BARRED, "thumb", "M-60 200L60 200", 2, "the strip over the spine allows 0 of 10, not 2");
        assertThrows(
                GuidedStroke.StrokeRefused.class,
                () -> new GuidedStroke(BACK, NOTHING_BARRED, BACK.sweep("thumb", "M-60 200L60 200", Side.LEFT), 2));
    }

    @Test
    void a_powered_device_stays_four_centimetres_from_the_midline() {
        refused(NOTHING_BARRED, "device", "M59 200L59 240", 2, "the strip over the spine allows 0 of 10, not 2");
        allowed(NOTHING_BARRED, "device", "M60 200L60 240", 2);
        allowed(NOTHING_BARRED, "fingers", "M59 200L59 240", 2);
    }

    @Test
    void a_bar_refuses_its_contacts_in_its_zone_above_its_pressure() {
        Limits kidney = limits(List.of(), List.of(new Bar("kidney-angle", List.of("palm"), 2, 0)));

        refused(kidney, "palm", "M112 440L116 470", 3, "kidney-angle allows 2 of 10, not 3");
        allowed(kidney, "palm", "M112 440L116 470", 2);
        allowed(kidney, "heel", "M112 440L116 470", 3);
        allowed(kidney, "palm", "M112 230L116 250", 3);
    }

    @Test
    void a_bar_reaches_as_far_as_its_margin() {
        Limits mark = limits(List.of(), List.of(new Bar("buttock-right", List.of("any"), 0, 2)));

        refused(mark, "thumb", "M60 565L60 565", 1, "buttock-right allows 0 of 10, not 1");
        allowed(
                limits(List.of(), List.of(new Bar("buttock-right", List.of("any"), 0, 0))),
                "thumb",
                "M60 565L60 565",
                1);
    }

    @Test
    void a_cap_bounds_the_pressure_of_its_contact_in_its_area() {
        Limits neck = limits(List.of(new Cap("neck", "fingers", 3, 60)), List.of());

        refused(neck, "fingers", "M52 30L52 60", 4, "neck allows 3 of 10, not 4");
        allowed(neck, "fingers", "M52 30L52 60", 3);
        allowed(neck, "thumb", "M52 30L52 60", 4);
        allowed(neck, "fingers", "M52 200L52 240", 4);
    }

    @Test
    void nothing_presses_harder_than_today_allows() {
        refused(NOTHING_BARRED, "thumb", "M60 200L60 240", 6, "today's limit allows 5 of 10, not 6");
        allowed(NOTHING_BARRED, "thumb", "M60 200L60 240", 5);
    }

    @Test
    void a_stroke_presses_at_least_a_little() {
        refused(NOTHING_BARRED, "thumb", "M60 200L60 240", 0, "pressure 0 touches nothing");
    }

    @Test
    void all_that_is_broken_is_named_at_once() {
        Limits today = Given.cleared(Given.aHealthyPerson()).limits();

        refused(
                today,
                "thumb",
                "M39 420L39 460",
                6,
                "today's limit allows 5 of 10, not 6; the strip over the spine allows 0 of 10, not 6; "
                        + "spine-strip allows 0 of 10, not 6; kidney-shadow allows 0 of 10, not 6");
    }

    private static void allowed(Limits limits, String contact, String path, int pressure) {
        assertEquals(pressure, stroke(limits, contact, path, pressure).pressure());
    }

    private static void refused(Limits limits, String contact, String path, int pressure, String why) {
        var e = assertThrows(GuidedStroke.StrokeRefused.class, () -> stroke(limits, contact, path, pressure));
        assertEquals("This stroke is not allowed: " + why + ".", e.getMessage());
    }

    private static GuidedStroke stroke(Limits limits, String contact, String path, int pressure) {
        return new GuidedStroke(BACK, limits, BACK.sweep(contact, path, Side.RIGHT), pressure);
    }

    private static Limits limits(List<Cap> caps, List<Bar> bars) {
        return new Limits(5, 20, caps, bars, new TreeSet<>(), new TreeSet<>());
    }
}
