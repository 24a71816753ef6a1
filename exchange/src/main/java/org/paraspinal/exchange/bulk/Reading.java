package org.paraspinal.exchange.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.exchange.bulk.Bulk.Budget;
import org.paraspinal.exchange.bulk.Bulk.Progress;
import org.paraspinal.exchange.fhir.Charts;
import org.paraspinal.exchange.fhir.Resources;

/** The first half: every line of every file, in order, into runs of people; what cannot be read is told in the output. */
final class Reading {
    private final Knowledge knowledge;
    private final Task task;
    private final Path folder;
    private final Runs runs;
    private final Output output;
    private final Progress progress;
    private final Budget budget;
    private final People people;
    private long readFiles;

    Reading(Knowledge knowledge, Task task, Path folder, Runs runs, Output output, Progress progress, Budget budget) {
        this.knowledge = knowledge;
        this.task = task;
        this.folder = folder;
        this.runs = runs;
        this.output = output;
        this.progress = progress;
        this.budget = budget;
        people = new People(knowledge.codes().size(), new Charts(knowledge, java.time.LocalDate.EPOCH).targets());
    }

    /** Reads all that was not read before; what it gives has every line in runs. */
    Checkpoint from(Checkpoint begun) throws IOException {
        if (begun.file() == task.files().size()) return begun;
        var at = begun;
        var resources = new Resources(knowledge, begun.today(), task.base(), task.questionnaires());
        long all = task.bytes();
        for (int i = 0; i < begun.file(); i++)
            readFiles += Files.size(task.files().get(i));
        for (int file = begun.file(); file < task.files().size(); file++) {
            at = file(resources, at, file, all);
            readFiles += Files.size(task.files().get(file));
            at = at.reading(file + 1, 0, 0, at.counts());
        }
        return kept(at);
    }

    private Checkpoint file(Resources resources, Checkpoint begun, int file, long all) throws IOException {
        var at = begun;
        Path path = task.files().get(file);
        Lines.Told told =
                (number, field, expected) -> output.line(ToldLine.of(path.toString(), number, field, expected));
        long offset = at.offset();
        long since = 0;
        Counts counts = at.counts();
        try (var lines =
                new Lines(resources, people, told, () -> new Blocks(path, begun.offset()), offset, at.line())) {
            while (lines.next()) {
                since += lines.offset() - offset;
                offset = lines.offset();
                counts = lines.addedTo(counts);
                at = at.reading(file, offset, lines.number(), counts);
                if (people.bytes() > budget.memory() || since >= budget.input()) {
                    at = kept(at);
                    since = 0;
                }
                progress.reading(readFiles + Math.min(offset, Files.size(path)), all, counts);
            }
            return at.reading(file, lines.offset(), lines.number(), lines.addedTo(counts));
        }
    }

    /** What is in memory goes to a run, and the work can go on from here. */
    private Checkpoint kept(Checkpoint at) throws IOException {
        Checkpoint with = at;
        if (people.size() > 0) {
            String name = "run-" + at.nextRun();
            runs.write(folder.resolve(name), people.sorted());
            people.clear();
            with = at.with(name);
        }
        Checkpoint one = with.runs().size() < Bulk.mostRuns() ? with : together(with);
        Checkpoint good = one.writing(output.kept(), one.judged(), one.counts());
        good.keep(folder);
        if (one != with) for (String old : with.runs()) Files.delete(folder.resolve(old));
        return good;
    }

    private Checkpoint together(Checkpoint at) throws IOException {
        String name = "run-" + at.nextRun();
        runs.together(at.runs().stream().map(folder::resolve).toList(), folder.resolve(name));
        return at.only(name);
    }
}
