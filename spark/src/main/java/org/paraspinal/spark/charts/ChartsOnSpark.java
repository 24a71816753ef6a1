package org.paraspinal.spark.charts;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.paraspinal.exchange.bulk.Counts;
import org.paraspinal.exchange.bulk.ToldLine;
import org.paraspinal.spark.Machines;
import org.paraspinal.spark.charts.Found.NotRead;
import org.paraspinal.spark.charts.Found.Somebody;
import org.paraspinal.spark.charts.Found.Summed;
import scala.Tuple2;

/**
 * Screens everybody in the files: each machine reads pieces of them, people are laid together by id, each is judged by one machine, and
 * all is written here, in order. Memory here holds some of it at a time.
 */
final class ChartsOnSpark {
    private static final int TOLD_AT_ONCE = 50_000;
    private static final int LINES_AT_ONCE = 32;

    private final Machines machines;
    private final Cut cut;

    /**
     * How the work is cut.
     *
     * @param readers how many read at once; large files come in some parts for each
     * @param people how many pieces of people, about, are laid together and judged in one go
     */
    record Cut(int readers, int people) {
        private static final int PEOPLE = 4096;

        static Cut usual(Machines machines) {
            return new Cut(machines.many(), PEOPLE);
        }
    }

    /** A file is not what it was when the work began. */
    static final class Changed extends IOException {
        private static final long serialVersionUID = 1;

        Changed(String file) {
            super(file + " has changed while it was read.");
        }
    }

    ChartsOnSpark(Machines machines, Cut cut) {
        this.machines = machines;
        this.cut = cut;
    }

    /** Writes a line for whatever could not be read, then one for everybody. Nothing is written before all are judged. */
    Counts screen(List<ChartFile> files, Asked asked, OutputStream out) throws IOException {
        List<Piece> pieces = Piece.of(files, cut.readers());
        if (pieces.isEmpty()) return Counts.NONE;
        JavaRDD<Found> found = found(pieces, asked).persist(StorageLevel.DISK_ONLY());
        List<Summed> sums =
                found.filter(f -> f instanceof Summed).map(f -> (Summed) f).collect();
        JavaRDD<Judging.Some> judged = judged(found, sums, asked).persist(StorageLevel.DISK_ONLY());
        Counts people = judged.map(Judging.Some::counts).fold(Counts.NONE, Counts::and);
        for (ChartFile f : files) if (!f.asItWas(machines.files())) throw new Changed(f.name());
        tell(found, pieces, sums, out);
        for (int heap = 0; heap < judged.getNumPartitions(); heap++)
            InOrder.bring(judged, heap, LINES_AT_ONCE, some -> out.write(some.lines()));
        out.flush();
        return sums.stream().map(Summed::counts).reduce(people, Counts::and);
    }

    private JavaRDD<Found> found(List<Piece> pieces, Asked asked) {
        Broadcast<SerializableConfiguration> files = machines.filesThere();
        return machines.context()
                .parallelize(pieces, pieces.size())
                .mapPartitions(those -> read(those, asked, files.value().value()));
    }

    private static Iterator<Found> read(Iterator<Piece> one, Asked asked, Configuration where) {
        var read = new ReadPiece(one.next(), asked, where);
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) _ -> read.close());
        return read;
    }

    private JavaRDD<Judging.Some> judged(JavaRDD<Found> found, List<Summed> sums, Asked asked) {
        return found.filter(f -> f instanceof Somebody)
                .mapToPair(f -> new Tuple2<>(((Somebody) f).id(), ((Somebody) f).told()))
                .repartitionAndSortWithinPartitions(
                        ById.of(sums, cut.people(), machines.many()), Comparator.naturalOrder())
                .mapPartitions(people -> new Judging(people, asked.today()));
    }

    /** Tells of lines by their numbers in their files: a piece begins where the one before it ended. */
    private static void tell(JavaRDD<Found> found, List<Piece> pieces, List<Summed> sums, OutputStream out)
            throws IOException {
        JavaRDD<NotRead> told = found.filter(f -> f instanceof NotRead).map(f -> (NotRead) f);
        long before = 0;
        for (int i = 0; i < pieces.size(); i++) {
            String file = pieces.get(i).file();
            if (i > 0 && !pieces.get(i - 1).file().equals(file)) before = 0;
            long first = before;
            if (sums.get(i).counts().told() > 0)
                InOrder.bring(told, i, TOLD_AT_ONCE, n -> out.write(line(file, first + n.line(), n)));
            before += sums.get(i).lines();
        }
    }

    private static byte[] line(String file, long number, NotRead n) {
        return (ToldLine.of(file, number, n.field(), n.expected()) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
