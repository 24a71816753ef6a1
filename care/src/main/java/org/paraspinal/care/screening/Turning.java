package org.paraspinal.care.screening;

/** Turns 64 rows of 64 bits into 64 columns, in place, by halves of halves (Warren, Hacker's Delight, 7-3). */
final class Turning {
    private static final int SIDE = Long.SIZE;

    private Turning() {}

    /** Bit i of word j becomes bit j of word i. */
    static void turn(long[] square) {
        swap32(square);
        swap(square, 16, 0x0000FFFF0000FFFFL);
        swap(square, 8, 0x00FF00FF00FF00FFL);
        swap(square, 4, 0x0F0F0F0F0F0F0F0FL);
        swap(square, 2, 0x3333333333333333L);
        swap(square, 1, 0x5555555555555555L);
    }

    private static void swap32(long[] a) {
        for (int i = 0; i < 32; i++) {
            long low = a[i];
            long high = a[i + 32];
            a[i] = low & 0xFFFFFFFFL | high << 32;
            a[i + 32] = low >>> 32 | high & 0xFFFFFFFF00000000L;
        }
    }

    private static void swap(long[] a, int by, long mask) {
        for (int from = 0; from < SIDE; from += 2 * by)
            for (int i = from; i < from + by; i++) {
                long crossing = (a[i] >>> by ^ a[i + by]) & mask;
                a[i] ^= crossing << by;
                a[i + by] ^= crossing;
            }
    }
}
