package org.paraspinal.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.paraspinal.store.Given.ANNA;
import static org.paraspinal.store.Given.BORIS;
import static org.paraspinal.store.Given.append;
import static org.paraspinal.store.Given.checkIn;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraspinal.store.Backup.Check;
import org.paraspinal.store.Backup.Writing;

/** One good backup, harmed in one way a test. */
class DamagedBackupTest {

    private Path temporary;
    private Path file;
    private Manifest manifest;

    @BeforeEach
    void makeAGoodOne(@TempDir Path folder) throws CannotOpen {
        temporary = folder;
        Path data = folder.resolve("data");
        file = folder.resolve("paraspinal.backup");
        try (var open = DataFolder.open(data);
                var journal = SqliteJournal.open(open, Given.tickingClock())) {
            append(journal, ANNA, checkIn(5), checkIn(4), checkIn(3));
            append(journal, BORIS, checkIn(9));
        }
        var saved = assertInstanceOf(Writing.Saved.class, new Backup("0.1", Given.tickingClock()).write(data, file));
        manifest = saved.manifest();
    }

    @Test
    void a_missing_file() {
        Path nowhere = temporary.resolve("nowhere");

        assertProblems(nowhere, "There is no file %s that can be read.".formatted(nowhere));
    }

    @Test
    void a_truncated_file() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int kept : List.of(0, 1, bytes.length / 2, bytes.length - 1)) {
            Files.write(file, Arrays.copyOf(bytes, kept));

            assertDamagedWith("The file is not a whole backup: it was cut short, altered, or is something else");
        }
    }

    @Test
    void a_flipped_byte_anywhere_is_found_or_changes_nothing_that_is_read() throws IOException {
        byte[] good = Files.readAllBytes(file);
        long seed = new Random().nextLong();
        var random = new Random(seed);
        int found = 0;
        for (int i = 0; i < 150; i++) {
            int at = random.nextInt(good.length);
            byte[] bad = good.clone();
            bad[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, bad);
            switch (Backup.verify(file)) {
                case Check.Damaged _ -> found++;
                case Check.Intact(Manifest read) ->
                    assertEquals(manifest, read, "seed %d, byte %d".formatted(seed, at));
            }
        }
        assertTrue(found > 100, "seed %d: only %d of 150 were found".formatted(seed, found));
    }

    @Test
    void a_flipped_byte_in_the_database() throws Exception {
        byte[] bytes = database();
        bytes[bytes.length / 2] ^= 1;

        replace(BackupFile.DATABASE, bytes);

        assertProblems(file, "journal.db is not the one that was saved: its checksum differs.");
    }

    @Test
    void a_missing_part() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.delete(zip.getPath(BackupFile.MANIFEST));
            Files.move(zip.getPath(BackupFile.DATABASE), zip.getPath("other.db"));
        }

        assertProblems(
                file,
                "manifest.json is missing from the backup.",
                "journal.db is missing from the backup.",
                "other.db does not belong in a backup.");
    }

    @Test
    void a_manifest_of_another_backup() throws Exception {
        pack(database(), new Manifest(1, "0.1", Given.MORNING, "0".repeat(64), 2, 4));

        assertProblems(file, "journal.db is not the one that was saved: its checksum differs.");
    }

    @Test
    void a_manifest_that_counts_otherwise() throws Exception {
        pack(database(), new Manifest(1, "0.1", Given.MORNING, manifest.sha256(), 3, 5));

        assertProblems(
                file, "The manifest promises 3 people with 5 entries, the database holds 2 people with 4 entries.");
    }

    @Test
    void a_manifest_of_a_format_to_come() throws Exception {
        pack(database(), new Manifest(2, "0.1", Given.MORNING, manifest.sha256(), 2, 4));

        assertProblems(file, "The backup has format 2, but this Paraspinal reads format 1. Maybe update it.");
    }

    @Test
    void a_manifest_that_cannot_be_read() throws Exception {
        for (String manifest :
                List.of("", "{", "[]", "{\"format\": 1}", "{\"format\": 1, \"created\": \"yesterday\"}")) {
            replace(BackupFile.MANIFEST, manifest.getBytes(UTF_8));

            assertInstanceOf(Check.Damaged.class, Backup.verify(file), manifest);
        }
    }

    @Test
    void an_entry_that_is_missing_though_the_counts_are_right() throws Exception {
        Path copy = copyOfDatabase();
        try (Sql sql = Database.connect(copy)) {
            sql.run("drop trigger entry_is_removed_by_erasure_only");
            sql.run("delete from entry where person = '%s' and version = 2".formatted(ANNA));
        }

        BackupFile.pack(copy, new Manifest(1, "0.1", Given.MORNING, BackupFile.sha256(copy), 2, 3), file);

        assertProblems(file, "Entries are missing: 1 people have versions with a gap.");
    }

    @Test
    void an_entry_of_somebody_who_was_erased() throws Exception {
        Path copy = copyOfDatabase();
        try (Sql sql = Database.connect(copy)) {
            sql.run("update person set erased_at = '2026-01-01T00:00:00Z' where person = '%s'".formatted(BORIS));
        }

        BackupFile.pack(copy, new Manifest(1, "0.1", Given.MORNING, BackupFile.sha256(copy), 1, 4), file);

        assertProblems(file, "1 entries belong to nobody, or to somebody who was erased.");
    }

    @Test
    void a_database_with_broken_pages() throws Exception {
        byte[] bytes = database();
        Arrays.fill(bytes, 8192, bytes.length - 4096, (byte) 7);

        packAnew(bytes);

        assertDamagedWith("The database ");
    }

    @Test
    void a_database_of_another_program() throws Exception {
        Path other = temporary.resolve("other.db");
        try (Sql sql = Database.connect(other)) {
            sql.run("create table recipe (name text)");
        }

        packAnew(Files.readAllBytes(other));

        assertDamagedWith("The database cannot be read: ");
    }

    @Test
    void a_database_of_a_newer_version() throws Exception {
        Path copy = copyOfDatabase();
        try (Sql sql = Database.connect(copy)) {
            sql.run("""
                    insert into flyway_schema_history
                    select 99, '99', 'the future', type, 'V99__the_future.sql', 0, installed_by, installed_on, 1, true
                    from flyway_schema_history where version = '1'""");
        }

        packAnew(Files.readAllBytes(copy));

        assertProblems(file, "The database was written by a newer Paraspinal.");
    }

    private static void assertProblems(Path backup, String... problems) {
        assertEquals(new Check.Damaged(List.of(problems)), Backup.verify(backup));
    }

    private void assertDamagedWith(String beginning) {
        var damaged = assertInstanceOf(Check.Damaged.class, Backup.verify(file));
        assertTrue(damaged.problems().getFirst().startsWith(beginning), damaged::toString);
    }

    private byte[] database() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            return Files.readAllBytes(zip.getPath(BackupFile.DATABASE));
        }
    }

    private Path copyOfDatabase() throws IOException {
        return Files.write(temporary.resolve("copy.db"), database());
    }

    private void replace(String part, byte[] bytes) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.write(zip.getPath(part), bytes);
        }
    }

    private void packAnew(byte[] database) throws IOException {
        Path copy = Files.write(temporary.resolve("harmed.db"), database);
        pack(database, new Manifest(1, "0.1", Given.MORNING, BackupFile.sha256(copy), 2, 4));
    }

    private void pack(byte[] database, Manifest manifest) throws IOException {
        BackupFile.pack(Files.write(temporary.resolve("packed.db"), database), manifest, file);
    }
}
