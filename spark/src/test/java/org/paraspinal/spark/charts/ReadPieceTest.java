package org.paraspinal.spark.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraspinal.exchange.bulk.Task;
import org.paraspinal.exchange.fhir.Reduced;
import org.paraspinal.exchange.fhir.Targets;
import org.paraspinal.spark.charts.Found.NotRead;
import org.paraspinal.spark.charts.Found.Somebody;
import org.paraspinal.spark.charts.Found.Summed;
import org.paraspinal.spark.file.Part;

class ReadPieceTest {
    private static final long ROOMY = 1 << 20;

    private static List<Found> read(Path file, long memory) throws IOException {
        return read(Part.whole(file.toUri().toString()), memory);
    }

    private static List<Found> read(Part part, long memory) throws IOException {
        var asked = Asked.of(SomeCharts.TODAY, new Task(List.of(), "", Set.of()));
        var piece = new Piece("f", false, part);
        var all = new ArrayList<Found>();
        try (var read = new ReadPiece(piece, asked, new Configuration(), memory)) {
            read.forEachRemaining(all::add);
        }
        return all;
    }

    private static List<NotRead> told(List<Found> all) {
        return all.stream()
                .filter(f -> f instanceof NotRead)
                .map(f -> (NotRead) f)
                .toList();
    }

    private static TreeMap<String, Reduced> people(List<Found> all) {
        var targets = new Targets(Known.KNOWLEDGE);
        var out = new TreeMap<String, Reduced>();
        for (Found f : all)
            if (f instanceof Somebody s)
                out.computeIfAbsent(s.id(), _ -> new Reduced(Known.rows()))
                        .take(s.told().told(), targets);
        return out;
    }

    @Test
    void however_little_is_held_the_same_is_found_and_summed(@TempDir Path folder) throws IOException {
        long seed = new Random().nextLong();
        new SomeCharts(seed, 3000).into(folder);
        Path file = folder.resolve("Condition.ndjson");
        List<Found> roomy = read(file, ROOMY << 10);
        List<Found> tight = read(file, 1);

        assertTrue(tight.size() > roomy.size(), "seed " + seed);
        assertEquals(told(roomy), told(tight), "seed " + seed);
        assertEquals(people(roomy), people(tight), "seed " + seed);
        var one = assertInstanceOf(Summed.class, roomy.getLast());
        var other = assertInstanceOf(Summed.class, tight.getLast());
        assertEquals(one.counts(), other.counts());
        assertEquals(Files.readAllLines(file).size(), other.lines());
        assertEquals(one.lines(), other.lines());
        assertEquals(people(roomy).size(), one.people());
        assertTrue(other.people() > one.people());
        assertEquals(32, one.ids().size());
    }

    @Test
    void in_a_piece_without_lines_nobody_is_found(@TempDir Path folder) throws IOException {
        List<Found> all = read(Files.writeString(folder.resolve("a"), ""), ROOMY);
        assertEquals(1, all.size());
        assertEquals(0, assertInstanceOf(Summed.class, all.getFirst()).lines());
    }

    @Test
    void a_mark_of_byte_order_is_one_at_the_beginning_of_the_file_and_not_of_a_piece(@TempDir Path folder)
            throws IOException {
        String line = "\ufeff{\"resourceType\":\"Patient\",\"id\":\"p\"}\n";
        Path file = Files.writeString(folder.resolve("a"), line + line);
        int length = line.getBytes(StandardCharsets.UTF_8).length;
        String address = file.toUri().toString();

        assertEquals(List.of(), told(read(new Part(address, 0, length), ROOMY)));
        assertEquals(
                1, told(read(new Part(address, length, 2L * length), ROOMY)).size());
    }
}
