package org.paraspinal.care.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.knowledge.BodyMap;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Shipped;

class BackTest {
    private final Knowledge k = Shipped.knowledge();
    private final Back back = new Back(k);

    @Test
    void every_place_lies_beside_the_strip_and_none_on_the_spine() {
        for (BodyMap.Place p : k.body().places().values()) {
            double nearest = back.area(p.id() + "-right")
                    .orElseThrow()
                    .getEnvelopeInternal()
                    .getMinX();
            assertTrue(nearest >= Back.STRIP, () -> p.id() + " comes to " + nearest);
        }
    }

    @Test
    void the_left_is_the_mirror_of_the_right() {
        var left = back.area("shoulder-left").orElseThrow();
        var right = back.area("shoulder-right").orElseThrow();

        assertEquals(right.getArea(), left.getArea(), 1e-6);
        assertEquals(
                right.getEnvelopeInternal().getMinX(),
                -left.getEnvelopeInternal().getMaxX(),
                1e-9);
    }

    @Test
    void a_group_is_all_its_places_and_a_part_off_the_back_is_nowhere_on_it() {
        double both = back.area("upper-buttock").orElseThrow().getArea()
                + back.area("buttock").orElseThrow().getArea();

        assertEquals(both, back.area("glutes").orElseThrow().getArea(), both / 100);
        assertEquals(Optional.empty(), back.area("legs"));
    }

    @Test
    void a_sweep_is_as_wide_as_its_contact() {
        Sweep palm = back.sweep("palm", "M72 430L72 530", Side.RIGHT);

        assertEquals(100 * 80 + Math.PI * 40 * 40, palm.area().getArea(), 20);
        assertEquals(32, palm.nearestToMidline(), 1e-9);
        assertEquals(32, back.sweep("palm", "M72 430L72 530", Side.LEFT).nearestToMidline(), 1e-9);
    }

    @Test
    void a_sweep_across_the_midline_is_nearer_than_nothing() {
        assertEquals(-70, back.sweep("thumb", "M-60 200L60 200", Side.RIGHT).nearestToMidline(), 1e-9);
        assertEquals(-70, back.sweep("thumb", "M-60 200L60 200", Side.LEFT).nearestToMidline(), 1e-9);
    }

    @Test
    void a_sweep_knows_the_places_it_touches() {
        assertEquals(
                Set.of("lumbar-left", "flank-left"), back.placesUnder(back.sweep("palm", "M72 430L72 470", Side.LEFT)));
    }

    @Test
    void touching_an_edge_is_not_touching() {
        Sweep beside = back.sweep("thumb", "M40 200L40 240", Side.RIGHT);

        assertFalse(back.touches(beside, "spine-strip", 0));
        assertTrue(back.touches(beside, "spine-strip", 0.1));
        assertTrue(back.touches(beside, "any", 0));
        assertFalse(back.touches(beside, "legs", 0));
    }

    @Test
    void a_contact_must_be_known() {
        var e = assertThrows(IllegalArgumentException.class, () -> back.sweep("hammer", "M72 430L72 530", Side.RIGHT));

        assertEquals("'hammer' is not a known contact", e.getMessage());
    }

    @Test
    void a_way_can_be_drawn_again_in_whole_millimetres() {
        assertEquals(
                "M72 430L72 531",
                back.sweep("palm", "M72 430.2L72 530.6", Side.LEFT).path());
    }
}
