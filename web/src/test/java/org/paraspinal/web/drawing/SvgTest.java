package org.paraspinal.web.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How numbers are written into drawings. */
class SvgTest {
    @Test
    void a_number_has_one_decimal_at_most_and_no_minus_before_nothing() {
        assertEquals("0", Svg.number(-0.04));
        assertEquals("-0.1", Svg.number(-0.05));
        assertEquals("7", Svg.number(6.96));
        assertEquals("-12.5", Svg.number(-12.5));
    }

    @Test
    void it_is_written_as_the_slow_way_writes_it() {
        long seed = 11;
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            double v = i < 10_000 ? (i - 5_000) / 20.0 : 2_000 * random.nextDouble() - 1_000;
            String slow = String.format(Locale.ROOT, "%.1f", v).replace(".0", "");
            assertEquals(slow.equals("-0") ? "0" : slow, Svg.number(v), "seed " + seed + ", " + v);
        }
    }
}
