package org.paraspinal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sentences of SQL with their values: run for what they do, or asked for what they answer. */
final class Sql {

    private Sql() {}

    /** Makes a thing of the row it stands on. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Runs a sentence; the number of rows it changed. */
    static int run(Connection connection, String text, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, text, values)) {
            statement.execute();
            return statement.getUpdateCount();
        }
    }

    static <T> List<T> list(Connection connection, String text, Row<T> row, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, text, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        }
    }

    static <T> Optional<T> first(Connection connection, String text, Row<T> row, @Nullable Object... values)
            throws SQLException {
        return list(connection, text, row, values).stream().findFirst();
    }

    /** The answer of a sentence that always answers with one whole number. */
    static long number(Connection connection, String text, @Nullable Object... values) throws SQLException {
        return list(connection, text, row -> row.getLong(1), values).getFirst();
    }

    private static PreparedStatement prepare(Connection connection, String text, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
