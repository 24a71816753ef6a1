package org.paraspinal.cohort.table;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A set of 64-bit keys, in the room they take and half as much again. */
public final class Keys {
    private long[] table = new long[1024];
    private int size;
    private boolean zero;

    /** The first bytes of these as a key: themselves when they are short, else a mixture. */
    public static long of(byte[] bytes, int length) {
        long key = length;
        for (int i = 0; i < length; i++)
            key = length < 8 ? key << 8 | bytes[i] & 0xff : (key ^ bytes[i]) * 0x100000001b3L;
        return key;
    }

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

    void write(DataOutput to) throws IOException {
        to.writeBoolean(zero);
        to.writeInt(size);
        for (long key : table) if (key != 0) to.writeLong(key);
    }

    static Keys read(DataInput from) throws IOException {
        var keys = new Keys();
        keys.zero = from.readBoolean();
        for (int left = from.readInt(); left > 0; left--) keys.add(from.readLong());
        return keys;
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
        for (long key : old) if (key != 0) table[slot(key)] = key;
    }
}
