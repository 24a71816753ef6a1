package org.paraspinal.web.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8 strictly, passes over a byte order mark, and knows on which line the first byte stands that is none. */
final class Utf8 extends Reader {
    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private boolean atStart = true;
    private boolean atEnd;
    private char before;
    private long line = 1;

    Utf8(InputStream in) {
        this.in = in;
    }

    /** The text is not UTF-8 on this line. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;

        private final long line;

        Broken(long line) {
            super("line " + line + " is not UTF-8");
            this.line = line;
        }

        long line() {
            return line;
        }
    }

    @Override
    public int read(char[] to, int offset, int length) throws IOException {
        if (length == 0) return 0;
        var chars = CharBuffer.wrap(to, offset, length);
        while (chars.position() == offset) {
            CoderResult result = decoder.decode(bytes, chars, atEnd);
            count(to, offset, chars.position());
            if (result.isError()) throw new Broken(line);
            if (chars.position() > offset) break;
            if (result.isOverflow()) return oneMore(to, offset, length);
            if (atEnd) return -1;
            fill();
        }
        int read = chars.position() - offset;
        if (atStart && to[offset] == '\uFEFF') {
            System.arraycopy(to, offset + 1, to, offset, read - 1);
            read--;
        }
        atStart = false;
        return read == 0 ? read(to, offset, length) : read;
    }

    /** A pair of characters did not fit: it never does into one. */
    private static int oneMore(char[] to, int offset, int length) throws IOException {
        throw new IOException("No room for a character at " + offset + " of " + to.length + ", length " + length);
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) atEnd = true;
        else bytes.position(bytes.position() + read);
        bytes.flip();
    }

    private void count(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] == '\r' || (text[i] == '\n' && before != '\r')) line++;
            before = text[i];
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
