package org.paraspinal.statistics.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DesignTest {
    /** The first numbers of SplitMix64 from this seed as other implementations give them; the third alone has its highest bit set. */
    @Test
    void the_generator_gives_the_numbers_that_it_gives_elsewhere_and_the_order_follows_them() {
        var random = new SplitMix64(1234567);

        assertEquals(6457827717110365317L, random.next());
        assertEquals(3203168211198807973L, random.next());
        assertEquals(Long.parseUnsignedLong("9817491932198370423"), random.next());
        assertEquals(
                List.of(Arm.A, Arm.B, Arm.A, Arm.B, Arm.B, Arm.A),
                Design.drawn(3, 14, 3, 1234567).order());
    }

    @Test
    void either_treatment_comes_first_equally_often_and_pairs_do_not_hang_together() {
        long first = LongStream.range(0, 10_000)
                .filter(seed -> Design.drawn(4, 14, 3, seed).order().get(0) == Arm.A)
                .count();
        long both = LongStream.range(0, 10_000)
                .filter(seed -> {
                    List<Arm> order = Design.drawn(4, 14, 3, seed).order();
                    return order.get(0) == order.get(2);
                })
                .count();

        assertEquals(5000.0, (double) first, 200.0, "seeds 0 to 9999");
        assertEquals(5000.0, (double) both, 200.0, "seeds 0 to 9999");
    }

    @Test
    void a_stored_order_is_checked_against_its_seed() {
        Design drawn = Design.drawn(5, 14, 3, 42);
        List<Arm> turned = drawn.order().stream().map(Arm::other).toList();

        assertTrue(drawn.asDrawn());
        assertFalse(new Design(5, 14, 3, 42, turned).asDrawn());
    }

    @Test
    void a_response_counts_when_all_its_days_lie_in_one_period_after_the_washout() {
        Design design = Design.drawn(3, 14, 3, 1);

        assertFalse(design.counts(2, 1));
        assertTrue(design.counts(3, 1));
        assertTrue(design.counts(13, 1));
        assertFalse(design.counts(14, 1));
        assertFalse(design.counts(8, 7));
        assertTrue(design.counts(9, 7));
        assertTrue(design.counts(83, 1));
        assertFalse(design.counts(84, 1));
        assertFalse(design.counts(-1, 1));
    }

    @Test
    void what_is_no_design_is_refused_with_what_was_expected() {
        assertEquals("Expected 3 to 6 pairs, found 2.", refused(() -> Design.drawn(2, 14, 3, 1)));
        assertEquals("Expected 3 to 6 pairs, found 7.", refused(() -> Design.drawn(7, 14, 3, 1)));
        assertEquals("Expected 0 to 13 washout days, found 14.", refused(() -> Design.drawn(3, 14, 14, 1)));
        assertEquals(
                "Expected both treatments in pair 2, found [A, B, B, B, A, B].",
                refused(() -> new Design(3, 14, 3, 1, List.of(Arm.A, Arm.B, Arm.B, Arm.B, Arm.A, Arm.B))));
        assertEquals("Expected 6 periods, found 2.", refused(() -> new Design(3, 14, 3, 1, List.of(Arm.A, Arm.B))));
    }

    private static String refused(org.junit.jupiter.api.function.Executable making) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, making).getMessage());
    }
}
