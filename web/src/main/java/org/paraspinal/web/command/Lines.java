package org.paraspinal.web.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.paraspinal.web.wire.PersonLine.NotAPerson;
import org.paraspinal.web.wire.VerdictLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads one person a line and answers each with a line. A bad line gets its error in its place, and the rest goes on. */
abstract class Lines {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = "-",
            description = "The file; - or nothing is standard input.")
    private String file = "-";

    /** What a line is answered with. */
    interface Answer {
        String to(String line) throws NotAPerson;
    }

    /** Answers every line of the file; 1 when at least one could not be read, 2 when there is no file. */
    final int answer(Answer answer) throws IOException {
        try (BufferedReader in = open()) {
            return each(in, spec.commandLine().getOut(), answer);
        } catch (NoSuchFileException e) {
            spec.commandLine().getErr().println("There is no file " + e.getFile() + ".");
            return 2;
        }
    }

    private BufferedReader open() throws IOException {
        return file.equals("-")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(file));
    }

    /** Answers every line; 1 when at least one could not be read. Empty lines are passed over. */
    static int each(BufferedReader in, PrintWriter out, Answer answer) throws IOException {
        int line = 0;
        int exit = 0;
        for (String text = in.readLine(); text != null; text = in.readLine()) {
            line++;
            if (text.isBlank()) continue;
            try {
                out.println(answer.to(text));
            } catch (NotAPerson e) {
                out.println(VerdictLine.error(line, String.valueOf(e.getMessage())));
                exit = 1;
            }
        }
        out.flush();
        return exit;
    }
}
