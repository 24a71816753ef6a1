package org.paraspinal.cohort.table;

import java.util.Arrays;

/** A set of 64-bit keys, in the room they take and half as much again. */
final class Keys {
    private long[] table = new long[1024];
    private int size;
    private boolean zero;

    /** False when it was there. */
    boolean add(long key) {
        if (key == 0) {
            boolean fresh = !zero;
            zero = true;
            return fresh;
        }
        if (size * 3L > table.length * 2L) grow();
        int i = slot(key);
        if (table[i] == key) return false;
        table[i] = key;
        size++;
        return true;
    }

    /** False when one of them was there. */
    boolean addAll(Keys other) {
        boolean fresh = !other.zero || add(0);
        for (long key : other.table) if (key != 0 && !add(key)) fresh = false;
        return fresh;
    }

    private int slot(long key) {
        long mixed = key * 0x9e3779b97f4a7c15L;
        int i = (int) ((mixed ^ mixed >>> 32) & table.length - 1);
        while (table[i] != 0 && table[i] != key) i = i + 1 & table.length - 1;
        return i;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        Arrays.stream(old).filter(k -> k != 0).forEach(k -> table[slot(k)] = k);
    }
}
