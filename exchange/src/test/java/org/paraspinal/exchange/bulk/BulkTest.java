package org.paraspinal.exchange.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraspinal.exchange.bulk.Bulk.Budget;

/** Files of many people: everybody gets one line, whatever order the lines come in, and no line is lost. */
class BulkTest {
    private static final long SEED = 20261123;
    private static final Budget ROOMY = new Budget(64 << 20, 1L << 30, 10_000);
    /** So little that everything is cut into many runs. */
    private static final Budget TIGHT = new Budget(20_000, 1 << 20, 7);

    private final Path folder;

    BulkTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path charts() {
        return folder.resolve("charts");
    }

    private String screened(String name, Budget budget) throws IOException {
        Path out = folder.resolve(name);
        Screened.into(out, charts(), budget);
        return Files.readString(out);
    }

    private void file(String name, String... lines) throws IOException {
        Files.createDirectories(charts());
        Files.writeString(charts().resolve(name), String.join("\n", lines).replace('\'', '"'));
    }

    private static String condition(String patient, String code) {
        return "{'resourceType':'Condition','subject':{'reference':'Patient/" + patient
                + "'},'code':{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'" + code + "'}]}}";
    }

    @Test
    void everybody_gets_one_line_in_the_order_of_ids_whatever_is_held_in_memory() throws IOException {
        new MadeUpCharts(SEED, 700).into(charts());
        String roomy = screened("roomy", ROOMY);
        String tight = screened("tight", TIGHT);

        List<String> ids = roomy.lines().map(l -> l.split(" ")[0]).toList();
        assertEquals(700, ids.size());
        assertEquals(ids.stream().sorted().distinct().toList(), ids);
        assertEquals(roomy, tight);
        assertTrue(roomy.contains("emergency-now") && roomy.contains("answers-needed"));
    }

    @Test
    void the_order_of_lines_and_of_files_changes_nothing() throws IOException {
        new MadeUpCharts(SEED, 300).into(charts());
        String before = screened("before", ROOMY);
        var all = new ArrayList<String>();
        try (var files = Files.list(charts())) {
            for (Path f : files.toList()) {
                all.addAll(Files.readAllLines(f));
                Files.delete(f);
            }
        }
        Collections.shuffle(all, new Random(SEED));
        file("a.ndjson", all.subList(0, 400).toArray(String[]::new));
        Files.write(charts().resolve("b.ndjson"), all.subList(400, all.size()));
        Files.writeString(charts().resolve("a.ndjson"), String.join("\n", all.subList(0, 400)));

        assertEquals(before, screened("after", TIGHT));
    }

    @Test
    void what_is_compressed_says_the_same() throws IOException {
        new MadeUpCharts(SEED, 100).into(charts());
        String plain = screened("plain", ROOMY);
        try (var files = Files.list(charts())) {
            for (Path f : files.toList()) {
                try (var out = new GZIPOutputStream(Files.newOutputStream(Path.of(f + ".gz")))) {
                    out.write(Files.readAllBytes(f));
                }
                Files.delete(f);
            }
        }

        assertEquals(plain, screened("zipped", TIGHT));
    }

    @Test
    void a_bad_line_is_told_with_file_line_and_field_and_the_rest_goes_on() throws IOException {
        file(
                "a.ndjson",
                condition("p1", "Z79.01"),
                "",
                "{'resourceType':'Condition',",
                "  ",
                "{'resourceType':'Observation','subject':{'reference':'Patient/p2'}}",
                "{'resourceType':'Encounter'}",
                condition("p2", "M54.50"));
        Path out = folder.resolve("out");
        Counts counts = Screened.into(out, charts(), ROOMY);

        String at = "{\"file\":\"" + charts().resolve("a.ndjson") + "\",\"line\":";
        List<String> lines = Files.readAllLines(out);
        assertEquals(at + "3,\"field\":\"column 29\",\"error\":\"expected a key in quotation marks\"}", lines.get(0));
        assertEquals(at + "5,\"field\":\"status\",\"error\":\"expected a status such as final\"}", lines.get(1));
        assertEquals("p1 emergency-now [anticoagulant] 0 0", lines.get(2));
        assertEquals("p2 answers-needed [] 0 1", lines.get(3));
        assertEquals(new Counts(2, 1, 2, 2, 0), counts);
    }

    @Test
    void a_file_that_is_cut_off_is_told_and_what_came_before_is_read() throws IOException {
        Files.createDirectories(charts());
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            var random = new SplittableRandom(SEED);
            for (int i = 0; i < 2000; i++)
                out.write((condition("p" + random.nextInt(1_000_000), "Z79.01") + "\n")
                        .replace('\'', '"')
                        .getBytes(StandardCharsets.UTF_8));
        }
        Files.write(charts().resolve("a.ndjson.gz"), java.util.Arrays.copyOf(zipped.toByteArray(), zipped.size() / 2));
        file("b.ndjson", condition("q", "G83.4"));
        Counts counts = Screened.into(folder.resolve("out"), charts(), ROOMY);

        assertTrue(counts.read() > 500 && counts.read() < 1500, counts::toString);
        assertEquals(2, counts.told());
        assertTrue(Files.readString(folder.resolve("out")).contains("q emergency-now"));
    }

    @Test
    void a_line_that_is_too_long_is_told_and_the_next_one_read() throws IOException {
        Files.createDirectories(charts());
        try (var out = Files.newBufferedWriter(charts().resolve("a.ndjson"))) {
            out.write("{\"resourceType\":\"");
            for (int i = 0; i <= Blocks.LONGEST / 1000; i++) out.write("x".repeat(1000));
            out.write("\"}\n" + condition("p1", "G83.4").replace('\'', '"'));
        }
        Counts counts = Screened.into(folder.resolve("out"), charts(), ROOMY);

        assertEquals(new Counts(1, 0, 1, 1, 0), counts);
        assertTrue(Files.readString(folder.resolve("out")).contains("\"line\":1,"));
    }

    @Test
    void of_ten_thousand_lines_broken_by_chance_each_is_read_passed_over_or_told() throws IOException {
        System.out.println("BulkTest seed: " + SEED);
        new MadeUpCharts(SEED, 1200).into(charts());
        var random = new SplittableRandom(SEED);
        var lines = new ArrayList<String>();
        try (var files = Files.list(charts())) {
            for (Path f : files.sorted().toList()) {
                for (String line : Files.readAllLines(f)) lines.add(random.nextBoolean() ? line : broken(line, random));
                Files.delete(f);
            }
        }
        Files.write(charts().resolve("all.ndjson"), lines);
        Path out = folder.resolve("out");
        Counts counts = Screened.into(out, charts(), TIGHT);

        long blank = lines.stream().filter(String::isBlank).count();
        assertTrue(lines.size() > 10_000, "lines " + lines.size());
        assertEquals(lines.size() - blank, counts.read() + counts.passedOver() + counts.told());
        assertEquals(
                counts.told(),
                Files.readAllLines(out).stream().filter(l -> l.startsWith("{")).count());
        assertEquals(0, counts.notJudged());
        assertTrue(counts.told() > 1000, counts::toString);
    }

    private static String broken(String line, SplittableRandom random) {
        int at = random.nextInt(line.length());
        int to = Math.min(line.length(), at + 1 + random.nextInt(3));
        return switch (random.nextInt(4)) {
            case 0 -> line.substring(0, at);
            case 1 -> line.substring(0, at) + line.substring(to);
            case 2 -> line.substring(0, at) + "{}[]\",:0-tn\\".charAt(random.nextInt(12)) + line.substring(to);
            default ->
                line.replaceFirst(
                        "\"(status|code|reference|value|system|birthDate|linkId|authored)\":(\"[^\"]*\"|\\d+)",
                        "\"$1\":"
                                + List.of("7", "null", "\"\"", "[]", "{}", "true", "\"x\"")
                                        .get(random.nextInt(7)));
        };
    }

    @Test
    void nothing_of_a_person_is_told_of_a_bad_line() throws IOException {
        file(
                "a.ndjson",
                "{'resourceType':'Patient','id':'secret one','birthDate':'1970-01-01'}",
                "{'resourceType':'Patient','id':'p','birthDate':'secret'}",
                "{'resourceType':'Condition','subject':{'reference':'secret'}}",
                "{'resourceType':'Patient','id':'p' secret}");
        screened("out", ROOMY);

        String told = Files.readString(folder.resolve("out"));
        assertFalse(told.contains("secret"), told);
        assertEquals(4, told.lines().filter(l -> l.contains("\"error\"")).count());
    }

    @Test
    void work_on_other_files_is_not_gone_on_with() throws IOException {
        file("a.ndjson", condition("p1", "G83.4"));
        Path work = Files.createDirectories(folder.resolve("out.work"));
        Checkpoint.beginning("another task", Screened.TODAY).keep(work);

        assertThrows(Bulk.OtherTask.class, () -> Screened.into(folder.resolve("out"), charts(), ROOMY));
    }

    @Test
    void an_output_that_is_there_is_never_written_over() throws IOException {
        file("a.ndjson", condition("p1", "G83.4"));
        Files.writeString(folder.resolve("out"), "mine");

        assertThrows(WorkFolder.NotFree.class, () -> Screened.into(folder.resolve("out"), charts(), ROOMY));
        assertEquals("mine", Files.readString(folder.resolve("out")));
    }

    @Test
    void two_programs_do_not_work_in_one_folder() throws IOException {
        try (WorkFolder first = WorkFolder.beside(folder.resolve("out"))) {
            assertThrows(WorkFolder.NotFree.class, () -> WorkFolder.beside(folder.resolve("out")));
            assertFalse(first.finishedBefore());
        }
    }

    @Test
    void a_folder_without_such_files_and_a_file_that_is_not_there_are_refused() throws IOException {
        Files.createDirectories(charts());
        Files.writeString(charts().resolve("notes.txt"), "x");

        assertThrows(NoSuchFileException.class, () -> Task.of(List.of(charts()), "", Set.of()));
        assertThrows(NoSuchFileException.class, () -> Task.of(List.of(folder.resolve("nowhere")), "", Set.of()));
    }
}
