package org.paraspinal.exchange.json;

import java.util.Arrays;

/** Comparing stretches of bytes, and hashing them. */
public final class Bytes {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private Bytes() {}

    public static boolean equal(byte[] b, int from, int to, byte[] other) {
        return to - from == other.length && Arrays.equals(b, from, to, other, 0, other.length);
    }

    /** A hash of a stretch, eight bytes at a time. */
    public static long hash(byte[] b, int from, int to) {
        long h = to - from;
        int p = from;
        for (; p + 8 <= to; p += 8) h = (h ^ Words8.at(b, p)) * SPREAD ^ h >>> 29;
        if (p < to && to - from >= 8) h = (h ^ Words8.at(b, to - 8)) * SPREAD;
        else for (; p < to; p++) h = (h ^ b[p]) * SPREAD;
        return h ^ h >>> 32;
    }
}
