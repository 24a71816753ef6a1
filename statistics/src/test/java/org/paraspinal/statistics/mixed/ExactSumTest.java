package org.paraspinal.statistics.mixed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A sum of doubles is the one that decimals without any rounding give, in whatever order and grouping. */
class ExactSumTest {
    private static final long SEED = 20261123;

    private static double[] numbers(Random random, int count, int spread) {
        double[] all = new double[count];
        for (int i = 0; i < count; i++)
            all[i] = Math.scalb(random.nextGaussian(), random.nextInt(2 * spread + 1) - spread);
        return all;
    }

    @Test
    void a_sum_is_that_of_decimals_without_rounding() {
        System.out.println("seed " + SEED);
        var random = new Random(SEED);
        for (int round = 0; round < 400; round++) {
            double[] all = numbers(random, 1 + random.nextInt(3000), new int[] {0, 5, 60, 400}[round % 4]);
            var sum = new ExactSum();
            BigDecimal exact = BigDecimal.ZERO;
            for (double d : all) {
                sum.add(d);
                exact = exact.add(new BigDecimal(d));
            }
            assertEquals(exact.doubleValue(), sum.value());
        }
    }

    @Test
    void what_cancels_leaves_the_smallest() {
        var sum = new ExactSum();
        for (double d : new double[] {1e300, 1, -1e300, Double.MIN_VALUE, -1}) sum.add(d);

        assertEquals(Double.MIN_VALUE, sum.value());
    }

    @Test
    void any_grouping_gives_the_same_bytes() throws IOException {
        var random = new Random(SEED);
        for (int round = 0; round < 100; round++) {
            double[] all = numbers(random, 200, 100);
            var one = new ExactSum();
            for (double d : all) one.add(d);
            var left = new ExactSum();
            var right = new ExactSum();
            for (int i = all.length - 1; i >= 0; i--) (random.nextBoolean() ? left : right).add(all[i]);
            right.add(left);

            assertArrayEquals(bytes(one), bytes(right));
            assertArrayEquals(
                    bytes(one), bytes(ExactSum.read(new DataInputStream(new ByteArrayInputStream(bytes(right))))));
            assertEquals(one.value(), right.value());
        }
    }

    @Test
    void what_is_not_finite_is_refused() {
        assertThrows(ArithmeticException.class, () -> new ExactSum().add(Double.NaN));
        assertThrows(ArithmeticException.class, () -> new ExactSum().add(Double.NEGATIVE_INFINITY));
    }

    private static byte[] bytes(ExactSum sum) throws IOException {
        var bytes = new ByteArrayOutputStream();
        sum.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
