package org.paraspinal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.paraspinal.store.Given.ANNA;
import static org.paraspinal.store.Given.BORIS;
import static org.paraspinal.store.Given.append;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anna, who wants to be forgotten, wrote in turns with Boris, who does not: half is in the database, half in the log. */
class ErasureTest {

    private static final KeyHash LINK = KeyHash.of("link", "sesame");

    private final String planted = "planted-" + UUID.randomUUID();
    private final Instant start = Instant.now().minusSeconds(1);
    private Path data;
    private SqliteJournal journal;

    @BeforeEach
    void plant(@TempDir Path folder) throws CannotOpen {
        data = folder;
        journal = open();
        plantNotes();
        journal.close();
        journal = open();
        plantNotes();
        append(journal, ANNA, note(planted + " amended ", 3).amending(2));
        journal.bind(LINK, ANNA);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void the_string_is_found_before_so_that_not_finding_it_means_something() throws Exception {
        assertEquals(List.of(data.resolve("journal.db"), data.resolve("journal.db-wal")), filesWithTraces());

        journal.close();

        assertEquals(List.of(data.resolve("journal.db")), filesWithTraces());
    }

    @Test
    void no_file_holds_anything_of_an_erased_person_neither_at_once_nor_after_a_restart() throws Exception {
        journal.erase(ANNA);

        assertEquals(List.of(), filesWithTraces());
        assertEquals(List.of(), Grep.filesWith(LINK.sha256(), data));

        journal.close();
        assertEquals(List.of(), filesWithTraces());

        journal = open();
        assertEquals(List.of(), filesWithTraces());
        assertEquals(40, journal.read(BORIS).size());
    }

    @Test
    void the_tombstone_is_an_id_and_a_date() throws SQLException {
        Erasure erasure = journal.erase(ANNA);

        try (Sql sql = Database.connect(data.resolve("journal.db"))) {
            List<Map<String, String>> rows = sql.list(
                    "select * from person where person = '%s'".formatted(ANNA),
                    row -> Map.of(
                            row.getMetaData().getColumnName(1), row.getString(1),
                            row.getMetaData().getColumnName(2), row.getString(2),
                            row.getMetaData().getColumnName(3), row.getString(3)));
            assertEquals(
                    List.of(Map.of(
                            "person",
                            ANNA.toString(),
                            "erased_at",
                            erasure.when().toString(),
                            "swept",
                            "1")),
                    rows);
        }
    }

    @Test
    void an_erasure_that_was_interrupted_before_the_sweeping_is_finished_at_the_next_start() throws Exception {
        try (Database database = Database.open(data.resolve("journal.db"))) {
            database.write(sql -> sql.run("pragma secure_delete = off"));
            database.write(sql -> Tombstones.bury(sql, ANNA, start));
        }
        journal.close();
        assertFalse(filesWithTraces().isEmpty());

        journal = open();

        assertEquals(List.of(), filesWithTraces());
    }

    @Test
    void an_erasure_is_not_called_done_while_someone_else_still_reads_the_old_log() throws Exception {
        try (Sql reader = Database.connect(data.resolve("journal.db"))) {
            reader.run("begin");
            Counts.in(reader);

            var unfinished = assertThrows(JournalFailed.class, () -> journal.erase(ANNA));
            assertTrue(unfinished.toString().contains("erase again when it is done"), unfinished::toString);
            assertFalse(filesWithTraces().isEmpty());
        }
        assertEquals(List.of(), journal.read(ANNA));

        journal.erase(ANNA);

        assertEquals(List.of(), filesWithTraces());
    }

    @Test
    void backups_made_before_are_named_newest_first(@TempDir Path elsewhere) throws Exception {
        var backup = new Backup("0.1", Given.tickingClock());
        Path moved = elsewhere.resolve("moved.backup");
        backup.write(data, elsewhere.resolve("b.backup"));
        Files.move(elsewhere.resolve("b.backup"), moved);
        backup.write(data, elsewhere.resolve("a.backup"));
        backup.write(data, elsewhere.resolve("b.backup"));

        Erasure erasure = journal.erase(ANNA);

        backup.write(data, elsewhere.resolve("later.backup"));
        assertEquals(
                List.of(
                        new KnownBackup(elsewhere.resolve("b.backup").toString(), Given.MORNING.plusSeconds(2)),
                        new KnownBackup(elsewhere.resolve("a.backup").toString(), Given.MORNING.plusSeconds(1)),
                        new KnownBackup(elsewhere.resolve("b.backup").toString(), Given.MORNING)),
                erasure.olderBackups());
    }

    private void plantNotes() {
        for (int i = 0; i < 20; i++) {
            append(journal, ANNA, note(planted + " ", 1 + i * 13));
            append(journal, BORIS, note("harmless ", 1 + i * 13));
        }
    }

    private List<Path> filesWithTraces() throws IOException {
        Path temporaryFiles = Path.of(System.getProperty("java.io.tmpdir"));
        List<Path> found = new ArrayList<>(Grep.filesWith(planted, data));
        Grep.filesWith(planted, temporaryFiles, 2, start).stream()
                .filter(file -> !file.startsWith(data))
                .forEach(found::add);
        Grep.filesWith(planted, Path.of("/var/tmp"), 2, start).forEach(found::add);
        found.sort(null);
        return found;
    }

    private SqliteJournal open() throws CannotOpen {
        return SqliteJournal.open(data.resolve("journal.db"), Given.tickingClock());
    }

    private static NewEntry note(String word, int times) {
        String text =
                String.join("", IntStream.range(0, times).mapToObj(_ -> word).toList());
        return NewEntry.of("note", 1, "\"%s\"".formatted(text));
    }
}
