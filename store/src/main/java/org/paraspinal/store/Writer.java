package org.paraspinal.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import org.paraspinal.store.Database.Work;

/**
 * The one thread that writes. It does whatever has queued in one transaction and answers each only after that has been committed, so that
 * many who write at once share one wait for the disk.
 *
 * <p>Work that breaks off takes nothing else with it: all is undone, and each is done once more in a transaction of its own. So work may be
 * done twice, and must leave nothing behind but what it does with the connection.
 */
final class Writer {
    private final Sql sql;
    private final Lock writing;
    private final BlockingQueue<Job<?>> queue = new LinkedBlockingQueue<>();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("paraspinal-journal").unstarted(this::goOn);
    private boolean closed;

    /** @param writing held while there is a transaction */
    Writer(Sql sql, Lock writing) {
        this.sql = sql;
        this.writing = writing;
        thread.start();
    }

    /** Does all of the work or nothing of it, and returns when it is on the disk. */
    <T> T write(Work<T> work) {
        var job = new Job<>(work);
        synchronized (queue) {
            if (closed) throw new IllegalStateException("The journal is closed.");
            queue.add(job);
        }
        return job.answer();
    }

    /** Returns when everything that has queued is done; nothing is taken any more. */
    void close() {
        synchronized (queue) {
            if (closed) return;
            closed = true;
            queue.add(Job.LAST);
        }
        boolean interrupted = false;
        while (thread.isAlive())
            try {
                thread.join();
            } catch (InterruptedException asked) {
                interrupted = true;
            }
        if (interrupted) Thread.currentThread().interrupt();
    }

    private void goOn() {
        var batch = new ArrayList<Job<?>>();
        do {
            batch.clear();
            try {
                batch.add(queue.take());
            } catch (InterruptedException nobodyAsksForIt) {
                continue;
            }
            queue.drainTo(batch);
            write(batch.stream().filter(job -> job != Job.LAST).toList());
        } while (!batch.contains(Job.LAST));
    }

    private void write(List<Job<?>> batch) {
        if (batch.isEmpty()) return;
        writing.lock();
        try {
            if (!together(batch)) for (Job<?> alone : batch) together(List.of(alone));
        } finally {
            writing.unlock();
        }
        tellTwo(batch, new AtomicInteger());
    }

    /** Tells the next two. Whoever is told tells two others, so that those who wait share the waking too, and the writer goes on. */
    private static void tellTwo(List<Job<?>> batch, AtomicInteger told) {
        for (int i = 0; i < 2; i++) {
            int next = told.getAndIncrement();
            if (next < batch.size()) batch.get(next).tell(() -> tellTwo(batch, told));
        }
    }

    /** Whether that is how these end; where it is not, nothing of it was kept, and each is to be tried alone. */
    private boolean together(List<Job<?>> batch) {
        try {
            sql.run("begin immediate");
            for (Job<?> job : batch) {
                job.run(sql);
                if (job.brokeOff()) {
                    undo();
                    return batch.size() == 1;
                }
            }
        } catch (SQLException failed) {
            batch.forEach(job -> job.breakOff(failed));
            return true;
        }
        try {
            sql.run("commit");
        } catch (SQLException failed) {
            undo();
            batch.forEach(job -> job.breakOff(failed));
        }
        return true;
    }

    private void undo() {
        try {
            sql.run("rollback");
        } catch (SQLException ignored) {
            // SQLite has rolled back by itself, as it does when the disk fails.
        }
    }

    /** Work that waits to be done, and what it came to. */
    private static final class Job<T> {
        /** Behind it nothing comes. */
        static final Job<?> LAST = new Job<>(_ -> 0);

        private final Work<T> work;
        private final CompletableFuture<T> answer = new CompletableFuture<>();
        private Runnable telling = () -> {};
        private Runnable tellingOthers = () -> {};
        private boolean brokeOff;

        Job(Work<T> work) {
            this.work = work;
        }

        /** Any failure belongs to whoever asked for the work, and to nobody else. */
        void run(Sql sql) {
            try {
                T done = work.with(sql);
                brokeOff = false;
                telling = () -> answer.complete(done);
            } catch (SQLException | RuntimeException | Error failed) {
                breakOff(failed);
            }
        }

        boolean brokeOff() {
            return brokeOff;
        }

        void breakOff(Throwable failed) {
            brokeOff = true;
            telling = () -> answer.completeExceptionally(failed);
        }

        /** Lets go whoever waits for it, who then tells the others. */
        void tell(Runnable others) {
            tellingOthers = others;
            telling.run();
        }

        T answer() {
            try {
                return answer.join();
            } catch (CompletionException broken) {
                switch (broken.getCause()) {
                    case SQLException failed -> throw new JournalFailed("The journal could not be written", failed);
                    case RuntimeException failed -> throw failed;
                    case Error failed -> throw failed;
                    case null, default -> throw broken;
                }
            } finally {
                tellingOthers.run();
            }
        }
    }
}
