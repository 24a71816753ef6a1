package org.paraspinal.care.screening;

/**
 * Turns squares of 64 by 64 bits round, in place, by halves of halves (Warren, Hacker's Delight, 7-3), two halvings at a time. Many
 * squares lie side by side, so that each step is the same one for words that are neighbours: so the JVM takes several words at once.
 */
final class Turning {
    private Turning() {}

    /**
     * Bit i of row j of each square becomes bit j of its row i.
     *
     * @param rows row j of square q is {@code rows[from + j][q]}
     */
    static void turn(long[][] rows, int from) {
        four(rows, from, 32, 16, 0x00000000FFFFFFFFL, 0x0000FFFF0000FFFFL);
        four(rows, from, 8, 4, 0x00FF00FF00FF00FFL, 0x0F0F0F0F0F0F0F0FL);
        four(rows, from, 2, 1, 0x3333333333333333L, 0x5555555555555555L);
    }

    private static void four(long[][] rows, int from, int far, int near, long halves, long quarters) {
        for (int i = from; i < from + Long.SIZE; i++)
            if ((i & (far | near)) == 0)
                turn(far, near, halves, quarters, rows[i], rows[i + near], rows[i + far], rows[i + far + near]);
    }

    private static void turn(
            int far, int near, long halves, long quarters, long[] r0, long[] r1, long[] r2, long[] r3) {
        for (int q = 0; q < r0.length; q++) {
            long a = r0[q];
            long b = r1[q];
            long c = r2[q];
            long d = r3[q];
            long ac = (a >>> far ^ c) & halves;
            long bd = (b >>> far ^ d) & halves;
            a ^= ac << far;
            c ^= ac;
            b ^= bd << far;
            d ^= bd;
            long ab = (a >>> near ^ b) & quarters;
            long cd = (c >>> near ^ d) & quarters;
            r0[q] = a ^ ab << near;
            r1[q] = b ^ ab;
            r2[q] = c ^ cd << near;
            r3[q] = d ^ cd;
        }
    }
}
