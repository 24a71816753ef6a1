package org.paraspinal.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.FlywayException;

/** Whether the database in a backup is whole: as SQLite sees it, as a journal, and as its manifest counts it. */
final class Soundness {

    private Soundness() {}

    /** One sentence each; none when all is well. */
    static List<String> problems(Path database, Manifest manifest) {
        try (Sql sql = Database.connect(database)) {
            List<String> problems = new ArrayList<>(brokenPages(sql));
            if (problems.isEmpty()) {
                Schema.objection(database)
                        .ifPresent(objection -> problems.add("The database %s.".formatted(objection)));
            }
            if (problems.isEmpty()) {
                problems.addAll(gaps(sql));
                problems.addAll(miscounts(Counts.in(sql), manifest));
            }
            return problems;
        } catch (SQLException | FlywayException unreadable) {
            return List.of("The database cannot be read: %s.".formatted(Reason.of(unreadable)));
        }
    }

    private static List<String> brokenPages(Sql sql) throws SQLException {
        return sql.list("pragma integrity_check", row -> row.getString(1)).stream()
                .filter(line -> !line.equals("ok"))
                .map("The database is broken: %s."::formatted)
                .toList();
    }

    private static List<String> gaps(Sql sql) throws SQLException {
        List<String> problems = new ArrayList<>();
        long gapped = sql.number("""
                select count(*) from (
                  select person from entry group by person having min(version) <> 1 or max(version) <> count(*))""");
        if (gapped > 0) {
            problems.add("Entries are missing: %d people have versions with a gap.".formatted(gapped));
        }
        long strays = sql.number("""
                select count(*) from entry left join person using (person)
                where person.person is null or person.erased_at is not null""");
        if (strays > 0) {
            problems.add("%d entries belong to nobody, or to somebody who was erased.".formatted(strays));
        }
        return problems;
    }

    private static List<String> miscounts(Counts counts, Manifest manifest) {
        var promised = new Counts(manifest.people(), manifest.entries());
        return counts.equals(promised)
                ? List.of()
                : List.of("The manifest promises %s, the database holds %s.".formatted(promised, counts));
    }
}
