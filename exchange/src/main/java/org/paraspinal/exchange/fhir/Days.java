package org.paraspinal.exchange.fhir;

import org.paraspinal.exchange.json.Text;

/** A FHIR date as the days it may mean: one day, or all of a month or year. One is used for many dates. */
final class Days {
    /** What a day is that nobody told. */
    static final int NONE = Integer.MIN_VALUE;

    private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    private int first = NONE;
    private int last = NONE;

    /** Nothing told. */
    void clear() {
        first = NONE;
        last = NONE;
    }

    /** Reads it; false when it is no date. */
    boolean read(Text text) {
        clear();
        byte[] b = text.bytes();
        int from = text.from();
        int length = text.length();
        if (length > DAY && b[from + DAY] != 'T') return false;
        if (length > MONTH && length < DAY || length > YEAR && length < MONTH || length < YEAR) return false;
        int year = number(b, from, YEAR);
        int month = length < MONTH ? 0 : b[from + YEAR] == '-' ? number(b, from + YEAR + 1, 2) : -1;
        int day = length < DAY ? 0 : b[from + MONTH] == '-' ? number(b, from + MONTH + 1, 2) : -1;
        if (year < 1 || month < 0 || day < 0) return false;
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        if (length >= MONTH && (month < 1 || month > 12)) return false;
        int longest = month == 2 && leap ? 29 : LENGTHS[Math.max(0, month - 1)];
        if (length >= DAY && (day < 1 || day > longest)) return false;
        first = epoch(year, Math.max(1, month), Math.max(1, day));
        last = length >= DAY ? first : length >= MONTH ? epoch(year, month, longest) : epoch(year, 12, 31);
        return true;
    }

    /** The days since 1970 in the calendar of today, for years from 1 on. */
    private static int epoch(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int era = y / 400;
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
    }

    private static int number(byte[] b, int from, int digits) {
        int n = 0;
        for (int i = from; i < from + digits; i++) {
            if (b[i] < '0' || b[i] > '9') return -1;
            n = 10 * n + b[i] - '0';
        }
        return n;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }
}
