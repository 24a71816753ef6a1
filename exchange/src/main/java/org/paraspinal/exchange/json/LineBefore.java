package org.paraspinal.exchange.json;

import java.util.Arrays;

/**
 * The line before, field by field. Lines of one file resemble each other: where a field begins with the same key, or is the same to its end,
 * what was checked there need not be checked again. It holds while lines of the same bytes are read one behind the other.
 */
final class LineBefore {
    private static final int MOST = 64;
    private static final int NONE = -1;
    /** After so many differences in a row a value is looked at only now and then. */
    private static final int GIVEN_UP = 4;

    private static final int NOW_AND_THEN = 15;

    private final int[] at = new int[MOST];
    private final int[] values = new int[MOST];
    private final int[] ends = new int[MOST];
    private final int[] keys = new int[MOST];
    private final int[] differences = new int[MOST];
    private byte[] bytes = new byte[0];
    private int lastStart;
    private int lines;

    /** The bytes are others now: there is no line before. */
    void forget() {
        Arrays.fill(at, NONE);
    }

    /** A line begins; unless it stands behind the last one there is none before it. */
    void begin(byte[] b, int start) {
        if (b != bytes || start <= lastStart) forget();
        bytes = b;
        lastStart = start;
        lines++;
    }

    /** Where the value begins, if key and blanks here are those of the line before; otherwise -1. */
    int value(byte[] b, int p, int place) {
        if (place >= MOST || at[place] < 0) return NONE;
        int length = values[place] - at[place];
        return same(b, p, at[place], length) && b[p + length] > ' ' ? p + length : NONE;
    }

    int key(int place) {
        return keys[place];
    }

    /** Where the value ends, if it is that of the line before; otherwise -1. */
    int end(byte[] b, int value, int place) {
        if (place >= MOST || at[place] < 0 || !enclosed(b[value])) return NONE;
        if (differences[place] > GIVEN_UP && (lines & NOW_AND_THEN) != 0) return NONE;
        int length = ends[place] - values[place];
        if (value + length <= b.length && same(b, value, values[place], length)) {
            differences[place] = 0;
            return value + length;
        }
        differences[place]++;
        return NONE;
    }

    /** Whether a value that begins so says itself where it ends. */
    private static boolean enclosed(byte first) {
        return first == '"' || first == '{' || first == '[';
    }

    void keep(int place, int keyAt, int key, int value, int end) {
        if (place >= MOST) return;
        at[place] = keyAt;
        keys[place] = key;
        values[place] = value;
        ends[place] = end;
    }

    /** Whether so many bytes are the same at both places, of which the second is known to have them. */
    private static boolean same(byte[] b, int p, int q, int length) {
        if (p + length > b.length) return false;
        int i = 0;
        for (; i + 8 <= length; i += 8) if (Words8.at(b, p + i) != Words8.at(b, q + i)) return false;
        for (; i < length; i++) if (b[p + i] != b[q + i]) return false;
        return true;
    }
}
