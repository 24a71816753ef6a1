package org.paraspinal.exchange.fhir;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Values by a number that is not 0, without a box around each number. */
final class LongTable<T> {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int FIRST = 64;

    private long[] keys = new long[FIRST];
    private @Nullable Object[] values = new Object[FIRST];
    private int size;

    int size() {
        return size;
    }

    @SuppressWarnings("unchecked")
    @Nullable
    T get(long key) {
        return (T) values[place(keys, key)];
    }

    void put(long key, T value) {
        if (key == 0) return;
        if (2 * size >= keys.length) grow();
        int p = place(keys, key);
        if (keys[p] == 0) size++;
        keys[p] = key;
        values[p] = value;
    }

    private void grow() {
        long[] more = new long[2 * keys.length];
        @Nullable Object[] moved = new Object[more.length];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] == 0) continue;
            int p = place(more, keys[i]);
            more[p] = keys[i];
            moved[p] = values[i];
        }
        keys = more;
        values = Arrays.copyOf(moved, moved.length);
    }

    private static int place(long[] keys, long key) {
        int p = (int) ((key * SPREAD) >>> 40) & (keys.length - 1);
        while (keys[p] != key && keys[p] != 0) p = (p + 1) & (keys.length - 1);
        return p;
    }
}
