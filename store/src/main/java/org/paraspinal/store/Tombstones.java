package org.paraspinal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is left of people who were erased: an id and a date; and the sweeping after the burial. */
final class Tombstones {

    private Tombstones() {}

    /** One of them. */
    record Tombstone(PersonId person, Instant erasedAt) {}

    static List<Tombstone> in(Connection connection) throws SQLException {
        return Sql.list(
                connection,
                "select person, erased_at from person where erased_at is not null order by person",
                row -> new Tombstone(SqliteJournal.person(row), Instant.parse(row.getString("erased_at"))));
    }

    static Optional<Instant> dateFor(Connection connection, PersonId person) throws SQLException {
        return Sql.first(
                connection,
                "select erased_at from person where person = ? and erased_at is not null",
                row -> Instant.parse(row.getString("erased_at")),
                person.toString());
    }

    /** Deletes what the person had and sets the stone; the date of a stone that stands already remains. */
    static Erasure bury(Connection connection, PersonId person, Instant now) throws SQLException {
        String id = person.toString();
        boolean first = 0 < Sql.run(connection, """
                insert into person (person, erased_at) values (?, ?)
                on conflict (person) do update set erased_at = excluded.erased_at where erased_at is null""", id, now.toString());
        Sql.run(connection, "delete from entry where person = ?", id);
        Sql.run(connection, "delete from person_key where person = ?", id);
        Instant when = dateFor(connection, person).orElseThrow();
        return new Erasure(
                person,
                when,
                KnownBackups.in(connection).stream()
                        .filter(backup -> first || !backup.madeAt().isAfter(when))
                        .toList());
    }

    /**
     * Leaves nothing deleted in any file: the zeros in the log go over the old pages of the database, the database is
     * written anew without its gaps, and the log is emptied.
     */
    static void sweep(Database database) {
        database.alone(connection -> {
            emptyLog(connection);
            Sql.run(connection, "vacuum");
            emptyLog(connection);
            return Sql.run(connection, "update person set swept = 1 where erased_at is not null and swept = 0");
        });
    }

    /** Sweeps when a crash came between an erasure and its sweeping. */
    static void sweepWhatWasLeft(Database database) {
        String unswept = "select count(*) from person where erased_at is not null and swept = 0";
        if (database.read(connection -> Sql.number(connection, unswept)) > 0) {
            sweep(database);
        }
    }

    private static void emptyLog(Connection connection) throws SQLException {
        if (Sql.number(connection, "pragma wal_checkpoint(truncate)") != 0) {
            throw new JournalFailed("""
                    The record is erased, but its traces cannot be wiped while another program reads the data.
                    Maybe a backup is being written: erase again when it is done.""");
        }
    }
}
