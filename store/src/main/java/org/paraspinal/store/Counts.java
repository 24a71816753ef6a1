package org.paraspinal.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** How many people have a record, and how many entries they have together. */
record Counts(long people, long entries) {

    static Counts in(Path database) throws SQLException {
        try (Connection connection = Database.connect(database)) {
            return in(connection);
        }
    }

    static Counts in(Connection connection) throws SQLException {
        return new Counts(
                Sql.number(connection, "select count(*) from person where erased_at is null"),
                Sql.number(connection, "select count(*) from entry"));
    }

    @Override
    public String toString() {
        return "%d people with %d entries".formatted(people, entries);
    }
}
