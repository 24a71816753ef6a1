package org.paraspinal.exchange.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.exchange.fhir.Charts;
import org.paraspinal.exchange.fhir.Resources;

/** Lines from anywhere: of a whole file, or of a stretch of one. */
class LinesTest {
    private static final Knowledge KNOWLEDGE = KnowledgeReader.read(KnowledgeFiles.shipped());
    private static final String GOOD = "{\"resourceType\":\"Patient\",\"id\":\"p%d\"}\n";

    private final People people = new People(KNOWLEDGE.codes().size(), new Charts(KNOWLEDGE, Screened.TODAY).targets());
    private final List<String> told = new ArrayList<>();

    private Counts read(InputStream in, boolean zipped, long offset, long before) throws IOException {
        var resources = new Resources(KNOWLEDGE, Screened.TODAY, "", Set.of());
        var counts = Counts.NONE;
        try (var lines = new Lines(
                resources,
                people,
                (number, field, _) -> told.add(number + " " + field),
                () -> new Blocks(in, zipped),
                offset,
                before)) {
            while (lines.next()) counts = lines.addedTo(counts);
            return lines.addedTo(counts);
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zipped(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    /** Gives one byte at a time and never says that more comes, as a stream from afar may. */
    private static InputStream trickling(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] b, int offset, int length) {
                return super.read(b, offset, Math.min(1, length));
            }

            @Override
            public synchronized int available() {
                return 0;
            }
        };
    }

    @Test
    void lines_of_a_stretch_have_the_numbers_that_they_have_in_the_file() throws IOException {
        assertEquals(new Counts(1, 0, 2, 0, 0), read(stream("bad\n\n" + GOOD.formatted(1) + "{}"), false, 0, 0));
        assertEquals(List.of("1 column 1", "4 resourceType"), told);

        told.clear();
        read(stream("bad\n\n" + GOOD.formatted(1) + "{}"), false, 1000, 70);
        assertEquals(List.of("71 column 1", "74 resourceType"), told);
    }

    @Test
    void a_mark_of_byte_order_is_one_at_the_beginning_of_a_file_alone() throws IOException {
        assertEquals(new Counts(1, 0, 0, 0, 0), read(stream("\ufeff" + GOOD.formatted(1)), false, 0, 0));
        assertEquals(new Counts(0, 0, 1, 0, 0), read(stream("\ufeff" + GOOD.formatted(1)), false, 1, 0));
    }

    @Test
    void what_was_compressed_in_pieces_is_read_to_its_end_from_any_stream() throws IOException {
        var two = new ByteArrayOutputStream();
        two.write(zipped(GOOD.formatted(1)));
        two.write(zipped(GOOD.formatted(2) + "bad"));
        assertEquals(new Counts(2, 0, 1, 0, 0), read(trickling(two.toByteArray()), true, 0, 0));
        assertEquals(2, people.size());
        assertEquals(List.of("3 column 1"), told);

        told.clear();
        byte[] cut = Arrays.copyOf(two.toByteArray(), two.size() - 9);
        read(trickling(cut), true, 0, 0);
        assertEquals(List.of("3 column 1", "4 "), told);
    }
}
