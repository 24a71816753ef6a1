package org.paraspinal.care.screening;

/**
 * What is done to columns of one length, one bit a person. The loops are as plain as that so that the JVM takes several words at once; the
 * column they write to may be one of those they read.
 */
final class BitColumns {
    /** Words of a column, each of 64 people. A column of all ways has as many for each way. */
    static final int WIDE = 32;

    private BitColumns() {}

    static long[] one() {
        return new long[WIDE];
    }

    static long[][] some(int many) {
        return new long[many][WIDE];
    }

    static void and(long[] to, long[] a, long[] b, long[] c) {
        for (int i = 0; i < to.length; i++) to[i] = a[i] & b[i] & c[i];
    }

    static void or(long[] to, long[] a, long[] b, long[] c) {
        for (int i = 0; i < to.length; i++) to[i] = a[i] | b[i] | c[i];
    }

    static void add(long[] to, long[] a) {
        for (int i = 0; i < to.length; i++) to[i] |= a[i];
    }

    /** Adds those of {@code a} who are among {@code b}. */
    static void addAmong(long[] to, long[] a, long[] b) {
        for (int i = 0; i < to.length; i++) to[i] |= a[i] & b[i];
    }

    /** Adds those of {@code a} who are not among {@code b}. */
    static void addBut(long[] to, long[] a, long[] b) {
        for (int i = 0; i < to.length; i++) to[i] |= a[i] & ~b[i];
    }

    /** Adds those of {@code a} who are among {@code b} and not among {@code c}. */
    static void addAmongBut(long[] to, long[] a, long[] b, long[] c) {
        for (int i = 0; i < to.length; i++) to[i] |= a[i] & b[i] & ~c[i];
    }

    /** Those who are neither among {@code a} nor among {@code b}. */
    static void neither(long[] to, long[] a, long[] b) {
        for (int i = 0; i < to.length; i++) to[i] = ~(a[i] | b[i]);
    }

    /** Those of {@code a} who are not among {@code b}. */
    static void but(long[] to, long[] a, long[] b) {
        for (int i = 0; i < to.length; i++) to[i] = a[i] & ~b[i];
    }

    static boolean meet(long[] a, long[] b) {
        long both = 0;
        for (int i = 0; i < a.length; i++) both |= a[i] & b[i];
        return both != 0;
    }
}
