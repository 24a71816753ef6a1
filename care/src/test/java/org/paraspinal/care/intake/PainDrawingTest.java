package org.paraspinal.care.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.intake.PainDrawing.Marked;
import org.paraspinal.care.intake.PainDrawing.ToTheCheck;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;

class PainDrawingTest {
    private static final Knowledge K = KnowledgeReader.read(KnowledgeFiles.shipped());

    private static Marked mark(String place, String... kinds) {
        return new Marked(place, Set.of(kinds), OptionalInt.empty());
    }

    private static Marked strong(String place, int strength) {
        return new Marked(place, Set.of("ache"), OptionalInt.of(strength));
    }

    private static ToTheCheck raised(Marked... marks) {
        return new PainDrawing(List.of(marks)).raises(K);
    }

    @Test
    void a_numb_patch_on_the_back_is_answered_yes_and_left_out_where_it_was_marked() {
        ToTheCheck check = raised(mark("lumbar-left", "numb", "ache"), mark("flank-right", "ache"));

        assertEquals(Map.of("numb-skin", "yes"), check.said());
        assertEquals(Map.of("numb-skin", List.of("lumbar-left")), check.places());
    }

    @Test
    void tingling_counts_as_numb() {
        assertEquals("yes", raised(mark("neck-right", "tingling")).said().get("numb-skin"));
    }

    @Test
    void an_ache_and_a_sharp_or_burning_pain_on_the_back_raise_nothing() {
        assertEquals(new ToTheCheck(Map.of(), Map.of()), raised(mark("lumbar-left", "ache", "sharp", "burning")));
    }

    @Test
    void a_numb_buttock_has_the_numb_seat_asked_in_plain_words() {
        ToTheCheck check = raised(mark("buttock-left", "numb"));

        assertEquals(Map.of("numb-skin", "yes", "ces-saddle-numb", "unsure"), check.said());
    }

    @Test
    void a_numb_upper_buttock_does_not_have_the_numb_seat_asked() {
        assertFalse(raised(mark("upper-buttock-left", "numb")).said().containsKey("ces-saddle-numb"));
    }

    @Test
    void a_mark_on_a_thigh_is_pain_down_a_leg_and_no_more() {
        assertEquals(
                Map.of("radiculopathy-signs", "yes"), raised(mark("thigh-left")).said());
    }

    @Test
    void a_mark_below_the_knee_says_so_too() {
        assertEquals(
                Map.of("radiculopathy-signs", "yes", "radiculopathy-signs.below-knee", "yes"),
                raised(mark("lower-leg-right")).said());
    }

    @Test
    void a_numb_leg_says_so_too() {
        assertEquals(
                Map.of("radiculopathy-signs", "yes", "radiculopathy-signs.numb-or-weak", "yes"),
                raised(mark("thigh-left", "tingling")).said());
    }

    @Test
    void marks_on_both_legs_have_both_legs_asked_in_plain_words() {
        assertEquals(
                "unsure",
                raised(mark("thigh-left"), mark("lower-leg-right")).said().get("ces-both-legs"));
    }

    @Test
    void two_marks_on_one_leg_are_not_both_legs() {
        assertFalse(raised(mark("thigh-left"), mark("lower-leg-left")).said().containsKey("ces-both-legs"));
    }

    @Test
    void an_empty_drawing_answers_nothing() {
        assertEquals(new ToTheCheck(Map.of(), Map.of()), raised());
    }

    /** Whatever is marked: never a no, and one mark more never makes an answer milder. */
    @Test
    void a_drawing_never_says_no_and_more_marks_never_say_less() {
        long seed = 20261122;
        var random = new Random(seed);
        var places = new ArrayList<>(K.body().sided());
        places.addAll(K.painDrawing().sidedLegs());
        var kinds = List.copyOf(K.painDrawing().kinds().keySet());
        for (int i = 0; i < 500; i++) {
            var marks = new ArrayList<Marked>();
            ToTheCheck before = raised();
            for (int j = 0; j < 6; j++) {
                marks.add(mark(
                        places.get(random.nextInt(places.size())),
                        random.nextBoolean()
                                ? new String[] {}
                                : new String[] {kinds.get(random.nextInt(kinds.size()))}));
                ToTheCheck now = new PainDrawing(marks).raises(K);
                String told = "seed " + seed + ", " + marks;
                assertFalse(now.said().containsValue("no"), told);
                before.said()
                        .forEach((q, a) -> assertTrue(
                                now.said().getOrDefault(q, "no").equals(a)
                                        || now.said().getOrDefault(q, "no").equals("yes"),
                                told));
                before.places()
                        .forEach((q, where) -> assertTrue(
                                now.places().getOrDefault(q, List.of()).containsAll(where), told));
                before = now;
            }
        }
    }

    @Test
    void the_most_painful_places_are_those_of_the_greatest_strength() {
        var drawing = new PainDrawing(List.of(
                strong("lumbar-left", 7), strong("lumbar-right", 4), strong("flank-left", 7), strong("thigh-left", 9)));

        assertEquals(Set.of("lumbar-left", "flank-left"), drawing.sorest(K));
    }

    @Test
    void where_all_places_are_as_painful_or_no_strength_was_said_none_is_the_most_painful() {
        assertEquals(Set.of(), new PainDrawing(List.of(strong("lumbar-left", 5), strong("lumbar-right", 5))).sorest(K));
        assertEquals(Set.of(), new PainDrawing(List.of(mark("lumbar-left"), mark("lumbar-right"))).sorest(K));
    }

    @Test
    void a_strength_beyond_ten_is_refused() {
        assertEquals(
                "strength: expected 0 to 10, found 11",
                assertThrows(IllegalArgumentException.class, () -> strong("neck-left", 11))
                        .getMessage());
    }

    @Test
    void every_place_has_its_segment_of_the_choir_body_map_on_its_own_side() {
        assertEquals(OptionalInt.of(218), K.body().choir("lumbar-left"));
        assertEquals(OptionalInt.of(219), K.body().choir("lumbar-right"));
        assertEquals(OptionalInt.empty(), K.body().choir("thigh-left"));
        for (String place : K.body().sided()) {
            int segment = K.body().choir(place).orElseThrow();
            assertTrue(segment >= 201 && segment <= 238, place);
        }
    }
}
