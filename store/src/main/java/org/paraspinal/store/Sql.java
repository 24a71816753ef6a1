package org.paraspinal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A connection, run or asked with sentences of SQL and their values. It keeps each sentence as the database understood it, since that takes
 * longer than doing it; values are written as question marks, so that there are few. For one thread at a time.
 */
final class Sql implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> understood = new HashMap<>();

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** Makes a thing of the row it stands on. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Runs a sentence; the number of rows it changed. */
    int run(String text, @Nullable Object... values) throws SQLException {
        return with(text, values, statement -> {
            if (statement.execute()) statement.getResultSet().close();
            return statement.getUpdateCount();
        });
    }

    <T> List<T> list(String text, Row<T> row, @Nullable Object... values) throws SQLException {
        return with(text, values, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(row.read(rows));
                }
                return found;
            }
        });
    }

    <T> Optional<T> first(String text, Row<T> row, @Nullable Object... values) throws SQLException {
        return list(text, row, values).stream().findFirst();
    }

    /** The answer of a sentence that always answers with one whole number. */
    long number(String text, @Nullable Object... values) throws SQLException {
        return list(text, row -> row.getLong(1), values).getFirst();
    }

    /** Whether a trigger refused a sentence, which then changed nothing; after other failures a transaction may be over. */
    static boolean refusedByTrigger(SQLException failed) {
        return failed instanceof SQLiteException told
                && told.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_TRIGGER;
    }

    /** Forgets all sentences, and leaves the database. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** What is done with a sentence that has its values. */
    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    /** Keeps no values, and no sentence that failed: the driver does not let it be asked again. */
    private <T> T with(String text, @Nullable Object[] values, Use<T> use) throws SQLException {
        PreparedStatement kept = understood.remove(text);
        PreparedStatement statement = kept != null ? kept : connection.prepareStatement(text);
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            T done = use.of(statement);
            statement.clearParameters();
            understood.put(text, statement);
            return done;
        } catch (SQLException | RuntimeException failed) {
            try (statement) {
                throw failed;
            }
        }
    }
}
