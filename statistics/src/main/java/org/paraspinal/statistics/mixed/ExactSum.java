package org.paraspinal.statistics.mixed;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A sum of doubles without any rounding, so that the order and the grouping of its terms cannot show; after Neal 2015 (arXiv 1505.05571), in
 * digits of 32 bits that carry late, held only where they are needed.
 */
final class ExactSum {
    private static final long LOW = 0xffffffffL;
    private static final int CARRY_AFTER = 1000;
    private static final int DIGITS = 72;

    private int base;
    private long[] digits = new long[0];
    private int pending;

    /** Adds a finite number. */
    void add(double x) {
        long bits = Double.doubleToRawLongBits(x);
        int exponent = (int) (bits >>> 52) & 0x7ff;
        long mantissa = bits & 0xfffffffffffffL;
        if (exponent == 0x7ff) throw new ArithmeticException("not a finite number: " + x);
        if (exponent == 0) {
            if (mantissa == 0) return;
            exponent = 1;
        } else mantissa |= 1L << 52;
        int at = exponent >> 5;
        int shift = exponent & 31;
        int i = at - base;
        if (i < 0 || i + 1 >= digits.length) {
            cover(at, at + 2);
            i = at - base;
        }
        long low = mantissa << shift & LOW;
        long high = mantissa >>> 32 - shift;
        if (bits < 0) {
            digits[i] -= low;
            digits[i + 1] -= high;
        } else {
            digits[i] += low;
            digits[i + 1] += high;
        }
        if (++pending >= CARRY_AFTER) carry();
    }

    /** Adds another sum. */
    void add(ExactSum other) {
        other.carry();
        carry();
        if (other.digits.length == 0) return;
        cover(other.base, other.base + other.digits.length);
        for (int i = 0; i < other.digits.length; i++) digits[i + other.base - base] += other.digits[i];
        carry();
    }

    /** The sum, rounded once, to the nearest double. */
    double value() {
        long[] size = magnitude();
        int top = size.length - 1;
        while (top >= 0 && size[top] == 0) top--;
        if (top < 0) return 0;
        long head = size[top] << 32 | digit(size, top - 1);
        int zeros = Long.numberOfLeadingZeros(head);
        long next = digit(size, top - 2) << 32 | digit(size, top - 3);
        long bits = zeros == 0 ? head : head << zeros | next >>> 64 - zeros;
        boolean rest = zeros == 0 ? next != 0 : next << zeros != 0;
        for (int i = top - 4; i >= 0 && !rest; i--) rest = size[i] != 0;
        long rounded = bits >>> 1 | bits & 1 | (rest ? 1 : 0);
        double d = Math.scalb((double) rounded, 1 - zeros + 32 * (top - 1 + base) - 1075);
        return digits[digits.length - 1] < 0 ? -d : d;
    }

    private static long digit(long[] size, int i) {
        return i < 0 ? 0 : size[i];
    }

    private long[] magnitude() {
        carry();
        long[] size = digits.clone();
        if (size.length == 0 || size[size.length - 1] >= 0) return size;
        long borrow = 0;
        for (int i = 0; i < size.length; i++) {
            long d = borrow - size[i];
            boolean last = i == size.length - 1;
            borrow = last ? 0 : d >> 32;
            size[i] = last ? d : d & LOW;
        }
        return size;
    }

    /** Makes room from one digit to before another, and for what they carry. */
    private void cover(int from, int to) {
        if (digits.length == 0) {
            base = from;
            digits = new long[to - from + 1];
            return;
        }
        int low = Math.min(from, base);
        int high = Math.max(to + 1, base + digits.length);
        if (low == base && high == base + digits.length) return;
        if (high - low > DIGITS) throw new ArithmeticException("a sum beyond what doubles hold");
        carry();
        int end = Math.max(high, base + digits.length);
        long[] wider = new long[end - low];
        System.arraycopy(digits, 0, wider, base - low, digits.length);
        base = low;
        digits = wider;
    }

    private void carry() {
        pending = 0;
        int last = digits.length - 1;
        for (int i = 0; i < last; i++) {
            long c = digits[i] >> 32;
            digits[i] &= LOW;
            digits[i + 1] += c;
        }
        if (last >= 0 && digits[last] != (int) digits[last]) {
            digits = Arrays.copyOf(digits, last + 2);
            digits[last + 1] = digits[last] >> 32;
            digits[last] &= LOW;
        }
    }

    /** Writes it so that equal sums have equal bytes. */
    void write(DataOutput to) throws IOException {
        long[] size = magnitude();
        int from = 0;
        int end = size.length;
        while (end > 0 && size[end - 1] == 0) end--;
        while (from < end && size[from] == 0) from++;
        boolean negative = end > 0 && digits[digits.length - 1] < 0;
        to.writeByte(negative ? -(end - from) : end - from);
        if (end == from) return;
        to.writeByte(from + base);
        for (int i = from; i < end; i++) to.writeInt((int) size[i]);
    }

    static ExactSum read(DataInput from) throws IOException {
        var sum = new ExactSum();
        int signed = from.readByte();
        int count = Math.abs(signed);
        if (count > DIGITS) throw new IOException("a sum of " + count + " digits");
        if (count == 0) return sum;
        int base = from.readByte();
        if (base < 0 || base + count > DIGITS) throw new IOException("a sum that begins at digit " + base);
        sum.cover(base, base + count);
        for (int i = 0; i < count; i++) {
            long digit = from.readInt() & LOW;
            sum.digits[i] = signed < 0 ? -digit : digit;
        }
        sum.carry();
        return sum;
    }
}
