package org.paraspinal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.paraspinal.store.Given.ANNA;
import static org.paraspinal.store.Given.BORIS;
import static org.paraspinal.store.Given.append;
import static org.paraspinal.store.Given.checkIn;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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
                    connection -> Sql.list(connection, "pragma " + pragma, row -> row.getString(1))
                            .getFirst();

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

        try (Connection connection = Database.connect(database())) {
            var refusal = assertThrows(SQLException.class, () -> Sql.run(connection, attack));
            assertTrue(refusal.toString().contains("SQLITE_CONSTRAINT_TRIGGER"), refusal::toString);
        }
        assertEquals(1, journal.read(ANNA).size());
    }

    @Test
    void a_failing_disk_is_told_without_anybodys_data() throws SQLException {
        append(journal, ANNA, checkIn(5));
        try (Connection connection = Database.connect(database())) {
            Sql.run(
                    connection,
                    "create trigger full_disk before insert on entry begin select raise(abort, 'disk is full'); end");
        }

        var failure = assertThrows(JournalFailed.class, () -> append(journal, ANNA, checkIn(987654)));

        assertTrue(failure.toString().contains("The journal could not be written: "), failure::toString);
        assertTrue(failure.toString().contains("disk is full"), failure::toString);
        assertFalse(failure.toString().contains("987654"), failure::toString);
        assertEquals(1, journal.read(ANNA).size());
    }

    @Test
    void work_that_breaks_off_for_any_reason_is_undone_and_the_next_goes_on() throws CannotOpen {
        try (Database database = Database.open(database())) {
            assertThrows(
                    AssertionError.class,
                    () -> database.write(connection -> {
                        Sql.run(connection, "insert into backup (file, made_at) values ('a', 'b')");
                        throw new AssertionError("broken off");
                    }));

            assertEquals(List.of(), database.write(KnownBackups::in));
        }
    }
}
