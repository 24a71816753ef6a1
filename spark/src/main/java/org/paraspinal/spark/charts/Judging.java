package org.paraspinal.spark.charts;

import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.paraspinal.exchange.bulk.Bulk.Written;
import org.paraspinal.exchange.bulk.Counts;
import org.paraspinal.exchange.fhir.Charts;
import org.paraspinal.exchange.fhir.Reduced;
import org.paraspinal.exchange.verdict.Judge;
import scala.Tuple2;

/** Lays together what was found of each person, where they come in the order of their ids, and has them judged, some at a time. */
final class Judging implements Iterator<Judging.Some> {
    private static final int BYTES = 1 << 20;

    private final Iterator<Tuple2<String, Carried>> people;
    private final Charts charts;
    private final Judge judge = new Judge(Known.KNOWLEDGE);
    private @Nullable Tuple2<String, Carried> next;

    /**
     * Some people.
     *
     * @param lines as they are written, each with its line break
     */
    record Some(byte[] lines, Counts counts) implements Serializable {}

    Judging(Iterator<Tuple2<String, Carried>> people, LocalDate today) {
        this.people = people;
        charts = new Charts(Known.KNOWLEDGE, today);
        next = after();
    }

    private @Nullable Tuple2<String, Carried> after() {
        return people.hasNext() ? people.next() : null;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Some next() {
        if (!hasNext()) throw new NoSuchElementException();
        var lines = new ByteArrayOutputStream(BYTES + BYTES / 4);
        Counts counts = Counts.NONE;
        while (lines.size() < BYTES && next instanceof Tuple2<String, Carried> person) {
            Written written = judge.of(charts.of(person._1(), everything(person)));
            lines.writeBytes((written.line() + "\n").getBytes(StandardCharsets.UTF_8));
            counts = counts.person(written.judged());
        }
        return new Some(lines.toByteArray(), counts);
    }

    /** All that was found of this person, wherever; what comes next is somebody else. */
    private Reduced everything(Tuple2<String, Carried> person) {
        Reduced told = person._2().told();
        next = after();
        while (next instanceof Tuple2<String, Carried> more && more._1().equals(person._1())) {
            told.take(more._2().told(), charts.targets());
            next = after();
        }
        return told;
    }
}
