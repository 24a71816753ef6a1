package org.paraspinal.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is left of people who were erased: an id and a date; and the sweeping after the burial. */
final class Tombstones {

    private Tombstones() {}

    /** One of them. */
    record Tombstone(PersonId person, Instant erasedAt) {}

    static List<Tombstone> in(Sql sql) throws SQLException {
        return sql.list(
                "select person, erased_at from person where erased_at is not null order by person",
                row -> new Tombstone(SqliteJournal.person(row), Instant.parse(row.getString("erased_at"))));
    }

    static Optional<Instant> dateFor(Sql sql, PersonId person) throws SQLException {
        return sql.first(
                "select erased_at from person where person = ? and erased_at is not null",
                row -> Instant.parse(row.getString("erased_at")),
                person.toString());
    }

    /** Deletes what the person had and sets the stone; the date of a stone that stands already remains. */
    static Erasure bury(Sql sql, PersonId person, Instant now) throws SQLException {
        String id = person.toString();
        boolean first = 0 < sql.run("""
                insert into person (person, erased_at) values (?, ?)
                on conflict (person) do update set erased_at = excluded.erased_at where erased_at is null""", id, now.toString());
        sql.run("delete from entry where person = ?", id);
        sql.run("delete from person_key where person = ?", id);
        Instant when = dateFor(sql, person).orElseThrow();
        return new Erasure(
                person,
                when,
                KnownBackups.in(sql).stream()
                        .filter(backup -> first || !backup.madeAt().isAfter(when))
                        .toList());
    }

    /**
     * Leaves nothing deleted in any file: the zeros in the log go over the old pages of the database, the database is
     * written anew without its gaps, and the log is emptied.
     */
    static void sweep(Database database) {
        database.alone(sql -> {
            emptyLog(sql);
            sql.run("vacuum");
            emptyLog(sql);
            return sql.run("update person set swept = 1 where erased_at is not null and swept = 0");
        });
    }

    /** Sweeps when a crash came between an erasure and its sweeping. */
    static void sweepWhatWasLeft(Database database) {
        String unswept = "select count(*) from person where erased_at is not null and swept = 0";
        if (database.read(sql -> sql.number(unswept)) > 0) {
            sweep(database);
        }
    }

    private static void emptyLog(Sql sql) throws SQLException {
        if (sql.number("pragma wal_checkpoint(truncate)") != 0) {
            throw new JournalFailed("""
                    The record is erased, but its traces cannot be wiped while another program reads the data.
                    Maybe a backup is being written: erase again when it is done.""");
        }
    }
}
