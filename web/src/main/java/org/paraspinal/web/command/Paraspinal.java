package org.paraspinal.web.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.paraspinal.care.knowledge.KnowledgeRefused;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands. Exit code 0 is done, 1 is done with faults that were reported, 2 is not understood. */
@Command(
        name = "paraspinal",
        version = "Paraspinal 0.1.0",
        mixinStandardHelpOptions = true,
        header = "Massage care for back pain. No clinician has reviewed these rules.",
        synopsisHeading = "%nUsage: ",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "./paraspinal alone starts the pages, as 'serve' does.",
            "./paraspinal check builds everything and runs every test; check --deep adds the slow ones, --pictures",
            "leaves pictures of all pages in web/target."
        },
        subcommands = {
            Serve.class,
            Rehearse.class,
            Screen.class,
            MakePlan.class,
            Questions.class,
            Rules.class,
            Prove.class,
            MadeUpPeople.class,
            Meta.class,
            Trend.class,
            LearnFromCohort.class,
            ReadTrial.class,
            Score.class,
            Instruments.class,
            Backups.Make.class,
            Backups.Verify.class,
            Backups.Restore.class,
            CommandLine.HelpCommand.class
        })
public final class Paraspinal {
    private Paraspinal() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args.length == 0 ? new String[] {"serve"} : args));
    }

    /** The commands, writing UTF-8 whatever the system thinks. */
    static CommandLine commandLine() {
        return new CommandLine(new Paraspinal())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((failure, command, _) -> {
                    String message = String.valueOf(failure.getMessage());
                    boolean ours = failure instanceof KnowledgeRefused;
                    command.getErr().println(ours ? message : failure.getClass().getSimpleName() + ": " + message);
                    return 1;
                });
    }
}
