package org.paraspinal.spark.charts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.paraspinal.exchange.bulk.Bulk;
import org.paraspinal.exchange.bulk.Bulk.Budget;
import org.paraspinal.exchange.bulk.Counts;
import org.paraspinal.exchange.bulk.Task;
import org.paraspinal.exchange.bulk.WorkFolder;
import org.paraspinal.exchange.verdict.Judge;

/**
 * What one machine writes of files, and what it comes to.
 *
 * @param lines all that is written
 */
record OneMachine(String lines, Counts counts) {
    private static final Bulk.Progress SILENT = new Bulk.Progress() {
        @Override
        public void reading(long bytes, long of, Counts counts) {}

        @Override
        public void judging(Counts counts) {}
    };

    static OneMachine of(Path... charts) throws IOException {
        try (WorkFolder work = WorkFolder.passing()) {
            var task = Task.of(List.of(charts), "", Set.of());
            var judge = new Judge(Known.KNOWLEDGE);
            Counts counts =
                    new Bulk(Known.KNOWLEDGE, task, work.path(), judge, SILENT, Budget.usual()).run(SomeCharts.TODAY);
            return new OneMachine(Files.readString(Bulk.output(work.path())), counts);
        }
    }
}
