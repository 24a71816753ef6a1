package org.paraspinal.exchange.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the last few objects meant. Where one of them begins again byte for byte, it is known where it ends without passing over it. */
public final class Recent<T> {
    private static final int MANY = 4;
    private static final int LONGEST = 512;

    private final byte[][] stretches = new byte[MANY][];
    private final @Nullable Object[] meanings = new Object[MANY];
    private int next;
    private int end;

    public Recent() {
        Arrays.fill(stretches, new byte[0]);
    }

    /** What the object that begins here meant; null when it is none of them. Then {@link #end} is where it ends. */
    @SuppressWarnings("unchecked")
    public @Nullable T get(byte[] b, int at) {
        for (int i = 0; i < MANY; i++) {
            int length = stretches[i].length;
            if (length > 0 && at + length <= b.length && Arrays.equals(b, at, at + length, stretches[i], 0, length)) {
                end = at + length;
                return (T) meanings[i];
            }
        }
        return null;
    }

    public int end() {
        return end;
    }

    /** Remembers an object, from its brace to behind its brace. */
    public void put(byte[] b, int from, int to, T meaning) {
        if (b[from] != '{' || to - from > LONGEST) return;
        stretches[next] = Arrays.copyOfRange(b, from, to);
        meanings[next] = meaning;
        next = (next + 1) % MANY;
    }
}
