package org.paraspinal.store;

import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The sole right to a folder, until it is closed or its process dies.
 *
 * <p>On POSIX, closing any channel to a file gives up all of the process's locks on it. So within this process the
 * folders held are remembered, and a second attempt never touches the file.
 */
final class FolderLock implements AutoCloseable {

    private static final Set<Path> HELD_BY_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;
    private boolean closed;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** The lock, unless somebody holds it. */
    static Optional<FolderLock> tryOn(Path folder) throws IOException {
        Path real = folder.toRealPath();
        if (!HELD_BY_THIS_PROCESS.add(real)) {
            return Optional.empty();
        }
        FolderLock lock = null;
        try {
            lock = lockedFile(real);
            return Optional.ofNullable(lock);
        } finally {
            if (lock == null) {
                HELD_BY_THIS_PROCESS.remove(real);
            }
        }
    }

    private static @Nullable FolderLock lockedFile(Path folder) throws IOException {
        Path file = folder.resolve("paraspinal.lock");
        if (Files.notExists(file)) {
            PrivateFiles.createFile(file);
        }
        FileChannel channel = FileChannel.open(file, WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
            return lock == null ? null : new FolderLock(folder, channel);
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            channel.close();
            HELD_BY_THIS_PROCESS.remove(folder);
        }
    }
}
