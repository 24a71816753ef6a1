package org.paraspinal.exchange.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file laid into memory by the system, so that its bytes are copied once and not twice. It is as long as it was when it was opened. */
final class Mapped extends InputStream {
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment bytes;
    private long position;

    Mapped(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        } catch (IOException | RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    @Override
    public int read() {
        return position < bytes.byteSize() ? bytes.get(ValueLayout.JAVA_BYTE, position++) & 0xff : -1;
    }

    @Override
    public int read(byte[] b, int offset, int length) {
        int many = (int) Math.min(length, bytes.byteSize() - position);
        if (many <= 0) return length == 0 ? 0 : -1;
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, position, b, offset, many);
        position += many;
        return many;
    }

    @Override
    public long skip(long many) {
        long skipped = Math.clamp(many, 0, bytes.byteSize() - position);
        position += skipped;
        return skipped;
    }

    @Override
    public void close() {
        if (arena.scope().isAlive()) arena.close();
    }
}
