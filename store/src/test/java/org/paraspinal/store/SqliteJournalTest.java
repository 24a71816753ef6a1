package org.paraspinal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.paraspinal.store.Given.ANNA;
import static org.paraspinal.store.Given.BORIS;
import static org.paraspinal.store.Given.append;
import static org.paraspinal.store.Given.checkIn;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteJournalTest extends JournalContract {

    @Override
    Journal open(InstantSource clock) throws CannotOpen {
        return SqliteJournal.open(database(), clock);
    }

    private Path database() {
        return folder.resolve("journal.db");
    }

    @Test
    void everything_is_there_again_when_the_journal_is_reopened() throws CannotOpen {
        append(journal, ANNA, checkIn(5), checkIn(6).amending(1));
        KeyHash key = KeyHash.of("link", "sesame");
        journal.bind(key, ANNA);
        append(journal, BORIS, checkIn(5));
        journal.erase(BORIS);
        List<Entry> before = journal.read(ANNA);
        journal.close();

        journal = open(Given.tickingClock());

        assertEquals(before, journal.read(ANNA));
        assertEquals(Optional.of(ANNA), journal.find(key));
        assertEquals(new Appended.Erased(), journal.append(BORIS, 0, List.of(checkIn(5))));
    }

    @ParameterizedTest
    @CsvSource({"journal_mode, wal", "synchronous, 2", "secure_delete, 1", "foreign_keys, 1", "temp_store, 2"})
    void every_connection_is_set_to_lose_nothing_and_to_leave_nothing(String pragma, String expected)
            throws CannotOpen {
        try (Database database = Database.open(database())) {
            Database.Work<String> setting =
                    sql -> sql.list("pragma " + pragma, row -> row.getString(1)).getFirst();

            assertEquals(expected, database.write(setting));
            assertEquals(expected, database.read(setting));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update entry set body = '{}'",
                "delete from entry",
                "insert into entry (person, version, recorded_at, kind, format, body) select person, 3, '', 'a', 1, '' from person",
                "delete from person",
                "update person set erased_at = null where erased_at is not null",
                "insert into entry (person, version, recorded_at, kind, format, body) select person, 1, '', 'a', 1, '' from person where erased_at is not null",
            })
    void the_tables_themselves_refuse_to_change_what_was_kept(String attack) throws SQLException {
        append(journal, ANNA, checkIn(5));
        journal.erase(BORIS);

        try (Sql sql = Database.connect(database())) {
            var refusal = assertThrows(SQLException.class, () -> sql.run(attack));
            assertTrue(refusal.toString().contains("SQLITE_CONSTRAINT_TRIGGER"), refusal::toString);
        }
        assertEquals(1, journal.read(ANNA).size());
    }

    @Test
    void a_failing_disk_is_told_without_anybodys_data() throws SQLException {
        append(journal, ANNA, checkIn(5));
        try (Sql sql = Database.connect(database())) {
            sql.run("create trigger full_disk before insert on entry begin select raise(abort, 'disk is full'); end");
        }

        var failure = assertThrows(JournalFailed.class, () -> append(journal, ANNA, checkIn(987654)));

        assertTrue(failure.toString().contains("The journal could not be written: "), failure::toString);
        assertTrue(failure.toString().contains("disk is full"), failure::toString);
        assertFalse(failure.toString().contains("987654"), failure::toString);
        assertEquals(1, journal.read(ANNA).size());
    }

    @Test
    void who_write_at_once_share_one_commit() throws Exception {
        try (Database database = Database.open(database())) {
            List<FutureTask<Long>> all = atOnce(database, 9, i -> sql -> {
                remember(sql, "file " + i);
                return remembered(sql) - database.read(SqliteJournalTest::remembered);
            });

            for (int i = 0; i < all.size(); i++)
                assertEquals(i + 1, all.get(i).get(), "nothing of those before it was committed by itself");
            assertEquals(9, database.read(SqliteJournalTest::remembered));
        }
    }

    @Test
    void what_breaks_off_among_those_who_write_at_once_takes_nobody_with_it() throws Exception {
        try (Database database = Database.open(database())) {
            List<FutureTask<Long>> all = atOnce(database, 9, i -> sql -> {
                remember(sql, i == 4 ? "file 3" : "file " + i);
                return remembered(sql);
            });

            var failed = assertThrows(ExecutionException.class, all.get(4)::get);
            assertInstanceOf(JournalFailed.class, failed.getCause());
            assertEquals(8, all.getLast().get());
            assertEquals(8, database.read(SqliteJournalTest::remembered));
        }
    }

    /** Lets so many queue, each behind the one before, while the writer is held up; and then lets the writer go on. */
    private static List<FutureTask<Long>> atOnce(Database database, int count, IntFunction<Database.Work<Long>> work)
            throws InterruptedException {
        var queued = new CountDownLatch(1);
        var holding = new CountDownLatch(1);
        Thread.ofPlatform()
                .start(() -> database.write(_ -> {
                    holding.countDown();
                    try {
                        return queued.await(1, TimeUnit.MINUTES);
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                }));
        holding.await();
        var all = new ArrayList<FutureTask<Long>>();
        for (int i = 0; i < count; i++) {
            Database.Work<Long> one = work.apply(i);
            all.add(new FutureTask<>(() -> database.write(one)));
            Thread thread = Thread.ofPlatform().start(all.getLast());
            while (thread.getState() != Thread.State.WAITING) Thread.onSpinWait();
        }
        queued.countDown();
        return all;
    }

    private static void remember(Sql sql, String file) throws SQLException {
        sql.run("insert into backup (file, made_at) values (?, '2026-11-22T08:00:00Z')", file);
    }

    private static long remembered(Sql sql) throws SQLException {
        return sql.number("select count(*) from backup");
    }

    @Test
    void work_that_breaks_off_for_any_reason_is_undone_and_the_next_goes_on() throws CannotOpen {
        try (Database database = Database.open(database())) {
            assertThrows(
                    AssertionError.class,
                    () -> database.write(sql -> {
                        sql.run("insert into backup (file, made_at) values ('a', 'b')");
                        throw new AssertionError("broken off");
                    }));

            assertEquals(List.of(), database.write(KnownBackups::in));
        }
    }
}
