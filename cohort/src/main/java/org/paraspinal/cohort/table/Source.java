package org.paraspinal.cohort.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/** Where a table comes from: a file, which can be read twice, or the standard input, which cannot. */
public record Source(Optional<Path> file, InputStream standard) {
    private static final long WHOLE = Long.MAX_VALUE;

    public static Source of(String name, InputStream standard) {
        return new Source(name.equals("-") ? Optional.empty() : Optional.of(Path.of(name)), standard);
    }

    /** All of it from the beginning. */
    InputStream open() throws IOException {
        return file.isPresent() ? new Part(file.get(), 0, WHOLE) : standard;
    }

    /** The bytes of a file from one place to before another. */
    InputStream open(long from, long to) throws IOException {
        return new Part(file.orElseThrow(), from, to);
    }

    private static final class Part extends InputStream {
        private final FileChannel channel;
        private final InputStream all;
        private long left;

        Part(Path file, long from, long to) throws IOException {
            channel = FileChannel.open(file);
            channel.position(from);
            all = Channels.newInputStream(channel);
            left = to - from;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left <= 0) return -1;
            int read = all.read(into, offset, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }

        @Override
        public int readNBytes(byte[] into, int offset, int length) throws IOException {
            int done = 0;
            while (done < length) {
                int read = read(into, offset + done, length - done);
                if (read < 0) break;
                done += read;
            }
            return done;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
