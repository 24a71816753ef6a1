package org.paraspinal.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.paraspinal.store.Backup.Restoring;
import org.paraspinal.store.Tombstones.Tombstone;

/**
 * Putting a verified backup in the place of a folder's journal.
 *
 * <p>The new database is prepared in a staging folder, the old one copied aside, and then one atomic rename replaces
 * old by new: a crash at any moment leaves one or the other.
 */
record Restoration(Path file, Manifest manifest, Instant now) {

    Restoring into(Path folder) {
        try (DataFolder target = DataFolder.open(folder)) {
            try {
                return replace(target);
            } finally {
                target.clearStaging();
            }
        } catch (CannotOpen | JournalFailed refused) {
            return notRestored(Reason.of(refused));
        } catch (DamagedBackup altered) {
            return new Restoring.NotRestored(altered.problems());
        } catch (IOException refused) {
            return notRestored("The backup was not restored: %s.".formatted(Reason.of(refused)));
        }
    }

    private Restoring replace(DataFolder target) throws CannotOpen, DamagedBackup, IOException {
        Path fresh = target.emptyStaging().resolve("journal.db");
        BackupFile.unpack(file, fresh);
        Predecessor predecessor = Predecessor.at(target.database());
        Path kept = target.path().resolve("before-restore-" + now.toString().replace(":", ""));
        handOn(predecessor, kept, fresh);
        PrivateFiles.sync(fresh);
        if (!predecessor.exists()) {
            move(fresh, target);
            return new Restoring.Restored(manifest, Optional.empty(), predecessor.warnings());
        }
        keepThenMove(predecessor, kept, fresh, target);
        return new Restoring.Restored(manifest, Optional.of(kept), predecessor.warnings());
    }

    private void handOn(Predecessor predecessor, Path kept, Path fresh) throws CannotOpen {
        try (Database database = Database.open(fresh)) {
            database.write(connection -> {
                for (Tombstone stone : predecessor.tombstones()) {
                    Tombstones.bury(connection, stone.person(), stone.erasedAt());
                }
                for (KnownBackup backup : predecessor.backups()) {
                    KnownBackups.remember(connection, backup);
                }
                KnownBackups.remember(connection, KnownBackups.of(file, manifest.created()));
                if (predecessor.exists()) {
                    KnownBackups.remember(connection, KnownBackups.of(kept, now));
                }
                return predecessor.tombstones().size();
            });
            Tombstones.sweep(database);
        }
    }

    private static void keepThenMove(Predecessor predecessor, Path kept, Path fresh, DataFolder target)
            throws IOException {
        if (Files.exists(kept)) {
            throw new IOException("%s exists already".formatted(kept));
        }
        boolean moved = false;
        try {
            predecessor.copyInto(kept);
            predecessor.removeLog();
            move(fresh, target);
            moved = true;
        } finally {
            if (!moved) {
                PrivateFiles.deleteFolder(kept);
            }
        }
    }

    private static void move(Path fresh, DataFolder target) throws IOException {
        Files.move(fresh, target.database(), ATOMIC_MOVE, REPLACE_EXISTING);
        PrivateFiles.sync(target.path());
    }

    private static Restoring notRestored(String why) {
        return new Restoring.NotRestored(List.of(why));
    }
}
