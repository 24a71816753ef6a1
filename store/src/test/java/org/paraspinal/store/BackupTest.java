package org.paraspinal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.paraspinal.store.Given.ANNA;
import static org.paraspinal.store.Given.BORIS;
import static org.paraspinal.store.Given.append;
import static org.paraspinal.store.Given.checkIn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraspinal.store.Backup.Check;
import org.paraspinal.store.Backup.Writing;

class BackupTest {

    private final Backup backup = new Backup("0.1", Given.tickingClock());
    private Path data;
    private Path file;

    @BeforeEach
    void nameTheFiles(@TempDir Path temporary) throws IOException {
        data = temporary.resolve("data");
        file = Files.createDirectory(temporary.resolve("elsewhere")).resolve("paraspinal.backup");
    }

    @Test
    void a_backup_of_a_journal_in_use_is_intact_and_says_what_it_holds() throws Exception {
        try (var folder = DataFolder.open(data);
                var journal = SqliteJournal.open(folder, Given.tickingClock())) {
            append(journal, ANNA, checkIn(5), checkIn(4));
            append(journal, BORIS, checkIn(3));

            var saved = assertInstanceOf(Writing.Saved.class, backup.write(data, file));

            assertEquals(new Check.Intact(saved.manifest()), Backup.verify(file));
            assertEquals(Given.MORNING, saved.manifest().created());
            assertEquals("0.1", saved.manifest().product());
            assertEquals(
                    new Counts(2, 3),
                    new Counts(saved.manifest().people(), saved.manifest().entries()));
        }
    }

    @Test
    void a_backup_can_be_made_while_another_process_runs_on_the_data() throws Exception {
        try (var holder = ChildJvm.start(HoldFolder.class, data)) {
            assertEquals("open", holder.nextLine());

            var saved = assertInstanceOf(Writing.Saved.class, backup.write(data, file));

            assertEquals(1, saved.manifest().entries());
            assertEquals(new Check.Intact(saved.manifest()), Backup.verify(file));
        }
    }

    @Test
    void a_backup_made_while_somebody_writes_holds_whole_appends_only() throws Exception {
        try (var folder = DataFolder.open(data);
                var journal = SqliteJournal.open(folder, Given.tickingClock());
                var pool = Executors.newSingleThreadExecutor()) {
            var begun = new CountDownLatch(1);
            var enough = new AtomicBoolean();
            Future<?> writing = pool.submit(() -> {
                while (!enough.get()) {
                    append(journal, ANNA, checkIn(5), checkIn(4), checkIn(3));
                    begun.countDown();
                }
            });
            begun.await();
            for (int i = 0; i < 5; i++) {
                Path next = file.resolveSibling("backup-" + i);
                var saved = assertInstanceOf(Writing.Saved.class, backup.write(data, next));
                assertEquals(0, saved.manifest().entries() % 3);
                assertEquals(new Check.Intact(saved.manifest()), Backup.verify(next));
            }
            enough.set(true);
            writing.get();
        }
    }

    @Test
    void only_the_owner_may_read_a_backup_and_nothing_else_is_left() throws Exception {
        someData();

        backup.write(data, file);

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (Stream<Path> files = Files.list(file.resolveSibling("."))) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void an_existing_file_is_never_overwritten() throws Exception {
        someData();
        Files.writeString(file, "precious");

        assertEquals(
                new Writing.NotSaved("The backup was not written: %s exists already.".formatted(file)),
                backup.write(data, file));

        assertEquals("precious", Files.readString(file));
    }

    @Test
    void a_backup_that_cannot_be_written_leaves_no_file_and_is_not_remembered() throws Exception {
        someData();
        Path inTheWay = Files.createDirectories(Path.of(file + ".part").resolve("folder"));
        Files.createFile(inTheWay.resolve("somebody's file"));

        assertEquals(
                new Writing.NotSaved("The backup was not written: %s is not empty.".formatted(inTheWay)),
                backup.write(data, file));

        assertFalse(Files.exists(file));
        try (var journal = SqliteJournal.open(DataFolder.databaseIn(data), Given.tickingClock())) {
            assertEquals(List.of(), journal.erase(ANNA).olderBackups());
        }
    }

    @Test
    void without_data_there_is_nothing_to_back_up() {
        assertEquals(
                new Writing.NotSaved("There is no data of Paraspinal in %s to back up.".formatted(data)),
                backup.write(data, file));
    }

    @Test
    void a_folder_for_the_backup_must_exist() throws Exception {
        someData();
        Path nowhere = data.resolve("nowhere").resolve("file");

        assertEquals(
                new Writing.NotSaved("The backup was not written: %s does not exist.".formatted(nowhere)),
                backup.write(data, nowhere));
    }

    @Test
    void a_broken_database_is_not_backed_up() throws Exception {
        Files.createDirectories(data);
        Files.writeString(DataFolder.databaseIn(data), "This was never a database. ".repeat(50));

        var refused = assertInstanceOf(Writing.NotSaved.class, backup.write(data, file));

        assertTrue(refused.why().startsWith("The backup was not written: the data cannot be copied, "), refused::why);
        assertFalse(Files.exists(file));
    }

    private void someData() throws CannotOpen {
        try (var folder = DataFolder.open(data);
                var journal = SqliteJournal.open(folder, Given.tickingClock())) {
            append(journal, ANNA, checkIn(5));
        }
    }
}
