package org.paraspinal.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataFolderTest {

    @Test
    void a_missing_folder_is_made_for_its_owner_only(@TempDir Path temporary) throws Exception {
        Path path = temporary.resolve("deep").resolve("data");

        try (var folder = DataFolder.open(path);
                var _ = SqliteJournal.open(folder, Given.tickingClock())) {
            assertEquals(path, folder.path());
            assertEquals(List.of(), folder.warnings());
            assertEquals("rwx------", permissions(path));
            try (Stream<Path> files = Files.list(path)) {
                for (Path file : files.toList()) {
                    assertEquals("rw-------", permissions(file), file::toString);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a?open_mode=1&b", "100 % #1", "Grüße 🙂", "it's \"quoted\""})
    void a_folder_of_any_name_holds_its_journal_itself(String name, @TempDir Path temporary) throws Exception {
        Path path = temporary.resolve(name);
        try (var folder = DataFolder.open(path);
                var journal = SqliteJournal.open(folder, Given.tickingClock())) {
            Given.append(journal, Given.ANNA, Given.checkIn(5));

            assertTrue(Files.size(path.resolve("journal.db-wal")) > 0);
            assertInstanceOf(
                    Backup.Writing.Saved.class,
                    new Backup("0.1", Given.tickingClock()).write(path, temporary.resolve(name + ".backup")));
        }
    }

    @Test
    void a_folder_that_others_may_look_into_is_used_with_a_warning(@TempDir Path path) throws Exception {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-x---"));

        try (var folder = DataFolder.open(path)) {
            assertEquals(
                    List.of("Others on this machine may look into the data folder %s. Maybe: chmod 700 %s"
                            .formatted(path, path)),
                    folder.warnings());
        }
        assertEquals("rwxr-x---", permissions(path));
    }

    @Test
    void a_second_process_on_the_same_folder_is_told_so(@TempDir Path path) throws Exception {
        try (var _ = DataFolder.open(path);
                var second = ChildJvm.start(HoldFolder.class, path)) {
            assertEquals(alreadyRunning(path), second.nextLine());
        }
    }

    @Test
    void a_second_opening_in_this_process_is_told_so_and_does_not_loosen_the_lock(@TempDir Path path) throws Exception {
        try (var _ = DataFolder.open(path)) {
            var refusal = assertThrows(CannotOpen.class, () -> DataFolder.open(path));
            assertEquals(alreadyRunning(path), refusal.getMessage());

            try (var second = ChildJvm.start(HoldFolder.class, path)) {
                assertEquals(alreadyRunning(path), second.nextLine());
            }
        }
    }

    @Test
    void a_folder_is_free_again_when_it_is_closed_or_its_process_was_killed(@TempDir Path path) throws Exception {
        DataFolder.open(path).close();
        try (var holder = ChildJvm.start(HoldFolder.class, path)) {
            assertEquals("open", holder.nextLine());
            holder.kill();
        }

        DataFolder.open(path).close();
    }

    @Test
    void a_file_is_no_data_folder(@TempDir Path temporary) throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));

        var refusal = assertThrows(CannotOpen.class, () -> DataFolder.open(file));

        assertEquals(
                "%s is a file, not a folder. Name a folder for the data with --data.".formatted(file),
                refusal.getMessage());
    }

    @Test
    void a_folder_that_may_not_be_written_is_told_so(@TempDir Path temporary) throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));
        Path below = file.resolve("data");

        var refusal = assertThrows(CannotOpen.class, () -> DataFolder.open(below));

        assertEquals("""
                Paraspinal may not write in its data folder %s (%s: Not a directory). \
                Give its user the right to, or name another folder with --data.""".formatted(below, below), refusal.getMessage());
    }

    @Test
    void what_a_killed_restore_left_is_removed(@TempDir Path path) throws Exception {
        Path staging = Files.createDirectory(path.resolve("restoring"));
        Files.writeString(staging.resolve("journal.db"), "somebody's data");

        DataFolder.open(path).close();

        assertFalse(Files.exists(staging));
    }

    @Test
    void a_network_file_system_is_used_with_a_warning(@TempDir Path path) {
        assertEquals(Optional.empty(), DataFolder.warningAbout("ext4", path));
        assertTrue(DataFolder.warningAbout("nfs4", path).orElseThrow().contains("network file system (nfs4)"));
        assertTrue(DataFolder.warningAbout("CIFS", path).orElseThrow().contains("network file system (cifs)"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Linux, -, -, /home/anna/.local/share/paraspinal",
                "Linux, /data/xdg, -, /data/xdg/paraspinal",
                "Linux, relative, -, /home/anna/.local/share/paraspinal",
                "FreeBSD, '', -, /home/anna/.local/share/paraspinal",
                "Mac OS X, /data/xdg, -, /home/anna/Library/Application Support/Paraspinal",
                "Windows 11, -, /local, /local/Paraspinal",
                "Windows 11, -, -, /home/anna/AppData/Local/Paraspinal",
            })
    void the_usual_folder_is_where_the_system_keeps_such_data(
            String os, @Nullable String xdg, @Nullable String local, Path expected) {
        var system = new Properties();
        system.setProperty("os.name", os);
        system.setProperty("user.home", "/home/anna");
        Map<String, String> environment = new HashMap<>();
        if (xdg != null) {
            environment.put("XDG_DATA_HOME", xdg);
        }
        if (local != null) {
            environment.put("LOCALAPPDATA", local);
        }

        assertEquals(expected, DataFolder.usual(environment, system));
    }

    private static String alreadyRunning(Path path) {
        return """
                Another Paraspinal is already running on %s. \
                Stop it first, or start this one with --data on another folder.""".formatted(path);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void a_small_file_is_kept_whole_for_its_owner_only_and_replaced_whole(@TempDir Path elsewhere) throws Exception {
        Path path = elsewhere.resolve("data");
        try (DataFolder folder = DataFolder.open(path)) {
            assertEquals(Optional.empty(), folder.kept("lan-devices.json"));
            folder.keep("lan-devices.json", "a longer first".getBytes(UTF_8));
            folder.keep("lan-devices.json", "second".getBytes(UTF_8));

            assertArrayEquals(
                    "second".getBytes(UTF_8), folder.kept("lan-devices.json").orElseThrow());
            assertThrows(IllegalArgumentException.class, () -> folder.keep("../outside.json", new byte[0]));
            assertThrows(IllegalArgumentException.class, () -> folder.kept("journal.db"));
        }
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(path.resolve("lan-devices.json"))));
        assertTrue(Files.notExists(path.resolve("lan-devices.json.part")));
    }
}
