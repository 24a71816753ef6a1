package org.paraspinal.web.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads one person a line and writes one verdict a line. A bad line gets its error in its place, and the rest goes on. */
@Command(
        name = "screen",
        description = {
            "Reads one person a line (JSON) and writes one verdict a line.",
            "A line that cannot be read gives {\"line\":7,\"error\":\"…\"}; the rest goes on, and the exit code is 1.",
            "With --fhir it reads FHIR R4 resources instead, one a line, and writes one verdict a patient."
        })
final class Screen extends Lines implements Callable<Integer> {
    @Option(
            names = "--explain",
            description =
                    "Adds to each verdict \"wouldChange\": the one or two answers on which it hangs. This takes much longer.")
    private boolean explain;

    @ArgGroup(exclusive = false, heading = "FHIR R4 (docs/fhir.md):%n")
    private @Nullable ScreenFhir fhir;

    @Override
    public Integer call() throws IOException {
        Knowledge knowledge = KnowledgeReader.read(KnowledgeFiles.shipped());
        if (fhir != null) return fhir.screen(knowledge, LocalDate.now(), command());
        LocalDate today = LocalDate.now();
        return answer(line -> verdict(knowledge, line, today, explain));
    }

    /** Screens every line; 1 when at least one could not be read. Empty lines are passed over. */
    static int screen(Knowledge knowledge, BufferedReader in, PrintWriter out, LocalDate today) throws IOException {
        return screen(knowledge, in, out, today, false);
    }

    /** As above, and says what would change each verdict where that is wished for. */
    static int screen(Knowledge knowledge, BufferedReader in, PrintWriter out, LocalDate today, boolean explain)
            throws IOException {
        return each(in, out, line -> verdict(knowledge, line, today, explain));
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
