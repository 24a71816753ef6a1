package org.paraspinal.statistics.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Mistakes of entering trials are found, and their honest neighbours are left alone. */
class DoubtsTest {
    private static final List<Double> MASSAGE = List.of(20.0, 3.1, 2.0);
    private static final List<Double> EXERCISE = List.of(22.0, 3.6, 2.1);
    private static final List<Double> USUAL_CARE = List.of(21.0, 4.4, 2.2);

    @Test
    void two_comparisons_of_one_study_with_the_same_control_group_share_an_arm() {
        var doubts = Doubts.repeated(
                List.of("Lee 2011", "Lee 2011 "), List.of(List.of(MASSAGE, USUAL_CARE), List.of(EXERCISE, USUAL_CARE)));

        assertEquals(1, doubts.size());
        assertEquals(Doubt.Kind.SHARED_ARM, doubts.getFirst().kind());
        assertEquals(List.of(0, 1), doubts.getFirst().rows());
    }

    @Test
    void one_study_with_two_effects_is_counted_twice() {
        var doubts =
                Doubts.repeated(List.of("Lee 2011", "Kim 2012", "lee 2011"), List.of(List.of(), List.of(), List.of()));

        assertEquals(1, doubts.size());
        assertEquals(Doubt.Kind.COUNTED_TWICE, doubts.getFirst().kind());
        assertEquals(List.of(0, 2), doubts.getFirst().rows());
    }

    @Test
    void the_same_numbers_under_two_names_are_doubted_and_one_equal_group_is_not() {
        var same = Doubts.repeated(
                List.of("Lee 2011", "Lee 2012"), List.of(List.of(MASSAGE, USUAL_CARE), List.of(MASSAGE, USUAL_CARE)));
        var other = Doubts.repeated(
                List.of("Lee 2011", "Kim 2012"), List.of(List.of(MASSAGE, USUAL_CARE), List.of(EXERCISE, USUAL_CARE)));

        assertEquals(Doubt.Kind.SAME_NUMBERS, same.getFirst().kind());
        assertTrue(other.isEmpty());
    }

    @Test
    void studies_without_a_name_are_not_taken_for_one_study() {
        assertTrue(
                Doubts.repeated(List.of("", ""), List.of(List.of(), List.of())).isEmpty());
    }

    @Test
    void a_standard_error_entered_as_deviation_is_suspected_by_its_size() {
        var honest = new TwoMeans(30, 3.0, 2.0, 30, 4.0, 2.0);
        var error = new TwoMeans(30, 3.0, 2.0 / Math.sqrt(30), 30, 4.5, 2.0 / Math.sqrt(30));

        var doubt = Doubts.errorsAsDeviations(List.of(honest, error), false).orElseThrow();

        assertEquals(List.of(1), doubt.rows());
        assertTrue(Doubts.errorsAsDeviations(List.of(honest, honest), false).isEmpty());
    }

    @Test
    void on_one_scale_a_deviation_far_below_the_others_is_suspected_even_when_the_effect_is_small() {
        var honest = new TwoMeans(30, 3.0, 2.0, 30, 3.2, 2.0);
        var error = new TwoMeans(30, 3.0, 2.0 / Math.sqrt(30), 30, 3.2, 2.0 / Math.sqrt(30));
        var studies = List.of(honest, honest, honest, error);

        assertEquals(
                List.of(3),
                Doubts.errorsAsDeviations(studies, true).orElseThrow().rows());
        assertTrue(Doubts.errorsAsDeviations(studies, false).isEmpty());
    }

    @Test
    void methods_that_disagree_on_zero_are_told_and_methods_that_agree_are_not() {
        var few = Effects.of(new double[] {0.1, 0.9, 0.5}, new double[] {0.02, 0.03, 0.02});
        var clear = Effects.of(new double[] {0.5, 0.52, 0.48, 0.5}, new double[] {0.01, 0.01, 0.01, 0.01});

        assertTrue(Doubts.methodsDisagree(few).orElseThrow().sentence().contains("disagree"));
        assertFalse(Doubts.methodsDisagree(clear).isPresent());
    }
}
