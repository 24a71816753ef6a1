package org.paraspinal.spark.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartTest {
    private static final Configuration HERE = new Configuration();

    @TempDir
    private Path folder = Path.of("");

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("lines"), text);
    }

    private static String read(Part part, int piece) throws IOException {
        var out = new StringBuilder();
        try (InputStream in = part.open(HERE)) {
            byte[] b = new byte[piece];
            for (int n = in.read(b, 0, piece); n >= 0; n = in.read(b, 0, piece))
                out.append(new String(b, 0, n, StandardCharsets.ISO_8859_1));
        }
        return out.toString();
    }

    @Test
    void a_line_belongs_to_the_part_in_which_it_begins() throws IOException {
        String file = written("one\ntwo\nthree\n").toUri().toString();

        assertEquals("one\n", read(new Part(file, 0, 4), 3));
        assertEquals("one\ntwo\n", read(new Part(file, 0, 5), 3));
        assertEquals("two\n", read(new Part(file, 4, 8), 3));
        assertEquals("three\n", read(new Part(file, 5, 14), 3));
        assertEquals("", read(new Part(file, 9, 14), 3));
    }

    @Test
    void the_last_line_may_want_its_break_and_a_file_may_be_empty() throws IOException {
        String file = written("one\ntwo").toUri().toString();
        assertEquals("two", read(new Part(file, 2, 7), 5));
        assertEquals("one\ntwo", read(Part.whole(file), 5));

        assertEquals("", read(Part.whole(written("").toUri().toString()), 5));
        assertEquals(List.of(), Part.of(file, 0, 2));
    }

    @Test
    void however_a_file_is_cut_each_line_comes_once_and_in_its_order() throws IOException {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            String text = lines(random);
            String file = written(text).toUri().toString();
            var parts = new StringBuilder();
            for (Part part : cut(file, text.length(), random)) parts.append(read(part, 1 + random.nextInt(9)));

            assertEquals(text, parts.toString(), "seed " + seed + ", round " + round);
        }
    }

    private static String lines(Random random) {
        var text = new StringBuilder();
        int many = random.nextInt(12);
        for (int i = 0; i < many; i++)
            text.append("x".repeat(random.nextInt(7))).append(random.nextBoolean() ? "\n" : "\r\n");
        return random.nextBoolean() ? text.toString() : text + "end";
    }

    private static List<Part> cut(String file, int length, Random random) {
        var parts = new ArrayList<Part>();
        for (int from = 0; from < length; ) {
            int to = Math.min(length, from + 1 + random.nextInt(6));
            parts.add(new Part(file, from, to));
            from = to;
        }
        return parts;
    }

    @Test
    void parts_follow_one_another_to_the_end_of_the_file() {
        var parts = Part.of("f", 1_000_003, 2);

        assertTrue(parts.size() > 4);
        assertEquals(0, parts.getFirst().from());
        assertEquals(1_000_003, parts.getLast().to());
        for (int i = 1; i < parts.size(); i++)
            assertEquals(parts.get(i - 1).to(), parts.get(i).from());
    }
}
