package org.paraspinal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The journal that a restored one will replace, and what it has to hand on.
 *
 * @param tombstones of people who must stay erased
 * @param backups that must still be named when somebody is erased
 * @param unreadable why it can hand on nothing, if so
 */
record Predecessor(
        Path database, List<Tombstones.Tombstone> tombstones, List<KnownBackup> backups, Optional<String> unreadable) {

    private static final List<String> FILES = List.of("", "-wal", "-shm");

    /**
     * Reads it, with its log brought home so that one file holds all.
     *
     * @throws IOException when somebody else is using it
     */
    static Predecessor at(Path database) throws IOException {
        if (Files.notExists(database) || Files.size(database) == 0) {
            return new Predecessor(database, List.of(), List.of(), Optional.empty());
        }
        Predecessor read;
        try (Connection connection = Database.connect(database)) {
            read = new Predecessor(database, Tombstones.in(connection), KnownBackups.in(connection), Optional.empty());
        } catch (SQLException broken) {
            return new Predecessor(database, List.of(), List.of(), Optional.of(Reason.of(broken)));
        }
        if (Files.exists(sibling(database, "-wal"))) {
            throw new IOException("another program is using %s, maybe a backup".formatted(database));
        }
        return read;
    }

    boolean exists() {
        return Files.exists(database);
    }

    List<String> warnings() {
        return unreadable.map(why -> """
                        The previous data could not be read (%s). Whoever was erased after the backup was made is back; \
                        erase them again.""".formatted(why)).stream().toList();
    }

    void copyInto(Path folder) throws IOException {
        PrivateFiles.createFolders(folder);
        for (Path file : files()) {
            Path copy = folder.resolve(file.getFileName());
            PrivateFiles.createFile(copy);
            try (var out = Files.newOutputStream(copy)) {
                Files.copy(file, out);
            }
            PrivateFiles.sync(copy);
        }
        PrivateFiles.sync(folder);
    }

    /** Removes the log that would otherwise be taken for the new database's. */
    void removeLog() throws IOException {
        Files.deleteIfExists(sibling(database, "-wal"));
        Files.deleteIfExists(sibling(database, "-shm"));
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (String suffix : FILES) {
            files.add(sibling(database, suffix));
        }
        files.removeIf(Files::notExists);
        return files;
    }

    private static Path sibling(Path database, String suffix) {
        return database.resolveSibling(database.getFileName() + suffix);
    }
}
