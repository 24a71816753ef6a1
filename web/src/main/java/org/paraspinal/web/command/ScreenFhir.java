package org.paraspinal.web.command;

import java.io.IOException;
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
import org.jspecify.annotations.Nullable;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.exchange.bulk.Bulk;
import org.paraspinal.exchange.bulk.Counts;
import org.paraspinal.exchange.bulk.Task;
import org.paraspinal.exchange.bulk.WorkFolder;
import org.paraspinal.exchange.verdict.Judge;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Screens everybody of whom files of FHIR resources tell. */
final class ScreenFhir {
    @Option(
            names = "--fhir",
            required = true,
            arity = "1..*",
            paramLabel = "DIR|FILE",
            description = "NDJSON of FHIR R4 resources (.ndjson, .ndjson.gz); of a folder all such files in it.")
    private List<Path> files = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = {
                "Writes there. How far it is lies beside it in FILE.work: killed, and started again in the same way, it goes on.",
                "Left out, the lines come to standard output, and a restart begins anew."
            })
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
            paramLabel = "MASTER",
            description = {
                "Does it on Apache Spark, such as local[*] or spark://host:7077; then files may also be named as in hdfs://host/export.",
                "There a restart begins anew."
            })
    private Optional<String> spark = Optional.empty();

    /** 0 when everything was read, 1 when something was told instead, 2 when it could not begin. */
    int screen(Knowledge knowledge, LocalDate today, CommandLine command) throws IOException {
        PrintWriter err = command.getErr();
        if (spark.isPresent()) {
            err.println("Spark is started by the launcher alone: ./paraspinal screen --fhir … --spark " + spark.get());
            return 2;
        }
        Task task;
        try {
            task = Task.of(files, base, new HashSet<>(questionnaires));
        } catch (NoSuchFileException e) {
            err.println(e.getFile() + ": " + e.getReason() + ".");
            return 2;
        }
        var progress = new OnTheTerminal(err);
        @Nullable Path to = out.orElse(null);
        try (WorkFolder work = to == null ? WorkFolder.passing() : WorkFolder.beside(to)) {
            var bulk = new Bulk(knowledge, task, work.path(), new Judge(knowledge), progress, Bulk.Budget.usual());
            Counts counts = work.finishedBefore() ? Bulk.done(work.path()) : bulk.run(day.orElse(today));
            if (to == null) copy(Bulk.output(work.path()), command.getOut());
            else if (!work.finishedBefore()) Files.move(Bulk.output(work.path()), to, StandardCopyOption.ATOMIC_MOVE);
            work.done();
            progress.over(counts);
            return counts.told() + counts.notJudged() > 0 ? 1 : 0;
        } catch (WorkFolder.NotFree e) {
            err.println(e.getMessage());
            return 2;
        } catch (Bulk.OtherTask e) {
            err.println(e.getMessage() + " Remove it, or name another --out.");
            return 2;
        }
    }

    private static void copy(Path from, PrintWriter to) throws IOException {
        char[] buffer = new char[1 << 16];
        try (var lines = Files.newBufferedReader(from, StandardCharsets.UTF_8)) {
            for (int n = lines.read(buffer); n >= 0; n = lines.read(buffer)) to.write(buffer, 0, n);
        }
        to.flush();
    }
}
