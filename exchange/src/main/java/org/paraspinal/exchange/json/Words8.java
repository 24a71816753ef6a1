package org.paraspinal.exchange.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at a time, the first one lowest. */
final class Words8 {
    /** How many bytes behind the last one must be there, so that eight can be read from any. */
    static final int PADDING = 8;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long SPACES = ' ' * ONES;

    private Words8() {}

    static long at(byte[] b, int p) {
        return (long) LONGS.get(b, p);
    }

    /**
     * The bytes at which a string may end or needs a closer look, as their highest bits: quotes, backslashes, control characters, and
     * what is not ASCII. Only the lowest is certain: taking away may borrow from the byte above one that was found.
     */
    static long notable(long w) {
        return ((w ^ QUOTES) - ONES | (w ^ BACKSLASHES) - ONES | w - SPACES | w) & HIGHS;
    }
}
