package org.paraspinal.web.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.paraspinal.cohort.Cohort;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Lists the command that learns from many people; the command itself lives where it starts fast. */
@Command(
        name = "cohort",
        description = {
            "Fits a linear mixed model to the visits of many people.",
            "paraspinal cohort --help lists its options."
        })
final class LearnFromCohort implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = Cohort.run(
                arguments.toArray(String[]::new),
                System.in,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        print(spec.commandLine().getOut(), out);
        print(spec.commandLine().getErr(), err);
        return exit;
    }

    private static void print(PrintWriter to, ByteArrayOutputStream said) {
        to.print(said.toString(StandardCharsets.UTF_8));
        to.flush();
    }
}
