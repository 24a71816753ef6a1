package org.paraspinal.exchange.bulk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Where a screening of many keeps its work, for one program at a time. */
public final class WorkFolder implements AutoCloseable {
    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel lock;
    private final boolean passing;
    private final boolean finishedBefore;

    private WorkFolder(Path path, boolean passing, @Nullable Path output) throws IOException {
        this.path = path;
        this.passing = passing;
        lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(lock)) {
            lock.close();
            throw new NotFree("Another program is at work in " + path + ".");
        }
        finishedBefore = output != null
                && Files.exists(output)
                && !Files.exists(Bulk.output(path))
                && Checkpoint.last(path)
                        .filter(c -> c.written() == length(output))
                        .isPresent();
        if (output != null && Files.exists(output) && !finishedBefore) {
            lock.close();
            throw new NotFree("There is a file " + output + " already.");
        }
    }

    private static boolean locked(FileChannel lock) throws IOException {
        try {
            FileLock held = lock.tryLock();
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return -1;
        }
    }

    /** The work cannot be done here now. */
    public static final class NotFree extends IOException {
        private static final long serialVersionUID = 1;

        NotFree(String message) {
            super(message);
        }
    }

    /** One that is taken away when it is closed. */
    public static WorkFolder passing() throws IOException {
        return new WorkFolder(Files.createTempDirectory("paraspinal-fhir"), true, null);
    }

    /** The one beside an output file, with what was done there before. */
    public static WorkFolder beside(Path output) throws IOException {
        Path folder = output.resolveSibling(output.getFileName() + ".work");
        if (Files.exists(output) && !Files.exists(folder)) throw new NotFree("There is a file " + output + " already.");
        Files.createDirectories(folder);
        return new WorkFolder(folder, false, output);
    }

    public Path path() {
        return path;
    }

    /** Whether everything was done before, but for taking the folder away. */
    public boolean finishedBefore() {
        return finishedBefore;
    }

    /** Refuses where {@link Bulk} has begun work that it would go on with. */
    public void mustNotBeBegun() throws IOException {
        if (Checkpoint.last(path).isPresent())
            throw new NotFree(path + " holds work that one machine began. Go on there, or remove it.");
    }

    /** Takes the folder away: the work is over. */
    public void done() throws IOException {
        Bulk.tidy(path);
    }

    @Override
    public void close() throws IOException {
        lock.close();
        if (passing) Bulk.tidy(path);
    }
}
