package org.paraspinal.exchange.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.intake.Reading;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.care.screening.Screening;
import org.paraspinal.exchange.bulk.Bulk.Budget;
import org.paraspinal.exchange.bulk.Bulk.Written;
import org.paraspinal.exchange.fhir.Charts.Charted;

/** Screens a folder as the command does, with a short line for each person; also as a program that can be killed. */
final class Screened {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Knowledge KNOWLEDGE = KnowledgeReader.read(KnowledgeFiles.shipped());
    private static final Bulk.Progress SILENT = new Bulk.Progress() {
        @Override
        public void reading(long bytes, long of, Counts counts) {}

        @Override
        public void judging(Counts counts) {}
    };

    private Screened() {}

    /** Screens all in a folder into a file, and tells how many there were. */
    static Counts into(Path out, Path charts, Budget budget) throws IOException {
        try (WorkFolder work = WorkFolder.beside(out)) {
            var task = Task.of(List.of(charts), "", Set.of());
            var bulk = new Bulk(KNOWLEDGE, task, work.path(), Screened::line, SILENT, budget);
            if (work.finishedBefore()) {
                Counts counts = Bulk.done(work.path());
                work.done();
                return counts;
            }
            Counts counts = bulk.run(TODAY);
            Files.move(Bulk.output(work.path()), out, StandardCopyOption.ATOMIC_MOVE);
            work.done();
            return counts;
        }
    }

    private static Written line(Charted person) {
        if (!(Intake.read(KNOWLEDGE, person.answers()) instanceof Reading.Understood u))
            return new Written(person.id() + " not understood", false);
        String verdict = Screening.judge(u.facts()).level().wire();
        return new Written(
                person.id() + " " + verdict + " " + person.facts() + " " + person.unknownCodes() + " "
                        + person.unreadLines(),
                true);
    }

    /** {@code OUT CHARTS MEMORY INPUT PEOPLE}: screens once, and prints a dot when it has begun. */
    public static void main(String[] args) throws IOException {
        System.out.println(".");
        System.out.flush();
        var budget = new Budget(Long.parseLong(args[2]), Long.parseLong(args[3]), Integer.parseInt(args[4]));
        into(Path.of(args[0]), Path.of(args[1]), budget);
    }
}
