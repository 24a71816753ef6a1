package org.paraspinal.store;

import java.io.Serial;
import java.util.List;

/** A backup file is not what its manifest says, or has none. */
final class DamagedBackup extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    DamagedBackup(String... problems) {
        super(String.join(" ", problems));
        this.problems = List.of(problems);
    }

    /** One sentence each. */
    List<String> problems() {
        return problems;
    }
}
