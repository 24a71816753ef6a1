package org.paraspinal.web.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.intake.Problem;
import org.paraspinal.care.intake.Reading;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.care.planning.Planner;
import org.paraspinal.care.screening.Screening;
import org.paraspinal.care.screening.Verdict;
import org.paraspinal.web.wire.PersonLine;
import org.paraspinal.web.wire.PersonLine.NotAPerson;
import org.paraspinal.web.wire.PlanAsked;
import org.paraspinal.web.wire.PlanLine;
import picocli.CommandLine.Command;

/** Screens one person a line and plans for whoever is cleared. */
@Command(
        name = "plan",
        description = {
            "Reads one person a line, as 'screen' does, and writes one plan a line.",
            "A line may add \"heightCm\" (120 to 220), \"build\" (slim, medium, broad), \"backLengthCm\" and",
            "\"wishes\": {\"goal\", \"minutes\", \"positions\", \"props\", \"sore\", \"places\", \"technique\", \"helped\"}.",
            "Whoever is not cleared gets no steps, and the reasons. Paths are in centimetres, x from the midline (left",
            "negative), y down from the hairline. A line that cannot be read gives {\"line\":7,\"error\":\"…\"}; the rest",
            "goes on, and the exit code is 1."
        })
final class MakePlan extends Lines implements Callable<Integer> {
    @Override
    public Integer call() throws IOException {
        return answer(planned(KnowledgeReader.read(KnowledgeFiles.shipped()), LocalDate.now()));
    }

    /** Plans for every line; 1 when at least one could not be read. Empty lines are passed over. */
    static int plan(Knowledge knowledge, BufferedReader in, PrintWriter out, LocalDate today) throws IOException {
        return each(in, out, planned(knowledge, today));
    }

    private static Answer planned(Knowledge knowledge, LocalDate today) {
        var planner = new Planner(knowledge);
        return line -> plan(knowledge, planner, PlanAsked.read(line, today, knowledge));
    }

    private static String plan(Knowledge knowledge, Planner planner, PlanAsked asked) throws NotAPerson {
        return switch (Intake.read(knowledge, asked.person().answers())) {
            case Reading.Understood u ->
                switch (Screening.judge(u.facts())) {
                    case Verdict.Cleared c -> PlanLine.of(asked.person().id(), c, planner.plan(c, asked.wishes()));
                    case Verdict stopped -> PlanLine.notCleared(asked.person().id(), stopped);
                };
            case Reading.Misread m ->
                throw PersonLine.notUnderstood(
                        m.problems().stream().map(Problem::toString).toList());
        };
    }
}
