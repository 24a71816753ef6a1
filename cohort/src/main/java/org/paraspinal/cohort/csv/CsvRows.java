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
    private int rowStart;
    private boolean ended;
    private long line = 1;
    private long nextLine = 1;
    private int[] slots = new int[0];
    private int[] starts = new int[0];
    private int[] ends = new int[0];
    /** The numbers of cells that are plain digits, and NaN for all others. */
    private double[] numbers = new double[0];

    private boolean doubled;
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
            at = rowStart;
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

    /** Says which columns are wanted; cell i is then that of the i-th. */
    public void want(int[] columns, int width) {
        slots = new int[width];
        Arrays.fill(slots, -1);
        for (int i = 0; i < columns.length; i++) slots[columns[i]] = i;
        starts = new int[columns.length];
        ends = new int[columns.length];
        numbers = new double[columns.length];
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
            boolean blank = cells == 1 && (end == at || buffer[at] == '\n' || buffer[at] == '\r');
            rowStart = at;
            at = end;
            if (!blank) return true;
        }
    }

    /** Goes through the row at hand; where the next begins, or -1 when the buffer ends before. */
    private int row() {
        byte[] b = buffer;
        int end = filled;
        int i = at;
        int cell = 0;
        int width = slots.length;
        while (true) {
            int slot = cell < width ? slots[cell] : -1;
            if (b[i] == '"') i = quoted(i, slot);
            else if (slot >= 0) i = wanted(b, i, slot);
            else i = cellEnd(b, i);
            if (i < 0) return -1;
            cell++;
            if (i >= end) {
                if (!ended) return -1;
                cells = cell;
                nextLine++;
                return i;
            }
            if (b[i++] == '\n') {
                cells = cell;
                nextLine++;
                return i;
            }
        }
    }

    /** The comma or line break that comes next; one stands behind all that is filled. */
    private static int cellEnd(byte[] b, int from) {
        int i = from;
        while (b[i] != ',' && b[i] != '\n') i++;
        return i;
    }

    /** Goes to the end of a cell in quotation marks; -1 when the buffer ends before. */
    private int quoted(int start, int slot) {
        int i = quotedEnd(start + 1);
        if (i < 0) return -1;
        if (slot >= 0) {
            starts[slot] = start + 1;
            ends[slot] = i - 1;
            numbers[slot] = Double.NaN;
        }
        return i < filled ? cellEnd(buffer, i) : i;
    }

    /** Goes to the end of a cell, and works out its number on the way when it is of digits alone. */
    private int wanted(byte[] b, int start, int slot) {
        boolean negative = b[start] == '-';
        int first = negative ? start + 1 : start;
        int i = first;
        long mantissa = 0;
        int d;
        while ((d = b[i] - '0') >= 0 && d <= 9) {
            mantissa = mantissa * 10 + d;
            i++;
        }
        int digits = i - first;
        int behind = 0;
        if (b[i] == '.') {
            int point = ++i;
            while ((d = b[i] - '0') >= 0 && d <= 9) {
                mantissa = mantissa * 10 + d;
                i++;
            }
            behind = i - point;
            digits += behind;
        }
        starts[slot] = start;
        if ((b[i] == ',' || b[i] == '\n') && Decimal.exact(digits, mantissa)) {
            numbers[slot] = Decimal.of(negative, mantissa, behind);
            ends[slot] = i;
            return i;
        }
        numbers[slot] = Double.NaN;
        i = cellEnd(b, i);
        ends[slot] = i > start && b[i - 1] == '\r' ? i - 1 : i;
        return i;
    }

    private int quotedEnd(int from) {
        int lines = 0;
        for (int i = from; i < filled; i++) {
            if (buffer[i] == '\n') lines++;
            if (buffer[i] != '"') continue;
            if (i + 1 < filled && buffer[i + 1] == '"') {
                doubled = true;
                i++;
            } else if (i + 1 < filled || ended) {
                nextLine += lines;
                return i + 1;
            }
        }
        torn |= ended;
        return ended ? filled + 1 : -1;
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

    public int start(int cell) {
        return starts[cell];
    }

    public int end(int cell) {
        return ends[cell];
    }

    /** The number in a cell: NaN for a missing one, and infinite for what is no number. */
    public double number(int cell) {
        double plain = numbers[cell];
        return Double.isNaN(plain) ? Decimal.read(buffer, starts[cell], ends[cell]) : plain;
    }

    public boolean missing(int cell) {
        return Decimal.missing(buffer, starts[cell], ends[cell]);
    }

    public String text(int cell) {
        String text = new String(buffer, starts[cell], Math.max(0, ends[cell] - starts[cell]), StandardCharsets.UTF_8);
        return doubled ? text.replace("\"\"", "\"") : text;
    }
}
