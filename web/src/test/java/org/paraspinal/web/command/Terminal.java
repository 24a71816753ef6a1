package org.paraspinal.web.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command says in a terminal. */
public final class Terminal {
    private Terminal() {}

    /** What it writes to standard output, if it is done without a fault. */
    public static String says(String... command) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Paraspinal.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(command);
        assertEquals(0, exit, err::toString);
        return out.toString();
    }
}
