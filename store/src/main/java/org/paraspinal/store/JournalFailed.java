package org.paraspinal.store;

import java.io.Serial;
import java.sql.SQLException;

/** The storage under a journal failed (a full disk, a broken file); the message says how, and holds no one's data. */
public final class JournalFailed extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    JournalFailed(String sentence) {
        super(sentence);
    }

    JournalFailed(String attempt, SQLException cause) {
        super("%s: %s".formatted(attempt, Reason.of(cause)), cause);
    }
}
