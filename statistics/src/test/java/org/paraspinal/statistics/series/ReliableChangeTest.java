package org.paraspinal.statistics.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Values worked by hand from Jacobson and Truax 1991, p. 14, with means of k and m ratings. */
class ReliableChangeTest {
    private static final double EXACT = 1e-12;

    @Test
    void three_steady_weeks_and_one_later_rating_differ_by_the_published_error() {
        var change = ReliableChange.of(new double[] {6, 6, 6}, new double[] {3}, 1.0, 0.95);

        assertEquals(-3, change.change(), EXACT);
        assertEquals(Math.sqrt(1.0 / 3 + 1), change.error(), EXACT);
        assertEquals(-3 - 1.959963984540054 * Math.sqrt(4.0 / 3), change.low(), 1e-9);
        assertTrue(change.reliable());
    }

    @Test
    void a_change_within_measurement_error_is_not_reliable() {
        var change = ReliableChange.of(new double[] {6, 6, 6}, new double[] {4}, 1.0, 0.95);

        assertFalse(change.reliable());
        assertTrue(change.low() < 0 && change.high() > 0);
    }

    @Test
    void somebody_who_varies_more_than_the_scale_needs_a_larger_change() {
        var steady = ReliableChange.of(new double[] {6, 6, 6}, new double[] {3}, 1.0, 0.95);
        var varying = ReliableChange.of(new double[] {4, 6, 8}, new double[] {3}, 1.0, 0.95);

        assertTrue(steady.reliable());
        assertFalse(varying.reliable());
        assertEquals(2 * Math.sqrt(4.0 / 3), varying.error(), EXACT);
    }

    @Test
    void more_later_ratings_narrow_the_interval() {
        var one = ReliableChange.of(new double[] {6, 6, 6}, new double[] {4}, 1.0, 0.95);
        var three = ReliableChange.of(new double[] {6, 6, 6}, new double[] {4, 4, 4}, 1.0, 0.95);

        assertTrue(three.error() < one.error());
        assertTrue(three.reliable());
    }

    @Test
    void a_single_baseline_rating_is_refused_with_what_was_expected() {
        var refused = assertThrows(
                IllegalArgumentException.class, () -> ReliableChange.of(new double[] {6}, new double[] {3}, 1.0, 0.95));

        assertEquals("Expected at least 2 baseline ratings, found 1.", refused.getMessage());
    }
}
