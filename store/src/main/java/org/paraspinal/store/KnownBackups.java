package org.paraspinal.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The copies a journal remembers, so that an erasure can name them. */
final class KnownBackups {

    private KnownBackups() {}

    /** Newest first. */
    static List<KnownBackup> in(Sql sql) throws SQLException {
        return sql
                .list(
                        "select file, made_at from backup order by file",
                        row -> new KnownBackup(row.getString("file"), Instant.parse(row.getString("made_at"))))
                .stream()
                .sorted(Comparator.comparing(KnownBackup::madeAt).reversed())
                .toList();
    }

    static KnownBackup of(Path file, Instant madeAt) {
        return new KnownBackup(file.toAbsolutePath().normalize().toString(), madeAt);
    }

    static void remember(Sql sql, KnownBackup backup) throws SQLException {
        sql.run(
                "insert into backup (file, made_at) values (?, ?) on conflict do nothing",
                backup.file(),
                backup.madeAt().toString());
    }

    static void forget(Sql sql, KnownBackup backup) throws SQLException {
        sql.run(
                "delete from backup where file = ? and made_at = ?",
                backup.file(),
                backup.madeAt().toString());
    }
}
