package org.paraspinal.exchange.bulk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The lines written, of which those up to a checkpoint are on the disk. What was written after it is cut off when work goes on. */
final class Output implements AutoCloseable {
    private static final int BUFFER = 256 * 1024;

    private final FileChannel channel;
    private ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private long length;

    Output(Path file, long good) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.size() < good) throw new IOException("The output in the work folder is shorter than it was");
        channel.truncate(good);
        channel.position(good);
        length = good;
    }

    void line(String text) throws IOException {
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        if (bytes.length > buffer.remaining()) flush();
        if (bytes.length > buffer.capacity()) buffer = ByteBuffer.allocate(bytes.length);
        buffer.put(bytes);
        length += bytes.length;
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) channel.write(buffer);
        buffer.clear();
    }

    /** Everything so far is on the disk; says how many bytes that are. */
    long kept() throws IOException {
        flush();
        channel.force(false);
        return length;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
