package org.paraspinal.spark.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.fs.FSDataInputStream;

/** The lines that begin in a stretch of bytes, the last one to its end, though that lies behind the stretch. */
final class WholeLines extends InputStream {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    /** The byte behind the stretch. */
    private final long to;
    /** The place of the next byte. */
    private long at;

    private boolean over;

    WholeLines(FSDataInputStream file, long from, long to) throws IOException {
        this.to = to;
        at = Math.max(0, from - 1);
        file.seek(at);
        in = new BufferedInputStream(file, BUFFER);
        if (from > 0) passLine();
        over |= at >= to;
    }

    /** Passes over the line that began before, as far as anything can begin behind it. */
    private void passLine() throws IOException {
        int b;
        do {
            b = in.read();
            at++;
        } while (b >= 0 && b != '\n' && at < to);
        over = b < 0;
    }

    @Override
    public int read() throws IOException {
        if (over) return -1;
        int b = in.read();
        at++;
        over = b < 0 || b == '\n' && at >= to;
        return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (over) return -1;
        if (length == 0) return 0;
        if (at < to - 1) {
            int read = in.read(into, offset, (int) Math.min(length, to - 1 - at));
            over = read < 0;
            at += Math.max(read, 0);
            return read;
        }
        int done = 0;
        for (int b; done < length && (b = read()) >= 0; ) into[offset + done++] = (byte) b;
        return done == 0 ? -1 : done;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
