package org.paraspinal.statistics.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignFlipTest {
    @ParameterizedTest
    @CsvSource({"3,0.125,0.25", "4,0.0625,0.125", "5,0.03125,0.0625", "6,0.015625,0.03125"})
    void the_clearest_result_has_the_smallest_p_that_so_many_pairs_can_give(int pairs, double one, double two) {
        var d = new double[pairs];
        for (int j = 0; j < pairs; j++) d[j] = -1 - j;

        SignFlip test = SignFlip.of(d);

        assertEquals(one, test.lower());
        assertEquals(two, test.twoSided());
        assertEquals(1, test.upper());
        assertEquals(one, SignFlip.smallestOneSided(pairs));
        assertEquals(two, SignFlip.smallestTwoSided(pairs));
    }

    /** Sums of ±1 ±2 ±4, by hand: -7 -5 -3 -1 1 3 5 7. */
    @Test
    void a_mixed_result_is_counted_among_all_choices_of_signs() {
        SignFlip test = SignFlip.of(1, -2, -4);

        assertEquals(2.0 / 8, test.lower());
        assertEquals(7.0 / 8, test.upper());
        assertEquals(4.0 / 8, test.twoSided());
    }

    /** 0.1 + 0.2 is not 0.3 in binary; a choice of signs that gives the same mean must count as the same. */
    @Test
    void ties_count_as_ties_though_they_differ_by_rounding() {
        SignFlip test = SignFlip.of(0.1, 0.2, -0.3);

        assertEquals(1, test.twoSided());
        assertEquals(5.0 / 8, test.lower());
        assertEquals(test.lower(), test.upper());
        assertEquals(new SignFlip(3, 1, 1, 1), SignFlip.of(0, 0, 0));
    }

    @Test
    void one_sided_values_sum_to_more_than_one_by_what_happened_and_none_is_zero() {
        SignFlip test = SignFlip.of(-1.5, -0.5, -2.2, 0.9);

        assertTrue(test.lower() > 0 && test.upper() > 0);
        assertEquals(1 + 1.0 / 16, test.lower() + test.upper(), 1e-15);
        assertThrows(IllegalArgumentException.class, SignFlip::of);
    }
}
