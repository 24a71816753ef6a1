package org.paraspinal.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.paraspinal.store.Given.ANNA;
import static org.paraspinal.store.Given.BORIS;
import static org.paraspinal.store.Given.MORNING;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {

    private Path file;

    @BeforeEach
    void nameTheFile(@TempDir Path folder) {
        file = folder.resolve("journal.db");
    }

    @Test
    void an_empty_file_gets_the_tables() throws Exception {
        Files.createFile(file);

        SqliteJournal.open(file, Given.tickingClock()).close();

        assertEquals(List.of("backup", "entry", "person", "person_key"), tables());
    }

    @Test
    void a_data_file_of_schema_1_always_reads_and_can_be_written_on() throws Exception {
        putGolden("journal-1.db");

        try (var journal = SqliteJournal.open(file, Given.tickingClock())) {
            assertEquals(
                    List.of(
                            new Entry(
                                    ANNA,
                                    1,
                                    MORNING,
                                    "check-in",
                                    1,
                                    "{\"pain\": 5, \"note\": \"Grüße\"}",
                                    OptionalLong.empty()),
                            new Entry(
                                    ANNA,
                                    2,
                                    MORNING.plusSeconds(1),
                                    "check-in",
                                    1,
                                    "{\"pain\": 6}",
                                    OptionalLong.of(1))),
                    journal.read(ANNA));
            assertEquals(List.of(ANNA), journal.people());
            assertEquals(Optional.of(ANNA), journal.find(KeyHash.of("link", "sesame")));
            assertEquals(new Appended.Erased(), journal.append(BORIS, 0, List.of(Given.checkIn(1))));
            assertEquals(new Appended.Written(3), journal.append(ANNA, 2, List.of(Given.checkIn(1))));
        }
    }

    @Test
    void a_data_file_of_schema_1_ends_with_the_same_tables_as_a_new_one() throws Exception {
        putGolden("journal-1.db");
        SqliteJournal.open(file, Given.tickingClock()).close();
        List<String> old = definitions();
        Files.delete(file);

        SqliteJournal.open(file, Given.tickingClock()).close();

        assertEquals(definitions(), old);
    }

    @Test
    void a_data_file_of_a_newer_version_is_left_as_it_is() throws Exception {
        SqliteJournal.open(file, Given.tickingClock()).close();
        run("""
                insert into flyway_schema_history
                select 99, '99', 'the future', type, 'V99__the_future.sql', 0, installed_by, installed_on, 1, true
                from flyway_schema_history where version = '1'""");

        assertRefused("""
                The data file %s was written by a newer Paraspinal; nothing was changed. \
                Start the Paraspinal that wrote it, or name another folder with --data.""".formatted(file));
    }

    @Test
    void a_data_file_whose_migration_was_another_is_left_as_it_is() throws Exception {
        SqliteJournal.open(file, Given.tickingClock()).close();
        run("update flyway_schema_history set checksum = 1 where version = '1'");

        assertRefused("""
                The data file %s is not laid out as this Paraspinal knows it; nothing was changed. \
                Start the Paraspinal that wrote it, or name another folder with --data.""".formatted(file));
    }

    @Test
    void a_file_that_is_no_database_is_left_as_it_is() throws IOException {
        Files.writeString(file, "This was never a database, and it is long enough to be seen as none. ".repeat(20));

        assertRefused("""
                The data file %s cannot be read: [SQLITE_NOTADB] File opened that is not a database file \
                (file is not a database).
                Maybe restore a backup: paraspinal restore FILE""".formatted(file));
    }

    @Test
    void a_database_of_another_program_is_left_as_it_is() throws Exception {
        run("create table recipe (name text)");

        var refusal = assertThrows(CannotOpen.class, () -> SqliteJournal.open(file, Given.tickingClock()));

        assertTrue(refusal.toString().contains("The data file %s cannot be brought up to date".formatted(file)));
        assertEquals(List.of("recipe"), tables());
    }

    private void assertRefused(String words) throws IOException {
        byte[] before = Files.readAllBytes(file);

        var refusal = assertThrows(CannotOpen.class, () -> SqliteJournal.open(file, Given.tickingClock()));

        assertEquals(words, refusal.getMessage());
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    private void putGolden(String name) throws IOException {
        try (InputStream golden = Objects.requireNonNull(SchemaTest.class.getResourceAsStream(name))) {
            Files.copy(golden, file);
        }
    }

    private List<String> tables() throws SQLException {
        return ask("""
                select name from sqlite_schema
                where type = 'table' and name not like 'flyway%' and name not like 'sqlite%' order by name""");
    }

    private List<String> definitions() throws SQLException {
        return ask("select type || ' ' || name || ': ' || coalesce(sql, '') from sqlite_schema order by type, name");
    }

    private List<String> ask(String question) throws SQLException {
        try (Sql sql = Database.connect(file)) {
            return sql.list(question, row -> row.getString(1));
        }
    }

    private void run(String sentence) throws SQLException {
        try (Sql sql = Database.connect(file)) {
            sql.run(sentence);
        }
    }
}
