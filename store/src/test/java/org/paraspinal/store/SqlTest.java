package org.paraspinal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sentences that are kept answer as if they were asked for the first time. */
class SqlTest {
    private static final String ADD = "insert into guest (name, age) values (?, ?)";
    private static final String NAMES = "select name from guest where age > ? order by name";

    private Sql sql;

    @BeforeEach
    void given_a_table_of_guests(@TempDir Path folder) throws SQLException {
        sql = Database.connect(folder.resolve("guests.db"));
        sql.run("create table guest (name text not null primary key, age integer)");
    }

    @AfterEach
    void close() throws SQLException {
        sql.close();
    }

    @Test
    void the_same_sentence_is_asked_with_other_values() throws SQLException {
        assertEquals(1, sql.run(ADD, "Anna", 70));
        assertEquals(1, sql.run(ADD, "Bela", 30));

        assertEquals(List.of("Anna", "Bela"), names(20));
        assertEquals(List.of("Anna"), names(50));
        assertEquals(List.of("Anna", "Bela"), names(20));
    }

    @Test
    void values_are_forgotten_when_the_sentence_is_done() throws SQLException {
        sql.run(ADD, "Anna", 70);
        assertEquals(List.of("Anna"), names(20));

        List<String> olderThanNothing = sql.list(NAMES, row -> row.getString(1));

        assertEquals(List.of(), olderThanNothing);
    }

    @Test
    void a_sentence_that_failed_can_be_asked_again() throws SQLException {
        sql.run(ADD, "Anna", 70);

        assertThrows(SQLException.class, () -> sql.run(ADD, "Anna", 71));
        assertThrows(SQLException.class, () -> sql.run(ADD, "Anna", 71));

        assertEquals(1, sql.run(ADD, "Bela", 30));
    }

    @Test
    void what_a_trigger_refuses_is_told_from_all_else_that_fails() throws SQLException {
        sql.run(
                "create trigger no_minors before insert on guest when new.age < 18 begin select raise(abort, 'too young'); end");
        sql.run(ADD, "Anna", 70);

        assertTrue(Sql.refusedByTrigger(assertThrows(SQLException.class, () -> sql.run(ADD, "Bela", 9))));
        assertFalse(Sql.refusedByTrigger(assertThrows(SQLException.class, () -> sql.run(ADD, "Anna", 71))));
        assertFalse(Sql.refusedByTrigger(assertThrows(SQLException.class, () -> sql.run("insert into nowhere"))));
    }

    @Test
    void a_row_that_cannot_be_read_leaves_nothing_open() throws SQLException {
        sql.run(ADD, "Anna", 70);

        assertThrows(
                IllegalStateException.class,
                () -> sql.list(
                        NAMES,
                        _ -> {
                            throw new IllegalStateException("unreadable");
                        },
                        20));

        sql.run("vacuum");
        assertEquals(List.of("Anna"), names(20));
    }

    /** The database writes itself anew only while no sentence is half answered. */
    @Test
    void no_sentence_stays_open_whatever_was_asked() throws SQLException {
        sql.run("begin immediate");
        sql.run(ADD, "Anna", 70);
        sql.run("insert into guest (name) values ('Anna') on conflict do nothing");
        sql.run("commit");
        sql.run("pragma journal_mode");
        sql.first(NAMES, row -> row.getString(1), 20);
        sql.number("select count(*) from guest");

        sql.run("vacuum");

        assertEquals(List.of("Anna"), names(20));
    }

    private List<String> names(int olderThan) throws SQLException {
        return sql.list(NAMES, row -> row.getString(1), olderThan);
    }
}
