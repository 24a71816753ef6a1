package org.paraspinal.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.paraspinal.store.Tombstones.Tombstone;

/**
 * The journal that a restored one replaces, and what it hands on.
 *
 * @param kept the folder with its copy, byte for byte; empty when there was no journal
 * @param tombstones of people who must stay erased
 * @param backups that must still be named when somebody is erased
 * @param unreadable why it can hand on nothing, if so
 */
record Predecessor(
        Path database,
        Optional<Path> kept,
        List<Tombstone> tombstones,
        List<KnownBackup> backups,
        Optional<String> unreadable) {

    /**
     * Copies the journal into a new folder, then reads it, which brings its log home. The copy comes first: of a broken
     * journal, SQLite throws the log away.
     *
     * @throws IOException also when somebody else is using the journal
     */
    static Predecessor keep(Path database, Path folder) throws IOException {
        if (Files.notExists(database) || Files.size(database) == 0) {
            return new Predecessor(database, Optional.empty(), List.of(), List.of(), Optional.empty());
        }
        if (Files.exists(folder)) {
            throw new IOException("%s exists already".formatted(folder));
        }
        try {
            PrivateFiles.createFolders(folder);
            copy(database, folder);
            copy(log(database), folder);
            PrivateFiles.sync(folder);
            return read(database, folder);
        } catch (IOException refused) {
            PrivateFiles.deleteFolder(folder);
            throw refused;
        }
    }

    List<String> warnings() {
        return unreadable.map(why -> """
                        The previous data could not be read (%s). Whoever was erased after the backup was made is back; \
                        erase them again.""".formatted(why)).stream().toList();
    }

    /** Removes what would otherwise be taken for the new database's log. */
    void removeLog() throws IOException {
        Files.deleteIfExists(log(database));
        Files.deleteIfExists(database.resolveSibling(database.getFileName() + "-shm"));
    }

    /** Removes the copy of a journal that stays; not of a broken one, whose log may be in the copy only. */
    void removeCopy() throws IOException {
        if (kept.isPresent() && unreadable.isEmpty()) {
            PrivateFiles.deleteFolder(kept.get());
        }
    }

    private static Predecessor read(Path database, Path kept) throws IOException {
        Predecessor read;
        try (Sql sql = Database.connect(database)) {
            read = new Predecessor(
                    database, Optional.of(kept), Tombstones.in(sql), KnownBackups.in(sql), Optional.empty());
        } catch (SQLException | RuntimeException broken) {
            return new Predecessor(database, Optional.of(kept), List.of(), List.of(), Optional.of(Reason.of(broken)));
        }
        if (Files.exists(log(database))) {
            throw new IOException("another program is using %s, maybe a backup".formatted(database));
        }
        return read;
    }

    private static void copy(Path file, Path folder) throws IOException {
        if (Files.exists(file)) {
            Path copy = folder.resolve(file.getFileName());
            PrivateFiles.createFile(copy);
            try (OutputStream out = Files.newOutputStream(copy)) {
                Files.copy(file, out);
            }
            PrivateFiles.sync(copy);
        }
    }

    private static Path log(Path database) {
        return database.resolveSibling(database.getFileName() + "-wal");
    }
}
