package org.paraspinal.spark.charts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.hadoop.conf.Configuration;
import org.paraspinal.exchange.bulk.Blocks;
import org.paraspinal.exchange.bulk.Counts;
import org.paraspinal.exchange.bulk.Lines;
import org.paraspinal.exchange.bulk.People;
import org.paraspinal.exchange.bulk.People.Person;
import org.paraspinal.exchange.fhir.Charts;
import org.paraspinal.exchange.fhir.Resources;
import org.paraspinal.spark.charts.Found.NotRead;
import org.paraspinal.spark.charts.Found.Somebody;
import org.paraspinal.spark.charts.Found.Summed;

/** Reads a piece while it is asked for what is in it, so that memory holds people up to a bound, however large the piece is. */
final class ReadPiece implements Iterator<Found>, AutoCloseable {
    private static final long MEMORY = 32 << 20;
    private static final int MOST_WAITING = 10_000;
    private static final int IDS = 32;

    private final Lines lines;
    private final People people;
    private final long memory;
    private final Queue<Found> waiting = new ArrayDeque<>();
    private final List<String> ids = new ArrayList<>();
    private Counts counts = Counts.NONE;
    private long emitted;
    private boolean over;

    ReadPiece(Piece piece, Asked asked, Configuration where) {
        this(piece, asked, where, MEMORY);
    }

    /** @param memory bytes of people held at once */
    ReadPiece(Piece piece, Asked asked, Configuration where, long memory) {
        this.memory = memory;
        people = new People(Known.rows(), new Charts(Known.KNOWLEDGE, asked.today()).targets());
        lines = new Lines(
                new Resources(Known.KNOWLEDGE, asked.today(), asked.base(), asked.questionnaires()),
                people,
                (line, field, expected) -> waiting.add(new NotRead(line, field, expected)),
                () -> new Blocks(piece.part().open(where), piece.zipped()),
                piece.part().from(),
                0);
    }

    @Override
    public boolean hasNext() {
        if (waiting.isEmpty() && !over) {
            try {
                read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return !waiting.isEmpty();
    }

    @Override
    public Found next() {
        if (!hasNext()) throw new NoSuchElementException();
        return waiting.remove();
    }

    private void read() throws IOException {
        boolean more = true;
        while (more && people.bytes() < memory && waiting.size() < MOST_WAITING) {
            more = lines.next();
            counts = lines.addedTo(counts);
        }
        if (more && people.bytes() < memory) return;
        emit(people.sorted());
        people.clear();
        if (more) return;
        over = true;
        waiting.add(new Summed(counts, lines.number(), emitted, List.copyOf(ids)));
        close();
    }

    private void emit(Person[] some) {
        for (int i = 0; i < some.length; i++) {
            String id = new String(some[i].id(), StandardCharsets.US_ASCII);
            waiting.add(new Somebody(id, new Carried(some[i].told())));
            if ((i + 1) * (long) IDS / some.length > i * (long) IDS / some.length) ids.add(id);
        }
        emitted += some.length;
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
