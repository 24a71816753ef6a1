package org.paraspinal.spark.charts;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.paraspinal.exchange.bulk.Bulk;
import org.paraspinal.exchange.bulk.Counts;
import org.paraspinal.exchange.bulk.Task;
import org.paraspinal.exchange.bulk.WorkFolder;
import org.paraspinal.spark.Machines;
import org.paraspinal.spark.charts.ChartsOnSpark.Cut;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Screens everybody of whom files of FHIR resources tell, on Apache Spark. Exit codes are those of the same on one machine, and 2 where
 * Spark could not do it.
 */
@Command(name = "screen", description = "Reads FHIR R4 resources, one a line, and writes one verdict a patient.")
public final class ScreenOnSpark implements Callable<Integer> {
    private static final int BUFFER = 256 * 1024;

    private final OutputStream standard;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--fhir",
            required = true,
            arity = "1..*",
            paramLabel = "DIR|FILE",
            description =
                    "NDJSON of FHIR R4 resources (.ndjson, .ndjson.gz); of a folder all such files in it. Every machine reads them.")
    private List<String> named = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Writes there, on this machine, when all is done. Left out, the lines come to standard output.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--base",
            defaultValue = "",
            paramLabel = "URL",
            description = "References that begin with this address are to these patients too.")
    private String base = "";

    @Option(
            names = "--questionnaire",
            paramLabel = "URL",
            description = "The canonical address of a questionnaire whose link ids are those of 'questions'.")
    private List<String> questionnaires = List.of();

    @Option(
            names = "--today",
            paramLabel = "DATE",
            description = "The day for which everybody is judged. Left out: today.")
    private Optional<LocalDate> day = Optional.empty();

    @Option(
            names = "--spark",
            required = true,
            paramLabel = "MASTER",
            description = "Where Spark is: local[*], local-cluster[2,1,1024], spark://host:7077.")
    private String master = "";

    ScreenOnSpark(OutputStream standard) {
        this.standard = standard;
    }

    public static void main(String[] args) {
        System.exit(command(new FileOutputStream(FileDescriptor.out)).execute(args));
    }

    static CommandLine command(OutputStream standard) {
        return new CommandLine(new ScreenOnSpark(standard))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((failure, command, _) -> {
                    command.getErr()
                            .println("It could not be done. "
                                    + failure.getClass().getSimpleName() + ": " + first(failure));
                    return 2;
                });
    }

    /** The first line of what is said of a failure; Spark adds where it happened. */
    private static String first(Exception failure) {
        return String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse("");
    }

    @Override
    public Integer call() throws IOException {
        try (Machines machines = machines()) {
            return screen(machines, Cut.usual(machines));
        } catch (NotThere e) {
            say(String.valueOf(e.getMessage()));
            return 2;
        }
    }

    /** There are no machines where they were looked for. */
    private static final class NotThere extends IOException {
        private static final long serialVersionUID = 1;

        NotThere(String master, Exception why) {
            super("There is no Spark at " + master + ": " + first(why), why);
        }
    }

    private Machines machines() throws NotThere {
        try {
            return Machines.of(master, "paraspinal screen");
        } catch (IOException e) {
            throw new NotThere(master, e);
        }
    }

    /** 0 when everything was read, 1 when something was told instead, 2 when it could not begin. */
    int screen(Machines machines, Cut cut) throws IOException {
        Optional<List<ChartFile>> files = files(machines);
        if (files.isEmpty()) return 2;
        var task = new Task(List.of(), base, new HashSet<>(questionnaires));
        try {
            Counts counts =
                    written(new ChartsOnSpark(machines, cut), files.get(), Asked.of(day.orElse(LocalDate.now()), task));
            say(counts.inWords());
            return counts.told() + counts.notJudged() > 0 ? 1 : 0;
        } catch (WorkFolder.NotFree | ChartsOnSpark.Changed e) {
            say(String.valueOf(e.getMessage()));
            return 2;
        }
    }

    private Optional<List<ChartFile>> files(Machines machines) {
        try {
            return Optional.of(ChartFile.of(named, machines.files()));
        } catch (NoSuchFileException e) {
            say(e.getFile() + ": " + e.getReason() + ".");
        } catch (IOException | RuntimeException e) {
            say("The files cannot be listed. " + e.getClass().getSimpleName() + ": " + first(e));
        }
        return Optional.empty();
    }

    private void say(String sentence) {
        spec.commandLine().getErr().println(sentence);
    }

    private Counts written(ChartsOnSpark charts, List<ChartFile> files, Asked asked) throws IOException {
        if (out.isEmpty()) {
            var buffered = new BufferedOutputStream(standard, BUFFER);
            return charts.screen(files, asked, buffered);
        }
        try (WorkFolder work = WorkFolder.beside(out.get())) {
            work.mustNotBeBegun();
            return into(work, out.get(), charts, files, asked);
        }
    }

    /** Whatever happens, nothing stays behind in the work folder: no work on Spark goes on from there. */
    private static Counts into(WorkFolder work, Path to, ChartsOnSpark charts, List<ChartFile> files, Asked asked)
            throws IOException {
        try (var file = new FileOutputStream(Bulk.output(work.path()).toFile());
                var buffered = new BufferedOutputStream(file, BUFFER)) {
            Counts counts = charts.screen(files, asked, buffered);
            file.getFD().sync();
            Files.move(Bulk.output(work.path()), to, StandardCopyOption.ATOMIC_MOVE);
            return counts;
        } finally {
            work.done();
        }
    }
}
