package org.paraspinal.exchange.bulk;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file as blocks of whole lines, each with its line break and with eight bytes behind the last one. Memory holds one block, and as
 * much as the longest line; a line that is too long is passed over and told.
 */
public final class Blocks implements AutoCloseable {
    /** The longest line that is read, in bytes. */
    public static final int LONGEST = 16 * 1024 * 1024;

    /** Small enough to stay in the processor's cache from the copy to the reader. */
    private static final int BLOCK = 128 * 1024;

    private static final int PADDING = 8;

    private final InputStream in;
    private byte[] b = new byte[BLOCK + PADDING];
    private int filled;
    private int end;
    private boolean over;
    private boolean damaged;
    private boolean tooLong;

    /** Opens a file at a byte of what it holds; of one that ends in .gz, of what it unfolds to. */
    public Blocks(Path file, long offset) throws IOException {
        this(zipped(file) ? Files.newInputStream(file) : new Mapped(file), zipped(file), offset);
    }

    /** Whole lines from wherever they come; what is zipped is unfolded. */
    public Blocks(InputStream raw, boolean zipped) throws IOException {
        this(raw, zipped, 0);
    }

    private Blocks(InputStream raw, boolean zipped, long offset) throws IOException {
        try {
            in = zipped ? new GZIPInputStream(raw, BLOCK / 2) : raw;
            in.skipNBytes(offset);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    private static boolean zipped(Path file) {
        return file.getFileName().toString().endsWith(".gz");
    }

    /** The next block; false when the file is over. Its lines stand in {@link #bytes} from 0 to {@link #end}. */
    public boolean next() throws IOException {
        System.arraycopy(b, end, b, 0, filled - end);
        filled -= end;
        end = 0;
        tooLong = false;
        while (true) {
            fill();
            end = afterLastBreak();
            if (end > 0) return true;
            if (over && filled == 0) return false;
            if (over) {
                b[filled++] = '\n';
                end = filled;
                return true;
            }
            if (filled < LONGEST) {
                b = Arrays.copyOf(b, Math.min(2 * filled, LONGEST) + PADDING);
            } else {
                tooLong = true;
                return true;
            }
        }
    }

    private void fill() throws IOException {
        while (!over && filled < b.length - PADDING) {
            int read = read();
            if (read < 0) over = true;
            else filled += read;
        }
    }

    private int read() throws IOException {
        try {
            return in.read(b, filled, b.length - PADDING - filled);
        } catch (EOFException | ZipException e) {
            damaged = true;
            return -1;
        }
    }

    /** Whether what came was cut off, or could not be unfolded, where it ended. */
    boolean damaged() {
        return damaged;
    }

    private int afterLastBreak() {
        int p = filled;
        while (p > 0 && b[p - 1] != '\n') p--;
        return p;
    }

    /** Whether the line that begins here is too long to be read; then {@link #skipLine} is next. */
    public boolean tooLong() {
        return tooLong;
    }

    /** Passes over a line that is too long; says how many bytes it had. */
    public long skipLine() throws IOException {
        long skipped = 0;
        while (true) {
            int p = 0;
            while (p < filled && b[p] != '\n') p++;
            if (p < filled) {
                end = p + 1;
                return skipped + end;
            }
            skipped += filled;
            filled = 0;
            end = 0;
            fill();
            if (filled == 0) return skipped;
        }
    }

    public byte[] bytes() {
        return b;
    }

    public int end() {
        return end;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
