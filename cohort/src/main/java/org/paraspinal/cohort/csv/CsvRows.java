package org.paraspinal.cohort.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Goes through a CSV file row by row (RFC 4180; line ends of either kind, a byte order mark, quoted cells with line ends in them) and shows the
 * wanted cells where they lie in its buffer.
 */
public final class CsvRows {
    private static final int LONGEST = 1 << 24;

    private final InputStream from;
    /** With a line break behind what is filled, so that a cell ends there at the latest. */
    private byte[] buffer;

    private int filled;
    private int at;
    private boolean ended;
    private long line = 1;
    private long nextLine = 1;
    /** The columns that are wanted. */
    private int[] columns = {};
    /** Where the row's cells end, behind the place before the first. */
    private int[] ends = {0};
    /** The numbers of cells that are plain digits, and NaN for all others. */
    private double[] numbers = {};

    private boolean torn;
    private int cells;
    private List<String> header = List.of();

    public CsvRows(InputStream from, int bufferSize) {
        this.from = from;
        buffer = new byte[bufferSize + 1];
    }

    /** Reads the first row as the names of the columns. */
    public List<String> header() throws IOException {
        fill(0);
        if (filled >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) at = 3;
        int width = 8;
        while (true) {
            want(width);
            if (!next()) return List.of();
            if (cells <= width) break;
            width = cells;
            at = ends[0] + 1;
            nextLine = 1;
        }
        var names = new ArrayList<String>();
        for (int i = 0; i < cells; i++) names.add(text(i).strip());
        header = List.copyOf(names);
        return header;
    }

    /** Takes the names from elsewhere, when these rows have none of their own. */
    public void header(List<String> names) {
        header = List.copyOf(names);
    }

    private void want(int width) {
        int[] all = new int[width];
        Arrays.setAll(all, i -> i);
        want(all, width);
    }

    /** Says which of so many columns are wanted; cell i is then that of the i-th. */
    public void want(int[] columns, int width) {
        this.columns = columns.clone();
        ends = new int[width + 1];
        numbers = new double[width];
    }

    /** Goes to the next row that is not blank; false after the last. */
    public boolean next() throws IOException {
        while (true) {
            if (at >= filled && !fill(at)) return false;
            line = nextLine;
            int end = row();
            if (end < 0) {
                nextLine = line;
                if (!fill(at)) throw new IllegalStateException("a row that does not end");
                continue;
            }
            boolean blank = cells == 1 && (buffer[at] == '\n' || buffer[at] == '\r');
            at = end;
            if (!blank) return true;
        }
    }

    /**
     * Goes through the row at hand, and works out the numbers of cells that are plain digits on the way; where the next begins, or -1 when
     * the buffer ends before. All in one loop, since what is looked at for every byte is most of what reading takes.
     */
    private int row() {
        byte[] b = buffer;
        int[] ends = this.ends;
        double[] numbers = this.numbers;
        int i = at;
        ends[0] = i - 1;
        for (int cell = 0; ; ) {
            // no whole number, of which the loop keeps as many in hand as there is room for
            double sign = 1;
            if (b[i] < '0') {
                if (b[i] == '"') i = endOfQuoted(i + 1);
                else if (b[i] == '-') {
                    sign = -1;
                    i++;
                }
            }
            int first = i;
            long mantissa = 0;
            int d;
            while ((d = b[i] - '0') >= 0 && d <= 9) {
                mantissa = mantissa * 10 + d;
                i++;
            }
            int digits = i - first;
            int behind = 0;
            if (d == '.' - '0') {
                int point = ++i;
                while ((d = b[i] - '0') >= 0 && d <= 9) {
                    mantissa = mantissa * 10 + d;
                    i++;
                }
                behind = i - point;
                digits += behind;
            }
            double number;
            if (digits > 0 && digits <= Decimal.EXACT_DIGITS && (d == ',' - '0' || d == '\n' - '0')) {
                number = behind == 0 ? mantissa : mantissa / Decimal.TENS[behind];
                if (sign < 0) number = -number;
            } else {
                number = Double.NaN;
                while (b[i] != ',' && b[i] != '\n') i++;
            }
            if (cell < numbers.length) {
                numbers[cell] = number;
                ends[cell + 1] = i;
            }
            cell++;
            if (b[i++] == '\n') {
                if (i > filled && !ended) return -1;
                cells = cell;
                nextLine++;
                return i;
            }
        }
    }

    /** Where the quotation mark is that closes a cell whose text begins here; the end of what is filled where none does. */
    private int endOfQuoted(int from) {
        int closing = closing(buffer, from, filled);
        torn |= ended && closing == filled;
        for (int i = from; i < closing; i++) if (buffer[i] == '\n') nextLine++;
        return closing;
    }

    /** Where the quotation mark is that closes a cell; no other stands behind the end. */
    private static int closing(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            if (b[i] != '"') continue;
            if (b[i + 1] != '"') return i;
            i++;
        }
        return to;
    }

    /** Brings more bytes in behind those from a place on; false when there are none. */
    private boolean fill(int keep) throws IOException {
        if (ended) return false;
        int kept = filled - keep;
        if (keep > 0) System.arraycopy(buffer, keep, buffer, 0, kept);
        else if (kept == buffer.length - 1) {
            if (kept >= LONGEST) throw new IOException("line " + line + ": a row longer than " + LONGEST + " bytes.");
            buffer = Arrays.copyOf(buffer, kept * 2 + 1);
        }
        at = 0;
        filled = kept;
        int room = buffer.length - 1;
        int read = from.readNBytes(buffer, filled, room - filled);
        filled += read;
        buffer[filled] = '\n';
        if (filled < room) ended = true;
        return read > 0 || kept > 0;
    }

    /** The line the row begins on, the header's being 1. */
    public long line() {
        return line;
    }

    /** How many lines there were; after the last row. */
    public long lines() {
        return nextLine - 1;
    }

    /** How many cells the row has. */
    public int cells() {
        return cells;
    }

    /** Whether the end came within a quoted cell. */
    public boolean torn() {
        return torn;
    }

    public byte[] bytes() {
        return buffer;
    }

    /** Where a cell begins, with its quotation mark. */
    private int from(int cell) {
        return ends[columns[cell]] + 1;
    }

    private boolean quoted(int cell) {
        return buffer[from(cell)] == '"';
    }

    public int start(int cell) {
        return quoted(cell) ? from(cell) + 1 : from(cell);
    }

    public int end(int cell) {
        int start = start(cell);
        int end = ends[columns[cell] + 1];
        if (quoted(cell)) return closing(buffer, start, end);
        return end > start && buffer[end] == '\n' && buffer[end - 1] == '\r' ? end - 1 : end;
    }

    /** The number in a cell: NaN for a missing one, and infinite for what is no number. */
    public double number(int cell) {
        double plain = numbers[columns[cell]];
        return Double.isNaN(plain) ? Decimal.read(buffer, start(cell), end(cell)) : plain;
    }

    public boolean missing(int cell) {
        return Decimal.missing(buffer, start(cell), end(cell));
    }

    public String text(int cell) {
        String text = new String(buffer, start(cell), end(cell) - start(cell), StandardCharsets.UTF_8);
        return quoted(cell) ? text.replace("\"\"", "\"") : text;
    }
}
