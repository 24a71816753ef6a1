package org.paraspinal.care.screening;

/**
 * Turns squares of 64 by 64 bits round, sixteen side by side, in place, by halves of halves (Warren, Hacker's Delight, 7-3). They lie
 * woven into each other, so that each step is the same one for words that are neighbours, and steps are of constant length: so the
 * JVM takes several words at once.
 */
final class Turning {
    static final int TOGETHER = 16;
    private static final int ALL = Long.SIZE * TOGETHER;

    private Turning() {}

    /**
     * Bit i of word j of each square becomes bit j of its word i.
     *
     * @param squares word j of square q stands at {@code j * TOGETHER + q}
     */
    static void turn(long[] squares) {
        swap32(squares);
        swap16(squares);
        swap8(squares);
        swap4(squares);
        swap2(squares);
        swap1(squares);
    }

    private static void swap32(long[] a) {
        for (int from = 0; from < ALL; from += 64 * TOGETHER)
            for (int i = from; i < from + 32 * TOGETHER; i++) {
                long crossing = (a[i] >>> 32 ^ a[i + 32 * TOGETHER]) & 0x00000000FFFFFFFFL;
                a[i] ^= crossing << 32;
                a[i + 32 * TOGETHER] ^= crossing;
            }
    }

    private static void swap16(long[] a) {
        for (int from = 0; from < ALL; from += 32 * TOGETHER)
            for (int i = from; i < from + 16 * TOGETHER; i++) {
                long crossing = (a[i] >>> 16 ^ a[i + 16 * TOGETHER]) & 0x0000FFFF0000FFFFL;
                a[i] ^= crossing << 16;
                a[i + 16 * TOGETHER] ^= crossing;
            }
    }

    private static void swap8(long[] a) {
        for (int from = 0; from < ALL; from += 16 * TOGETHER)
            for (int i = from; i < from + 8 * TOGETHER; i++) {
                long crossing = (a[i] >>> 8 ^ a[i + 8 * TOGETHER]) & 0x00FF00FF00FF00FFL;
                a[i] ^= crossing << 8;
                a[i + 8 * TOGETHER] ^= crossing;
            }
    }

    private static void swap4(long[] a) {
        for (int from = 0; from < ALL; from += 8 * TOGETHER)
            for (int i = from; i < from + 4 * TOGETHER; i++) {
                long crossing = (a[i] >>> 4 ^ a[i + 4 * TOGETHER]) & 0x0F0F0F0F0F0F0F0FL;
                a[i] ^= crossing << 4;
                a[i + 4 * TOGETHER] ^= crossing;
            }
    }

    private static void swap2(long[] a) {
        for (int from = 0; from < ALL; from += 4 * TOGETHER)
            for (int i = from; i < from + 2 * TOGETHER; i++) {
                long crossing = (a[i] >>> 2 ^ a[i + 2 * TOGETHER]) & 0x3333333333333333L;
                a[i] ^= crossing << 2;
                a[i + 2 * TOGETHER] ^= crossing;
            }
    }

    private static void swap1(long[] a) {
        for (int from = 0; from < ALL; from += 2 * TOGETHER)
            for (int i = from; i < from + 1 * TOGETHER; i++) {
                long crossing = (a[i] >>> 1 ^ a[i + 1 * TOGETHER]) & 0x5555555555555555L;
                a[i] ^= crossing << 1;
                a[i + 1 * TOGETHER] ^= crossing;
            }
    }
}
