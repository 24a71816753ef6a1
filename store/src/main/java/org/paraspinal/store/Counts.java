package org.paraspinal.store;

import java.nio.file.Path;
import java.sql.SQLException;

/** How many people have a record, and how many entries they have together. */
record Counts(long people, long entries) {

    static Counts in(Path database) throws SQLException {
        try (Sql sql = Database.connect(database)) {
            return in(sql);
        }
    }

    static Counts in(Sql sql) throws SQLException {
        return new Counts(
                sql.number("select count(*) from person where erased_at is null"),
                sql.number("select count(*) from entry"));
    }

    @Override
    public String toString() {
        return "%d people with %d entries".formatted(people, entries);
    }
}
