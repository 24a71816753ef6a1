package org.paraspinal.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.paraspinal.store.Given.ANNA;
import static org.paraspinal.store.Given.BORIS;
import static org.paraspinal.store.Given.MORNING;
import static org.paraspinal.store.Given.append;
import static org.paraspinal.store.Given.checkIn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraspinal.store.Backup.Restoring;
import org.paraspinal.store.Backup.Writing;

class RestoreTest {

    private static final InstantSource NOON = InstantSource.fixed(MORNING.plusSeconds(4 * 3600));

    private final Backup backup = new Backup("0.1", NOON);
    private Path data;
    private Path file;
    private Manifest manifest;

    @BeforeEach
    void backUpAJournal(@TempDir Path temporary) throws Exception {
        data = temporary.resolve("data");
        file = temporary.resolve("paraspinal.backup");
        try (var journal = open(data)) {
            append(journal, ANNA, checkIn(5), checkIn(6).amending(1));
            append(journal, BORIS, checkIn(9));
            journal.bind(KeyHash.of("link", "sesame"), ANNA);
        }
        manifest =
                assertInstanceOf(Writing.Saved.class, backup.write(data, file)).manifest();
    }

    @Test
    void a_backup_restored_into_an_empty_folder_exports_the_same(@TempDir Path empty) throws Exception {
        List<String> before = exports(data);

        assertEquals(new Restoring.Restored(manifest, Optional.empty(), List.of()), backup.restore(file, empty));

        assertEquals(before, exports(empty));
        try (var journal = open(empty)) {
            assertEquals(Optional.of(ANNA), journal.find(KeyHash.of("link", "sesame")));
            assertEquals(new Appended.Written(3), journal.append(ANNA, 2, List.of(checkIn(1))));
        }
    }

    @Test
    void the_previous_data_is_kept_beside_the_restored() throws Exception {
        List<String> backedUp = exports(data);
        appendAfterTheBackup();
        List<String> previous = exports(data);
        Path kept = data.resolve("before-restore-2026-11-22T120000Z");

        assertEquals(new Restoring.Restored(manifest, Optional.of(kept), List.of()), backup.restore(file, data));

        assertEquals(backedUp, exports(data));
        assertEquals(previous, exports(kept));
    }

    @Test
    void a_log_that_a_killed_process_left_is_kept_with_the_previous_data() throws Exception {
        try (var holder = ChildJvm.start(HoldFolder.class, data)) {
            assertEquals("open", holder.nextLine());
            holder.kill();
        }
        assertTrue(Files.size(data.resolve("journal.db-wal")) > 0);
        List<String> backedUp;
        try (var copy = open(restoredCopy())) {
            backedUp = exports(copy);
        }

        var restored = assertInstanceOf(Restoring.Restored.class, backup.restore(file, data));

        assertEquals(backedUp, exports(data));
        try (var previous = open(restored.previous().orElseThrow())) {
            assertEquals(3, previous.read(ANNA).size());
        }
    }

    @Test
    void a_damaged_backup_changes_nothing() throws Exception {
        Files.write(file, new byte[100]);
        byte[] before = Files.readAllBytes(data.resolve("journal.db"));

        assertInstanceOf(Restoring.NotRestored.class, backup.restore(file, data));

        assertArrayEquals(before, Files.readAllBytes(data.resolve("journal.db")));
    }

    @Test
    void a_restore_that_fails_half_way_leaves_the_previous_data_as_it_was() throws Exception {
        Path inTheWay = Files.createFile(data.resolve("before-restore-2026-11-22T120000Z"));
        appendAfterTheBackup();
        List<String> before = exports(data);

        assertEquals(
                new Restoring.NotRestored(
                        List.of("The backup was not restored: %s exists already.".formatted(inTheWay))),
                backup.restore(file, data));

        assertEquals(before, exports(data));
        assertFalse(Files.exists(data.resolve("restoring")));
    }

    @Test
    void nothing_is_restored_under_a_running_instance() throws Exception {
        appendAfterTheBackup();
        try (var holder = ChildJvm.start(HoldFolder.class, data)) {
            assertEquals("open", holder.nextLine());

            assertEquals(new Restoring.NotRestored(List.of("""
                                    Another Paraspinal is already running on %s. \
                                    Stop it first, or start this one with --data on another folder.""".formatted(data))), backup.restore(file, data));
        }
        try (var journal = open(data)) {
            assertEquals(4, journal.read(ANNA).size());
        }
    }

    @Test
    void nothing_is_restored_while_another_program_uses_the_database() throws Exception {
        try (Sql reader = Database.connect(data.resolve("journal.db"))) {
            Counts.in(reader);

            assertEquals(
                    new Restoring.NotRestored(
                            List.of("The backup was not restored: another program is using %s, maybe a backup."
                                    .formatted(data.resolve("journal.db")))),
                    backup.restore(file, data));
        }
    }

    @Test
    void whoever_was_erased_after_the_backup_stays_erased() throws Exception {
        Erasure erasure;
        try (var journal = open(data)) {
            erasure = journal.erase(ANNA);
        }

        assertInstanceOf(Restoring.Restored.class, backup.restore(file, data));

        try (var journal = open(data)) {
            assertEquals(List.of(BORIS), journal.people());
            assertEquals(erasure.when(), journal.erase(ANNA).when());
            assertEquals(Optional.empty(), journal.find(KeyHash.of("link", "sesame")));
        }
        assertEquals(List.of(), Grep.filesWith(KeyHash.of("link", "sesame").sha256(), data));
    }

    @Test
    void an_erasure_after_a_restore_names_every_copy_there_is() throws Exception {
        Path second = file.resolveSibling("second.backup");
        backup.write(data, second);
        backup.restore(file, data);

        try (var journal = SqliteJournal.open(data.resolve("journal.db"), NOON)) {
            assertEquals(
                    List.of(
                            data.resolve("before-restore-2026-11-22T120000Z").toString(),
                            file.toString(),
                            second.toString()),
                    journal.erase(ANNA).olderBackups().stream()
                            .map(KnownBackup::file)
                            .sorted()
                            .toList());
        }
    }

    @Test
    void unreadable_previous_data_is_kept_byte_for_byte_and_warned_about() throws Exception {
        byte[] broken = "This is no database any more. ".repeat(40).getBytes(UTF_8);
        Files.write(data.resolve("journal.db"), broken);
        Files.write(data.resolve("journal.db-wal"), broken);

        var restored = assertInstanceOf(Restoring.Restored.class, backup.restore(file, data));

        Path kept = restored.previous().orElseThrow();
        assertArrayEquals(broken, Files.readAllBytes(kept.resolve("journal.db")));
        assertArrayEquals(broken, Files.readAllBytes(kept.resolve("journal.db-wal")));
        assertTrue(restored.warnings().getFirst().startsWith("The previous data could not be read ("));
        assertEquals(2, exports(data).size());
    }

    @Test
    void a_log_that_broken_data_left_is_not_taken_for_the_restored_ones() throws Exception {
        Path database = data.resolve("journal.db");
        try (Sql sql = Database.connect(database)) {
            sql.run("drop table backup");
            assertTrue(Files.exists(data.resolve("journal.db-wal")));

            assertInstanceOf(Restoring.Restored.class, backup.restore(file, data));

            assertFalse(Files.exists(data.resolve("journal.db-wal")));
        }
    }

    private void appendAfterTheBackup() throws CannotOpen {
        try (var journal = open(data)) {
            append(journal, ANNA, checkIn(1));
        }
    }

    private Path restoredCopy() {
        Path copy = file.resolveSibling("copy");
        assertInstanceOf(Restoring.Restored.class, backup.restore(file, copy));
        return copy;
    }

    private static SqliteJournal open(Path folder) throws CannotOpen {
        try (var data = DataFolder.open(folder)) {
            return SqliteJournal.open(data, Given.tickingClock());
        }
    }

    private static List<String> exports(Path folder) throws CannotOpen, IOException {
        try (var journal = open(folder)) {
            return exports(journal);
        }
    }

    private static List<String> exports(Journal journal) {
        List<String> exports = new ArrayList<>();
        journal.people().forEach(person -> exports.add(Export.of(journal, person, MORNING)));
        return exports;
    }
}
