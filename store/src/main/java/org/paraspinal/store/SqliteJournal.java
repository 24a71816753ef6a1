package org.paraspinal.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The journal on the disk: one SQLite file in a data folder, brought to the newest schema when it is opened. */
public final class SqliteJournal implements Journal {

    private final Database database;
    private final InstantSource clock;

    private SqliteJournal(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Opens the journal of a folder; close it before the folder.
     *
     * @throws CannotOpen when the file is broken, or was written by a newer version
     */
    public static SqliteJournal open(DataFolder folder, InstantSource clock) throws CannotOpen {
        return open(folder.database(), clock);
    }

    static SqliteJournal open(Path file, InstantSource clock) throws CannotOpen {
        var journal = new SqliteJournal(Database.open(file), clock);
        try {
            Tombstones.sweepWhatWasLeft(journal.database);
            return journal;
        } catch (JournalFailed unswept) {
            journal.close();
            throw new CannotOpen(
                    "An erasure that was interrupted could not be finished. %s".formatted(Reason.of(unswept)), unswept);
        }
    }

    @Override
    public Appended append(PersonId person, long expectedVersion, List<NewEntry> entries) {
        var batch = new Batch(person, expectedVersion, entries);
        return database.write(sql -> {
            if (expectedVersion == 0) {
                sql.run("insert into person (person) values (?) on conflict do nothing", person.toString());
            }
            List<Entry> recorded = batch.recordedAt(clock.instant());
            try {
                insert(sql, recorded.getFirst());
            } catch (SQLException refused) {
                return whyNot(sql, person, expectedVersion, refused);
            }
            for (Entry entry : recorded.subList(1, recorded.size())) {
                insert(sql, entry);
            }
            return new Appended.Written(batch.lastVersion());
        });
    }

    /** Why the tables themselves refused the first entry. Asked only then, since almost all writes are not refused. */
    private static Appended whyNot(Sql sql, PersonId person, long expectedVersion, SQLException refused)
            throws SQLException {
        if (!Sql.refusedByTrigger(refused)) {
            throw refused;
        }
        if (Tombstones.dateFor(sql, person).isPresent()) {
            return new Appended.Erased();
        }
        long version = sql.number("select coalesce(max(version), 0) from entry where person = ?", person.toString());
        if (version == expectedVersion) {
            throw refused;
        }
        return new Appended.Conflict(version);
    }

    @Override
    public List<Entry> read(PersonId person) {
        String entries = """
                select person, version, recorded_at, kind, format, body, amends
                from entry where person = ? order by version""";
        return database.read(sql -> List.copyOf(sql.list(entries, SqliteJournal::entry, person.toString())));
    }

    @Override
    public boolean exists(PersonId person) {
        return database.read(sql -> isAlive(sql, person));
    }

    @Override
    public List<PersonId> people() {
        String alive = "select person from person where erased_at is null order by person";
        return database.read(sql -> List.copyOf(sql.list(alive, SqliteJournal::person)));
    }

    @Override
    public Binding bind(KeyHash key, PersonId person) {
        return database.write(sql -> {
            if (!isAlive(sql, person)) {
                return Binding.NO_SUCH_PERSON;
            }
            sql.run(
                    "insert into person_key (purpose, sha256, person) values (?, ?, ?) on conflict do nothing",
                    key.purpose(),
                    key.sha256(),
                    person.toString());
            return owner(sql, key).equals(Optional.of(person)) ? Binding.BOUND : Binding.TAKEN;
        });
    }

    @Override
    public Optional<PersonId> find(KeyHash key) {
        return database.read(sql -> owner(sql, key));
    }

    @Override
    public void unbind(KeyHash key) {
        database.write(
                sql -> sql.run("delete from person_key where purpose = ? and sha256 = ?", key.purpose(), key.sha256()));
    }

    @Override
    public int unbindAll(String purpose, PersonId person) {
        return database.write(
                sql -> sql.run("delete from person_key where purpose = ? and person = ?", purpose, person.toString()));
    }

    /** @throws JournalFailed also when a backup that is being written keeps the log from being emptied: erase again */
    @Override
    public Erasure erase(PersonId person) {
        Erasure erasure = database.write(sql -> Tombstones.bury(sql, person, clock.instant()));
        Tombstones.sweep(database);
        return erasure;
    }

    @Override
    public void close() {
        database.close();
    }

    private static boolean isAlive(Sql sql, PersonId person) throws SQLException {
        String alive = "select count(*) from person where person = ? and erased_at is null";
        return sql.number(alive, person.toString()) > 0;
    }

    private static Optional<PersonId> owner(Sql sql, KeyHash key) throws SQLException {
        return sql.first(
                "select person from person_key where purpose = ? and sha256 = ?",
                SqliteJournal::person,
                key.purpose(),
                key.sha256());
    }

    private static void insert(Sql sql, Entry entry) throws SQLException {
        sql.run(
                """
                insert into entry (person, version, recorded_at, kind, format, body, amends)
                values (?, ?, ?, ?, ?, ?, ?)""",
                entry.person().toString(),
                entry.version(),
                entry.recordedAt().toString(),
                entry.kind(),
                entry.format(),
                entry.body(),
                entry.amends().isPresent() ? entry.amends().getAsLong() : null);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        long amended = row.getLong("amends");
        OptionalLong amends = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(amended);
        return new Entry(
                person(row),
                row.getLong("version"),
                Instant.parse(row.getString("recorded_at")),
                row.getString("kind"),
                row.getInt("format"),
                row.getString("body"),
                amends);
    }

    static PersonId person(ResultSet row) throws SQLException {
        return PersonId.parse(row.getString("person"));
    }
}
