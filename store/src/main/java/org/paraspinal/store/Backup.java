package org.paraspinal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Copies of a whole journal, each one file: made while the journal is in use, by its own process or by another one,
 * checked, and restored.
 *
 * <p>A backup is not encrypted; where the system knows owners, only its owner may read it.
 */
public final class Backup {

    private final String product;
    private final InstantSource clock;

    /** @param product the version of Paraspinal that makes the backups */
    public Backup(String product, InstantSource clock) {
        this.product = product;
        this.clock = clock;
    }

    /** What became of writing a backup. */
    public sealed interface Writing {

        /** The file is complete and on the disk. */
        record Saved(Manifest manifest) implements Writing {}

        /** No backup was made; {@code why} is a sentence for the user. */
        record NotSaved(String why) implements Writing {}
    }

    /** What a look at a backup showed. */
    public sealed interface Check {

        /** The journal in it is byte for byte as it was written, and whole. */
        record Intact(Manifest manifest) implements Check {}

        /** It cannot be relied on; each problem is a sentence for the user. */
        record Damaged(List<String> problems) implements Check {}
    }

    /** What became of restoring a backup. */
    public sealed interface Restoring {

        /**
         * The folder holds what the backup held, but for those who were erased since it was made.
         *
         * @param previous the folder that now keeps the data that was there before, if there was any
         * @param warnings what the operator should know, one sentence each
         */
        record Restored(Manifest manifest, Optional<Path> previous, List<String> warnings) implements Restoring {}

        /** The data is as it was before; each problem is a sentence for the user. */
        record NotRestored(List<String> problems) implements Restoring {}
    }

    /**
     * Copies the journal of a data folder into a new file. The journal remembers the file before it is written, to name
     * it when somebody is erased later.
     *
     * @param file must not exist; until it is complete the work is done in a folder {@code <file>.part} beside it
     */
    public Writing write(Path folder, Path file) {
        Path database = DataFolder.databaseIn(folder.toAbsolutePath());
        if (Files.notExists(database)) {
            return new Writing.NotSaved("There is no data of Paraspinal in %s to back up.".formatted(folder));
        }
        try {
            return fill(file.toAbsolutePath(), database);
        } catch (IOException refused) {
            return notSaved(Reason.of(refused));
        } catch (SQLException unreadable) {
            return notSaved("the data cannot be copied, %s".formatted(Reason.of(unreadable)));
        }
    }

    /** Looks at every byte of a backup and at every entry in it, and changes nothing. */
    public static Check verify(Path file) {
        try {
            Path work = Files.createTempDirectory("paraspinal-verify-");
            try {
                Path copy = work.resolve("journal.db");
                Manifest manifest = BackupFile.unpack(file, copy);
                List<String> problems = Soundness.problems(copy, manifest);
                return problems.isEmpty() ? new Check.Intact(manifest) : new Check.Damaged(problems);
            } finally {
                PrivateFiles.deleteFolder(work);
            }
        } catch (DamagedBackup damaged) {
            return new Check.Damaged(damaged.problems());
        } catch (IOException refused) {
            return new Check.Damaged(List.of("The backup cannot be read: %s.".formatted(Reason.of(refused))));
        }
    }

    /**
     * Verifies a backup and puts the journal in it in the place of a folder's, in one step; the journal that was there
     * is kept in a folder {@code before-restore-<time>} beside it. Whoever was erased there stays erased.
     *
     * @param folder made when it is missing; no Paraspinal may be running on it
     */
    public Restoring restore(Path file, Path folder) {
        return switch (verify(file)) {
            case Check.Damaged(List<String> problems) -> new Restoring.NotRestored(problems);
            case Check.Intact(Manifest manifest) -> new Restoration(file, manifest, clock.instant()).into(folder);
        };
    }

    private Writing fill(Path file, Path database) throws IOException, SQLException {
        KnownBackup known = KnownBackups.of(file, clock.instant());
        try (NewFile target = NewFile.reserve(file);
                Sql sql = Database.connect(database)) {
            KnownBackups.remember(sql, known);
            try {
                Manifest manifest = copy(sql, target, known.madeAt());
                target.complete();
                return new Writing.Saved(manifest);
            } catch (IOException | SQLException failed) {
                KnownBackups.forget(sql, known);
                throw failed;
            }
        }
    }

    private Manifest copy(Sql sql, NewFile target, Instant now) throws SQLException, IOException {
        Path copy = target.aside("journal.db");
        sql.run("vacuum into ?", copy.toString());
        Counts counts = Counts.in(copy);
        var manifest =
                new Manifest(Manifest.FORMAT, product, now, BackupFile.sha256(copy), counts.people(), counts.entries());
        BackupFile.pack(copy, manifest, target.content());
        return manifest;
    }

    private static Writing notSaved(String why) {
        return new Writing.NotSaved("The backup was not written: %s.".formatted(why));
    }
}
