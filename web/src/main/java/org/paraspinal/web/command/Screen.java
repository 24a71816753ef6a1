package org.paraspinal.web.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.intake.Problem;
import org.paraspinal.care.intake.Reading;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.care.screening.Screening;
import org.paraspinal.care.screening.Verdict;
import org.paraspinal.web.wire.PersonLine;
import org.paraspinal.web.wire.PersonLine.NotAPerson;
import org.paraspinal.web.wire.VerdictLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads one person a line and writes one verdict a line. A bad line gets its error in its place, and the rest goes on. */
@Command(
        name = "screen",
        description = {
            "Reads one person a line (JSON) and writes one verdict a line.",
            "A line that cannot be read gives {\"line\":7,\"error\":\"…\"}; the rest goes on, and the exit code is 1."
        })
final class Screen implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = "-",
            description = "The file; - or nothing is standard input.")
    private String file;

    @Option(
            names = "--explain",
            description =
                    "Adds to each verdict \"wouldChange\": the one or two answers on which it hangs. This takes much longer.")
    private boolean explain;

    Screen() {
        spec = CommandSpec.create();
        file = "-";
    }

    @Override
    public Integer call() throws IOException {
        Knowledge knowledge = KnowledgeReader.read(KnowledgeFiles.shipped());
        try (BufferedReader in = open()) {
            return screen(knowledge, in, spec.commandLine().getOut(), LocalDate.now(), explain);
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

    /** Screens every line; 1 when at least one could not be read. Empty lines are passed over. */
    static int screen(Knowledge knowledge, BufferedReader in, PrintWriter out, LocalDate today) throws IOException {
        return screen(knowledge, in, out, today, false);
    }

    /** As above, and says what would change each verdict where that is wished for. */
    static int screen(Knowledge knowledge, BufferedReader in, PrintWriter out, LocalDate today, boolean explain)
            throws IOException {
        int line = 0;
        int exit = 0;
        for (String text = in.readLine(); text != null; text = in.readLine()) {
            line++;
            if (text.isBlank()) continue;
            try {
                out.println(verdict(knowledge, text, today, explain));
            } catch (NotAPerson e) {
                out.println(VerdictLine.error(line, String.valueOf(e.getMessage())));
                exit = 1;
            }
        }
        out.flush();
        return exit;
    }

    private static String verdict(Knowledge knowledge, String text, LocalDate today, boolean explain)
            throws NotAPerson {
        PersonLine person = PersonLine.read(text, today);
        return switch (Intake.read(knowledge, person.answers())) {
            case Reading.Understood u -> {
                Verdict verdict = Screening.judge(u.facts());
                yield explain ? VerdictLine.explained(person.id(), verdict) : VerdictLine.of(person.id(), verdict);
            }
            case Reading.Misread m ->
                throw PersonLine.notUnderstood(
                        m.problems().stream().map(Problem::toString).collect(Collectors.toList()));
        };
    }
}
