package org.paraspinal.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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
                target.removeStaging();
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
        Path aside = target.path().resolve("before-restore-" + now.toString().replace(":", ""));
        Predecessor predecessor = Predecessor.keep(target.database(), aside);
        boolean replaced = false;
        try {
            handOn(predecessor, fresh);
            PrivateFiles.sync(fresh);
            predecessor.removeLog();
            Files.move(fresh, target.database(), ATOMIC_MOVE, REPLACE_EXISTING);
            replaced = true;
        } finally {
            if (!replaced) {
                predecessor.removeCopy();
            }
        }
        List<String> warnings = new ArrayList<>(predecessor.warnings());
        syncWarning(target).ifPresent(warnings::add);
        return new Restoring.Restored(manifest, predecessor.kept(), warnings);
    }

    private void handOn(Predecessor predecessor, Path fresh) throws CannotOpen {
        List<KnownBackup> copies = new ArrayList<>(predecessor.backups());
        copies.add(KnownBackups.of(file, manifest.created()));
        predecessor.kept().ifPresent(folder -> copies.add(KnownBackups.of(folder, now)));
        try (Database database = Database.open(fresh)) {
            database.write(sql -> {
                for (Tombstone stone : predecessor.tombstones()) {
                    Tombstones.bury(sql, stone.person(), stone.erasedAt());
                }
                for (KnownBackup copy : copies) {
                    KnownBackups.remember(sql, copy);
                }
                return copies.size();
            });
            Tombstones.sweep(database);
        }
    }

    private static Optional<String> syncWarning(DataFolder target) {
        try {
            PrivateFiles.sync(target.path());
            return Optional.empty();
        } catch (IOException unsynced) {
            return Optional.of("The backup is restored, but a power failure now may bring the previous data back: %s."
                    .formatted(Reason.of(unsynced)));
        }
    }

    private static Restoring notRestored(String why) {
        return new Restoring.NotRestored(List.of(why));
    }
}
