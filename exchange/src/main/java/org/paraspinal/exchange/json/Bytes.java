package org.paraspinal.exchange.json;

import java.util.Arrays;

/** Comparing stretches of bytes. */
public final class Bytes {
    private Bytes() {}

    public static boolean equal(byte[] b, int from, int to, byte[] other) {
        return to - from == other.length && Arrays.equals(b, from, to, other, 0, other.length);
    }
}
