package org.paraspinal.exchange.json;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Some keys, each known by its place in a list; found among the bytes of a line without making a string. */
public final class Keys {
    /** What a key is that is not among them. */
    public static final int NONE = -1;

    private static final int SLOTS = 256;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final byte[][] names;
    private final int[] slots = new int[SLOTS];

    public Keys(List<String> keys) {
        names = new byte[keys.size()][];
        for (int i = 0; i < names.length; i++) {
            byte[] name = keys.get(i).getBytes(StandardCharsets.UTF_8);
            names[i] = name;
            byte[] padded = java.util.Arrays.copyOf(name, name.length + Words8.PADDING);
            int slot = slot(padded, 0, name.length);
            while (slots[slot] != 0) slot = (slot + 1) % SLOTS;
            slots[slot] = i + 1;
        }
    }

    public int size() {
        return names.length;
    }

    /** The place of the key that stands between these; {@link #NONE} when it is not among them. */
    public int of(byte[] b, int from, int to) {
        for (int slot = slot(b, from, to); slots[slot] != 0; slot = (slot + 1) % SLOTS) {
            byte[] name = names[slots[slot] - 1];
            if (Bytes.equal(b, from, to, name)) return slots[slot] - 1;
        }
        return NONE;
    }

    private static int slot(byte[] b, int from, int to) {
        int length = to - from;
        long w = Words8.at(b, from);
        if (length < 8) w &= (1L << (8 * length)) - 1;
        return (int) (((w + length) * SPREAD) >>> 56);
    }
}
