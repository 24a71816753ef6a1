package org.paraspinal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * One SQLite file: one {@link Writer} with its connection, and a few connections that read beside it.
 *
 * <p>Write-ahead log with {@code synchronous=FULL} ({@code fullfsync} on a Mac): a commit returns when it is on the
 * disk. {@code secure_delete}: what is deleted is overwritten. {@code temp_store=MEMORY}: nothing reaches a temporary
 * file.
 */
final class Database implements AutoCloseable {

    private static final int READERS = 4;
    private static final int BUSY_MILLIS = 5_000;
    /** Of 4 KiB: a log of up to 16 MiB, so that its pages are not so often written to the database too. */
    private static final int PAGES_IN_LOG = 4_000;

    private final Sql sql;
    private final Writer writer;
    private final ReentrantLock writing = new ReentrantLock();
    private final Queue<Sql> readers = new ConcurrentLinkedQueue<>();
    private final Semaphore reading = new Semaphore(READERS);
    private boolean closed;

    /** What is done with a connection. */
    interface Work<T> {
        T with(Sql sql) throws SQLException;
    }

    private Database(Path file) throws SQLException {
        sql = connect(file);
        for (int i = 0; i < READERS; i++) {
            readers.add(connect(file));
        }
        writer = new Writer(sql, writing);
    }

    /** Opens the file, makes it when it is missing, and brings it to the newest schema. */
    static Database open(Path file) throws CannotOpen {
        try {
            if (Files.notExists(file)) {
                PrivateFiles.createFile(file);
            }
            if (!Files.isReadable(file) || !Files.isWritable(file)) {
                throw new CannotOpen("Paraspinal may not read and write %s. Maybe the file belongs to another user."
                        .formatted(file));
            }
            Schema.bringUpToDate(file);
            return new Database(file);
        } catch (IOException refused) {
            throw new CannotOpen("The data file %s cannot be made: %s.".formatted(file, Reason.of(refused)), refused);
        } catch (SQLException unreadable) {
            throw new CannotOpen("""
                    The data file %s cannot be read: %s.
                    Maybe restore a backup: paraspinal restore FILE""".formatted(file, Reason.of(unreadable)), unreadable);
        }
    }

    static SQLiteDataSource source(Path file) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, Integer.toString(PAGES_IN_LOG));
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        // else the driver asks after each insert, and keeps the question open
        config.setGetGeneratedKeys(false);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toUri());
        return source;
    }

    /** A connection of one's own, for another process or a file that is not a running journal's. */
    static Sql connect(Path file) throws SQLException {
        var sql = new Sql(source(file).getConnection());
        sql.run("pragma fullfsync = on");
        return sql;
    }

    /** Reads one consistent state; several may read at once, also while one writes. */
    <T> T read(Work<T> work) {
        reading.acquireUninterruptibly();
        try {
            requireOpen();
            Sql reader = readers.remove();
            try {
                return work.with(reader);
            } catch (SQLException failed) {
                throw new JournalFailed("The journal could not be read", failed);
            } finally {
                readers.add(reader);
            }
        } finally {
            reading.release();
        }
    }

    /** Does all of the work or nothing of it, and returns when it is on the disk. The work may be done twice, with the first time undone. */
    <T> T write(Work<T> work) {
        return writer.write(work);
    }

    /** Works outside a transaction while nobody else in this process reads or writes. */
    <T> T alone(Work<T> work) {
        writing.lock();
        reading.acquireUninterruptibly(READERS);
        try {
            requireOpen();
            return work.with(sql);
        } catch (SQLException failed) {
            throw new JournalFailed("The journal's files could not be cleaned", failed);
        } finally {
            reading.release(READERS);
            writing.unlock();
        }
    }

    @Override
    public void close() {
        writer.close();
        writing.lock();
        reading.acquireUninterruptibly(READERS);
        try {
            closed = true;
            for (Sql reader : readers) {
                reader.close();
            }
            readers.clear();
            sql.close();
        } catch (SQLException failed) {
            throw new JournalFailed("The journal could not be closed", failed);
        } finally {
            reading.release(READERS);
            writing.unlock();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The journal is closed.");
        }
    }
}
