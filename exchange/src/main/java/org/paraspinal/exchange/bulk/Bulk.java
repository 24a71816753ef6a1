package org.paraspinal.exchange.bulk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.exchange.bulk.People.Person;
import org.paraspinal.exchange.fhir.Charts;
import org.paraspinal.exchange.fhir.Charts.Charted;

/**
 * Screens everybody in a task: reads all lines into runs of people on the disk, then lays the runs together and has each person judged.
 * Every so often it keeps a {@link Checkpoint}; started again with the same work folder it goes on from the last one, and the output is
 * the same as if it had never stopped.
 */
public final class Bulk {
    private static final int MOST_RUNS = 64;

    private final Knowledge knowledge;
    private final Task task;
    private final Path folder;
    private final Verdicts verdicts;
    private final Progress progress;
    private final Budget budget;
    private final Runs runs;

    /** Judges a person and says so in one line. */
    public interface Verdicts {
        Written of(Charted person);
    }

    /**
     * A person's line.
     *
     * @param judged whether there is a verdict; otherwise the line says why there is none
     */
    public record Written(String line, boolean judged) {}

    /** Hears how far it has come. */
    public interface Progress {
        void reading(long bytes, long of, Counts counts);

        void judging(Counts counts);
    }

    /**
     * How much is held in memory, and how much work may be lost to a kill.
     *
     * @param memory bytes of people held at once
     * @param input bytes read between two checkpoints
     * @param people judged between two checkpoints
     */
    public record Budget(long memory, long input, int people) {
        private static final long LEAST = 4L << 20;
        private static final long MOST = 1L << 30;

        /** What fits into the memory there is. */
        public static Budget usual() {
            long quarter = Runtime.getRuntime().maxMemory() / 4;
            return new Budget(Math.clamp(quarter, LEAST, MOST), 512L << 20, 20_000);
        }
    }

    public Bulk(Knowledge knowledge, Task task, Path folder, Verdicts verdicts, Progress progress, Budget budget) {
        this.knowledge = knowledge;
        this.task = task;
        this.folder = folder;
        this.verdicts = verdicts;
        this.progress = progress;
        this.budget = budget;
        runs = new Runs(knowledge.codes().size(), new Charts(knowledge, LocalDate.EPOCH).targets());
    }

    /** The work folder holds the work of another task, or files have changed since. */
    public static final class OtherTask extends IOException {
        private static final long serialVersionUID = 1;

        OtherTask(Path folder) {
            super(folder + " holds the work on other files, or on these as they were before.");
        }
    }

    /** The file of the work folder in which the lines are, once {@link #run} is over. */
    public static Path output(Path folder) {
        return folder.resolve("output");
    }

    /**
     * Does what is left to do.
     *
     * @param usualToday the day for which everybody is judged, where the work did not begin on another
     */
    public Counts run(LocalDate usualToday) throws IOException {
        String fingerprint = task.fingerprint(knowledge);
        Checkpoint begun = Checkpoint.last(folder).orElse(Checkpoint.beginning(fingerprint, usualToday));
        if (!begun.task().equals(fingerprint)) throw new OtherTask(folder);
        try (var output = new Output(output(folder), begun.written())) {
            Checkpoint read = new Reading(knowledge, task, folder, runs, output, progress, budget).from(begun);
            return judge(read, output).counts();
        }
    }

    /** The counts of a work that is all done but for tidying up. */
    public static Counts done(Path folder) throws IOException {
        return Checkpoint.last(folder).map(Checkpoint::counts).orElse(Counts.NONE);
    }

    /** Has everybody judged whose line is not written yet. */
    private Checkpoint judge(Checkpoint begun, Output output) throws IOException {
        var judging = new Judging(begun, output);
        List<Path> files = begun.runs().stream().map(folder::resolve).toList();
        runs.merged(files, judging);
        return judging.keep();
    }

    /** How many runs there may be before they are laid together. */
    static int mostRuns() {
        return MOST_RUNS;
    }

    private final class Judging implements Runs.Each {
        private final Charts charts;
        private final Output output;
        private final byte[] done;
        private Checkpoint at;
        private Counts counts;
        private String last;
        private int since;

        Judging(Checkpoint begun, Output output) {
            charts = new Charts(knowledge, begun.today());
            this.output = output;
            at = begun;
            counts = begun.counts();
            last = begun.judged();
            done = last.getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public void person(Person person) throws IOException {
            if (java.util.Arrays.compareUnsigned(person.id(), done) <= 0) return;
            last = new String(person.id(), StandardCharsets.US_ASCII);
            Written written = verdicts.of(charts.of(last, person.told()));
            output.line(written.line());
            counts = counts.person(written.judged());
            if (++since >= budget.people()) {
                keep();
                progress.judging(counts);
            }
        }

        Checkpoint keep() throws IOException {
            at = at.writing(output.kept(), last, counts);
            at.keep(folder);
            since = 0;
            return at;
        }
    }

    /** Takes the work folder away. */
    public static void tidy(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return;
        try (var all = Files.list(folder)) {
            for (Path file : all.sorted(java.util.Comparator.comparing(f -> f.endsWith("checkpoint")))
                    .toList()) Files.delete(file);
        }
        Files.delete(folder);
    }
}
