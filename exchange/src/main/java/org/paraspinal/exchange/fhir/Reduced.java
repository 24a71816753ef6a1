package org.paraspinal.exchange.fhir;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * All that counts of one resource, or of all the resources of one person so far: rows of {@code codes.csv} found, what was answered
 * and on which day, birth and sex. Taking one into another gives the same in any order.
 */
public final class Reduced {
    static final int NONE = Days.NONE;
    /** What a birth or sex is of which different things were told. */
    static final int CONFLICT = Integer.MAX_VALUE;

    private static final int BITS = 64;
    private static final int FIXED = 160;

    private final long[] bits;
    int unknownCodes;
    int unread;
    int bornFirst = NONE;
    int bornLast = NONE;
    int sex = NONE;
    int items;
    int[] keys = {};
    int[] days = {};
    double[] values = {};

    public Reduced(int rows) {
        bits = new long[(2 * rows + BITS - 1) / BITS];
    }

    public void clear() {
        Arrays.fill(bits, 0);
        unknownCodes = 0;
        unread = 0;
        bornFirst = NONE;
        bornLast = NONE;
        sex = NONE;
        items = 0;
    }

    /** A row was found that counts. */
    public void found(int row) {
        set(2 * row);
    }

    /** A row was found that is grounds to ask. */
    public void groundsToAsk(int row) {
        set(2 * row + 1);
    }

    private void set(int bit) {
        bits[bit / BITS] |= 1L << bit;
    }

    boolean hasFound(int row) {
        return has(2 * row);
    }

    boolean hasGroundsToAsk(int row) {
        return has(2 * row + 1);
    }

    private boolean has(int bit) {
        return (bits[bit / BITS] >>> bit & 1) != 0;
    }

    public void unknownCode() {
        unknownCodes++;
    }

    public void lineNotRead() {
        unread++;
    }

    /** Born between these days. */
    public void born(int first, int last) {
        bornFirst = told(bornFirst, first);
        bornLast = told(bornLast, last);
    }

    public void sex(int word) {
        sex = told(sex, word);
    }

    private static int told(int before, int now) {
        if (now == NONE || before == now) return before;
        return before == NONE ? now : CONFLICT;
    }

    /** Something was answered on a day: the latest counts, and of one day the stricter. */
    public void answered(Targets targets, int key, int day, double value) {
        int i = 0;
        while (i < items && keys[i] < key) i++;
        if (i < items && keys[i] == key) {
            if (day > days[i] || day == days[i] && targets.stricter(key, value, values[i])) {
                days[i] = day;
                values[i] = value;
            }
            return;
        }
        room(items + 1);
        System.arraycopy(keys, i, keys, i + 1, items - i);
        System.arraycopy(days, i, days, i + 1, items - i);
        System.arraycopy(values, i, values, i + 1, items - i);
        keys[i] = key;
        days[i] = day;
        values[i] = value;
        items++;
    }

    void room(int many) {
        if (keys.length >= many) return;
        int length = Math.max(4, many + many / 2);
        keys = Arrays.copyOf(keys, length);
        days = Arrays.copyOf(days, length);
        values = Arrays.copyOf(values, length);
    }

    /** Takes in what another one says of the same person. */
    public void take(Reduced other, Targets targets) {
        for (int i = 0; i < bits.length; i++) bits[i] |= other.bits[i];
        unknownCodes += other.unknownCodes;
        unread += other.unread;
        born(other.bornFirst, other.bornLast);
        sex(other.sex);
        for (int i = 0; i < other.items; i++) answered(targets, other.keys[i], other.days[i], other.values[i]);
    }

    /** Writes it so that {@link #readFrom} gives the same again. */
    public void writeTo(DataOutput out) throws IOException {
        for (long word : bits) out.writeLong(word);
        out.writeInt(unknownCodes);
        out.writeInt(unread);
        out.writeInt(bornFirst);
        out.writeInt(bornLast);
        out.writeInt(sex);
        out.writeInt(items);
        for (int i = 0; i < items; i++) {
            out.writeInt(keys[i]);
            out.writeInt(days[i]);
            out.writeDouble(values[i]);
        }
    }

    /** Becomes what was written. */
    public void readFrom(DataInput in) throws IOException {
        for (int i = 0; i < bits.length; i++) bits[i] = in.readLong();
        unknownCodes = in.readInt();
        unread = in.readInt();
        bornFirst = in.readInt();
        bornLast = in.readInt();
        sex = in.readInt();
        items = in.readInt();
        room(items);
        for (int i = 0; i < items; i++) {
            keys[i] = in.readInt();
            days[i] = in.readInt();
            values[i] = in.readDouble();
        }
    }

    /** About how many bytes of memory it takes. */
    public int size() {
        return FIXED + Long.BYTES * bits.length + (2 * Integer.BYTES + Double.BYTES) * keys.length;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Reduced r
                && Arrays.equals(bits, r.bits)
                && unknownCodes == r.unknownCodes
                && unread == r.unread
                && bornFirst == r.bornFirst
                && bornLast == r.bornLast
                && sex == r.sex
                && Arrays.equals(keys, 0, items, r.keys, 0, r.items)
                && Arrays.equals(days, 0, items, r.days, 0, r.items)
                && Arrays.equals(values, 0, items, r.values, 0, r.items);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits) + 31 * (unknownCodes + bornFirst + items);
    }
}
