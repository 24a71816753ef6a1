package org.paraspinal.exchange.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What stretches of bytes meant when they were read last. Houses write the same status and the same diagnosis in the same bytes, over
 * and over. It holds so many and no more; a newer stretch takes the place of an older one.
 */
public final class Remembered<T> {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int LONGEST = 512;

    private final byte[][] stretches;
    private final @Nullable Object[] meanings;
    private final int shift;

    /** @param bits it holds two to the power of these */
    public Remembered(int bits) {
        stretches = new byte[1 << bits][];
        meanings = new Object[1 << bits];
        shift = Long.SIZE - bits;
        Arrays.fill(stretches, new byte[0]);
    }

    /** What the bytes meant; null when it is not remembered. */
    @SuppressWarnings("unchecked")
    public @Nullable T get(byte[] b, int from, int to) {
        if (to - from > LONGEST) return null;
        int slot = slot(b, from, to);
        return Bytes.equal(b, from, to, stretches[slot]) ? (T) meanings[slot] : null;
    }

    public void put(byte[] b, int from, int to, T meaning) {
        if (to - from > LONGEST) return;
        int slot = slot(b, from, to);
        stretches[slot] = Arrays.copyOfRange(b, from, to);
        meanings[slot] = meaning;
    }

    private int slot(byte[] b, int from, int to) {
        return (int) (Bytes.hash(b, from, to) * SPREAD >>> shift);
    }
}
