package org.paraspinal.web.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.paraspinal.web.wire.Unreadable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a file, or what comes in, and answers each line with a line. A bad line gets its error in its place, and the rest goes on. */
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
        String to(String line) throws Unreadable;
    }

    /** Answers every line of the file; 1 when at least one could not be read, 2 when there is no file. */
    final int answer(Answer answer) throws IOException {
        return answer(file, spec.commandLine(), answer);
    }

    /** Where this command writes to. */
    final CommandLine command() {
        return spec.commandLine();
    }

    /** The same, of a file that the command has by another parameter. */
    static int answer(String file, CommandLine command, Answer answer) throws IOException {
        try (BufferedReader in = open(file)) {
            return each(in, command.getOut(), answer);
        } catch (NoSuchFileException e) {
            command.getErr().println("There is no file " + e.getFile() + ".");
            return 2;
        }
    }

    private static BufferedReader open(String file) throws IOException {
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
            } catch (Unreadable e) {
                out.println(e.answer(line));
                exit = 1;
            }
        }
        out.flush();
        return exit;
    }
}
