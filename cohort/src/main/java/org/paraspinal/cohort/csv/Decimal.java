package org.paraspinal.cohort.csv;

import java.nio.charset.StandardCharsets;

/** Numbers out of bytes, rounded to the nearest double: Clinger's fast path (1990, PLDI, 92-101), and the library's where it does not reach. */
public final class Decimal {
    static final double[] TENS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final long EXACT = 1L << 53;
    /** So many digits are always less than that. */
    static final int EXACT_DIGITS = 15;
    /** Beyond this a number is taken for a mistake: its products would not fit. */
    public static final double LARGEST = 1e60;

    private Decimal() {}

    static boolean missing(byte[] b, int start, int end) {
        while (start < end && b[start] == ' ') start++;
        while (end > start && b[end - 1] == ' ') end--;
        return start >= end || (end - start == 2 && b[start] == 'N' && b[start + 1] == 'A');
    }

    /** NaN for a missing one, and infinite for what is no number. */
    public static double read(byte[] b, int start, int end) {
        int i = start;
        boolean negative = i < end && b[i] == '-';
        if (negative) i++;
        long mantissa = 0;
        int first = i;
        int d = 0;
        while (i < end && (d = b[i] - '0') >= 0 && d <= 9) {
            mantissa = mantissa * 10 + d;
            i++;
        }
        int digits = i - first;
        int behind = 0;
        if (i < end && b[i] == '.') {
            int point = ++i;
            while (i < end && (d = b[i] - '0') >= 0 && d <= 9) {
                mantissa = mantissa * 10 + d;
                i++;
            }
            behind = i - point;
            digits += behind;
        }
        if (i < end || digits == 0 || digits > 18 || mantissa > EXACT) return slowly(b, start, end);
        return (negative ? -1.0 : 1.0) * mantissa / TENS[behind];
    }

    private static double slowly(byte[] b, int start, int end) {
        if (missing(b, start, end)) return Double.NaN;
        String text = new String(b, start, end - start, StandardCharsets.ISO_8859_1).strip();
        for (int i = 0; i < text.length(); i++)
            if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) return Double.POSITIVE_INFINITY;
        try {
            double value = Double.parseDouble(text);
            return Math.abs(value) > LARGEST ? Double.POSITIVE_INFINITY : value;
        } catch (NumberFormatException e) {
            return Double.POSITIVE_INFINITY;
        }
    }
}
