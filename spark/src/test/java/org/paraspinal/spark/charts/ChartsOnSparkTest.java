package org.paraspinal.spark.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraspinal.exchange.bulk.Blocks;
import org.paraspinal.exchange.bulk.Counts;
import org.paraspinal.exchange.bulk.Task;
import org.paraspinal.spark.Machines;
import org.paraspinal.spark.charts.ChartsOnSpark.Cut;
import picocli.CommandLine;

/** Screening on machines of their own, two processes beside this one: what is written is what one machine writes. */
class ChartsOnSparkTest {
    private static final long SEED = new Random().nextLong();
    /** So small that files of some hundred kilobytes are read in pieces, and people judged in many heaps. */
    private static final Cut SMALL = new Cut(1000, 150);

    @SuppressWarnings("NullAway.Init")
    private static Machines machines;

    private final Path folder;
    private final Path charts;
    private final StringWriter err = new StringWriter();

    ChartsOnSparkTest(@TempDir Path folder) {
        this.folder = folder;
        charts = folder.resolve("charts");
    }

    @BeforeAll
    static void found() throws IOException {
        System.out.println("ChartsOnSparkTest seed: " + SEED);
        machines = Machines.of("local-cluster[2,1,1024]", "test");
    }

    @AfterAll
    static void left() {
        machines.close();
    }

    private record Came(String lines, Counts counts) {}

    private Came onSpark(Cut cut, Path... named) throws IOException {
        var out = new ByteArrayOutputStream();
        Counts counts = new ChartsOnSpark(machines, cut).screen(files(named), asked(), out);
        return new Came(out.toString(StandardCharsets.UTF_8), counts);
    }

    private static List<ChartFile> files(Path... named) throws IOException {
        return ChartFile.of(java.util.Arrays.stream(named).map(Path::toString).toList(), machines.files());
    }

    private static Asked asked() {
        return Asked.of(SomeCharts.TODAY, new Task(List.of(), "", Set.of()));
    }

    private Came sameAsOneMachine(Cut cut, Path... named) throws IOException {
        var one = OneMachine.of(named);
        Came many = onSpark(cut, named);
        assertEquals(one.lines(), many.lines(), "seed " + SEED);
        assertEquals(one.counts(), many.counts(), "seed " + SEED);
        return many;
    }

    private int screen(ByteArrayOutputStream out, String... args) throws IOException {
        return screen(SMALL, out, args);
    }

    private int screen(Cut cut, ByteArrayOutputStream out, String... args) throws IOException {
        CommandLine command = ScreenOnSpark.command(out).setErr(new PrintWriter(err, true));
        var all = new ArrayList<>(List.of("--spark", "none", "--today", SomeCharts.TODAY.toString(), "--fhir"));
        all.addAll(List.of(args));
        command.parseArgs(all.toArray(String[]::new));
        return ((ScreenOnSpark) command.getCommand()).screen(machines, cut);
    }

    private static String condition(String patient, String code) {
        return """
                {"resourceType":"Condition","subject":{"reference":"Patient/%s"},"code":{"coding":[{"system":\
                "http://hl7.org/fhir/sid/icd-10-cm","code":"%s"}]}}
                """.formatted(patient, code);
    }

    @Test
    void files_of_every_kind_come_to_what_one_machine_writes_byte_for_byte() throws IOException {
        new SomeCharts(SEED, 400).into(charts);
        List<Piece> pieces = Piece.of(files(charts), SMALL.readers());
        String conditions = charts.resolve("Condition.ndjson").toString();
        assertTrue(pieces.stream().filter(p -> p.file().equals(conditions)).count() > 2, pieces::toString);

        sameAsOneMachine(new Cut(2, 8192), charts);
        Came came = sameAsOneMachine(SMALL, charts);
        Set<String> told = came.lines()
                .lines()
                .filter(l -> l.startsWith("{\"file\""))
                .map(l -> l.split("\"")[3])
                .collect(Collectors.toSet());
        assertEquals(7, told.size(), told::toString);
        assertTrue(
                came.counts().people() > 300 && came.counts().told() > 80,
                () -> came.counts().toString());
    }

    @Test
    void files_named_one_by_one_twice_or_in_another_order_are_read_as_one_machine_reads_them() throws IOException {
        new SomeCharts(SEED, 200).into(charts);
        Path a = charts.resolve("sub/A.ndjson");
        Path c = charts.resolve("Condition.ndjson");

        sameAsOneMachine(SMALL, c, a, charts.resolve("sub"), a);
        assertNotEquals(onSpark(SMALL, c, a).lines(), onSpark(SMALL, a, c).lines());
    }

    @Test
    void a_line_that_says_something_else_changes_the_verdict_and_nothing_else() throws IOException {
        new SomeCharts(SEED, 60).into(charts);
        Path file = Files.writeString(charts.resolve("one.ndjson"), condition("zz", "M54.50"));
        List<String> before = onSpark(SMALL, charts).lines().lines().toList();
        Files.writeString(file, condition("zz", "G83.4"));
        List<String> after = onSpark(SMALL, charts).lines().lines().toList();

        assertEquals(before.subList(0, before.size() - 1), after.subList(0, after.size() - 1));
        assertFalse(before.getLast().contains("\"facts\":[\"cauda-equina"), before.getLast());
        assertNotEquals(before.getLast(), after.getLast());
        sameAsOneMachine(SMALL, charts);
    }

    @Test
    void whoever_is_told_of_in_several_files_and_pieces_is_judged_once_on_all_of_it() throws IOException {
        Files.createDirectories(charts);
        String others = condition("other", "M54.50").repeat(1200);
        Files.writeString(charts.resolve("a.ndjson"), condition("ann", "Z79.01") + others + condition("ann", "M81.0"));
        Files.writeString(charts.resolve("b.ndjson"), others + condition("ann", "Z95.0"));
        assertTrue(Piece.of(files(charts), SMALL.readers()).size() >= 4);

        List<String> lines = onSpark(new Cut(1000, 1), charts).lines().lines().toList();
        assertEquals(2, lines.size());
        String facts = lines.getFirst().replaceAll(".*\"facts\":\\[([^]]*)].*", "$1");
        assertEquals(3, facts.split(",").length, facts);
        sameAsOneMachine(SMALL, charts);
    }

    @Test
    void a_line_that_is_too_long_is_told_whatever_pieces_it_lies_in() throws IOException {
        Files.createDirectories(charts);
        String tooLong = "{\"resourceType\":\"" + "x".repeat(Blocks.LONGEST) + "\"}\n";
        Files.writeString(
                charts.resolve("a.ndjson"), condition("p1", "I10") + tooLong + condition("p2", "I10") + "bad\n");

        sameAsOneMachine(new Cut(4, 8192), charts);
        String told = onSpark(new Cut(4, 8192), charts).lines();
        assertTrue(told.contains("\"line\":2,") && told.contains("\"line\":4,"), told);
        assertFalse(told.contains("\"line\":3,"), told);
    }

    @Test
    void nothing_is_written_when_a_file_has_changed_meanwhile() throws IOException {
        new SomeCharts(SEED, 20).into(charts);
        List<ChartFile> files = new ArrayList<>(files(charts));
        ChartFile first = files.getFirst();
        files.set(0, new ChartFile(first.name(), first.address(), first.bytes(), first.changed() - 1));
        var out = new ByteArrayOutputStream();
        var work = new ChartsOnSpark(machines, SMALL);

        assertThrows(ChartsOnSpark.Changed.class, () -> work.screen(files, asked(), out));
        assertEquals(0, out.size());
        files.set(0, first);
        work.screen(files, asked(), out);
        assertTrue(out.size() > 0);
    }

    @Test
    void the_command_writes_to_a_file_what_it_writes_to_standard_output_and_never_over_one() throws IOException {
        new SomeCharts(SEED, 60).into(charts);
        Path to = folder.resolve("verdicts");
        var out = new ByteArrayOutputStream();
        assertEquals(1, screen(out, charts.toString()), err::toString);
        var one = OneMachine.of(charts);
        assertEquals(one.lines(), out.toString(StandardCharsets.UTF_8));
        assertEquals(one.counts().inWords(), err.toString().strip());

        var nothing = new ByteArrayOutputStream();
        assertEquals(1, screen(nothing, charts.toString(), "--out", to.toString()), err::toString);
        assertEquals(0, nothing.size());
        assertEquals(one.lines(), Files.readString(to));
        assertFalse(Files.exists(folder.resolve("verdicts.work")));

        Files.writeString(to, "mine");
        assertEquals(2, screen(nothing, charts.toString(), "--out", to.toString()));
        assertEquals("mine", Files.readString(to));
        assertTrue(err.toString().contains("There is a file " + to + " already."), err::toString);
    }

    @Test
    void work_that_one_machine_began_is_left_to_it() throws IOException {
        Files.createDirectories(charts);
        Files.writeString(charts.resolve("a.ndjson"), condition("p1", "I10"));
        Path to = folder.resolve("verdicts");
        Path work = Files.createDirectories(folder.resolve("verdicts.work"));
        Files.writeString(work.resolve("output"), "what was killed here is begun anew");
        assertEquals(0, screen(new ByteArrayOutputStream(), charts.toString(), "--out", to.toString()), err::toString);
        assertEquals(OneMachine.of(charts).lines(), Files.readString(to));

        Files.createDirectories(work);
        Files.writeString(work.resolve("checkpoint"), "task=another\ntoday=2026-11-22\n");
        Files.delete(to);
        assertEquals(2, screen(new ByteArrayOutputStream(), charts.toString(), "--out", to.toString()));
        assertTrue(err.toString().contains("holds work that one machine began"), err::toString);
        assertFalse(Files.exists(to));
    }

    @Test
    void work_that_fails_leaves_nothing_behind_and_is_told_in_a_line() throws Exception {
        Files.createDirectories(charts);
        Files.writeString(charts.resolve("a.ndjson"), condition("p1", "I10"));
        Path to = folder.resolve("verdicts");
        var out = new ByteArrayOutputStream();
        var nobodyReads = new Cut(0, 1);

        var failure = assertThrows(
                ArithmeticException.class, () -> screen(nobodyReads, out, charts.toString(), "--out", to.toString()));
        assertFalse(Files.exists(to) || Files.exists(folder.resolve("verdicts.work")));
        CommandLine command = ScreenOnSpark.command(out).setErr(new PrintWriter(err, true));
        var told = command.getExecutionExceptionHandler();
        assertEquals(2, told.handleExecutionException(failure, command, command.getParseResult()));
        assertEquals(
                "It could not be done. ArithmeticException: / by zero",
                err.toString().strip());
        assertEquals(0, screen(out, charts.toString(), "--out", to.toString()), err::toString);
        assertTrue(Files.exists(to));
    }

    @Test
    void files_that_are_not_there_are_said_to_be_missing_wherever_they_were_looked_for() throws IOException {
        Files.createDirectories(charts);
        var out = new ByteArrayOutputStream();
        assertEquals(2, screen(out, folder.resolve("nowhere").toString()));
        assertEquals(2, screen(out, "file:" + folder.resolve("nowhere")));
        assertEquals(2, screen(out, charts.toString()));
        assertEquals(2, screen(out, "file:" + charts));
        assertEquals(2, screen(out, "nosuch://host/charts"));

        assertEquals(
                List.of(
                        folder.resolve("nowhere") + ": there is no such file.",
                        "file:" + folder.resolve("nowhere") + ": there is no such file.",
                        charts + ": holds no file that ends in .ndjson or .ndjson.gz.",
                        "file:" + charts + ": holds no file that ends in .ndjson or .ndjson.gz.",
                        "The files cannot be listed. UnsupportedFileSystemException: No FileSystem for scheme \"nosuch\""),
                err.toString().lines().toList());
        assertEquals(0, out.size());
    }

    @Test
    void files_with_an_address_come_in_the_same_order_under_their_addresses() throws IOException {
        new SomeCharts(SEED, 60).into(charts);
        var out = new ByteArrayOutputStream();
        screen(out, "file:" + charts);

        assertEquals(
                OneMachine.of(charts).lines(),
                out.toString(StandardCharsets.UTF_8).replace("\"file\":\"file:", "\"file\":\""));
    }

    @Test
    void nothing_of_a_person_is_told_of_a_bad_line_nor_on_standard_error() throws IOException {
        new SomeCharts(SEED, 60).into(charts);
        var out = new ByteArrayOutputStream();
        screen(out, charts.toString());

        String all = out.toString(StandardCharsets.UTF_8);
        List<String> told = all.lines().filter(l -> l.startsWith("{\"file\"")).toList();
        assertTrue(told.size() > 10, all);
        assertTrue(Files.readString(charts.resolve("sub.ndjson")).contains("secret"));
        for (String line : told)
            assertTrue(
                    line.replace(folder.toString(), "")
                            .matches(
                                    "\\{\"file\":\"/charts/[^\"]*\",\"line\":\\d+,\"field\":\"[\\w.\\[\\] ]*\",\"error\":\"[^\"\\d]*[^\"]*\"}"),
                    line);
        assertFalse(all.contains("secret"));
        assertFalse(err.toString().contains("secret") || err.toString().matches("(?s).*p\\d+.*"), err::toString);
        List<Path> logs = logs();
        assertTrue(logs.size() >= 2, logs::toString);
        for (Path log : logs) assertFalse(Files.readString(log).contains("secret"), log::toString);
    }

    /** What the processes of the machines said on standard error. */
    private static List<Path> logs() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(System.getenv("SPARK_HOME"), "work"))) {
            return all.filter(f -> f.endsWith("stderr")).toList();
        }
    }

    @Test
    void a_machine_that_is_lost_while_lines_are_written_changes_nothing() throws IOException {
        new SomeCharts(SEED, 60).into(charts);
        var out = new LosingAMachine();
        new ChartsOnSpark(machines, SMALL).screen(files(charts), asked(), out);

        assertTrue(out.lost);
        assertEquals(OneMachine.of(charts).lines(), out.toString(StandardCharsets.UTF_8), "seed " + SEED);
    }

    /** When the first line comes, all are judged; then one of the machines goes with all it holds. */
    private static final class LosingAMachine extends ByteArrayOutputStream {
        private boolean lost;

        @Override
        public synchronized void write(byte[] b, int from, int length) {
            super.write(b, from, length);
            if (lost) return;
            ProcessHandle one = ProcessHandle.current()
                    .descendants()
                    .filter(p -> p.info().command().orElse("").endsWith("java"))
                    .findFirst()
                    .orElseThrow();
            lost = one.destroyForcibly();
            one.onExit().join();
        }
    }

    @Test
    void as_a_program_it_writes_the_same_and_ends_with_the_exit_code_of_one_machine() throws Exception {
        new SomeCharts(SEED, 20).into(charts);
        assertEquals(1, program("local[1]", charts));
        var one = OneMachine.of(charts);
        assertEquals(one.lines(), Files.readString(folder.resolve("standard")));
        assertEquals(
                one.counts().inWords(),
                Files.readAllLines(folder.resolve("errors")).getLast());

        assertEquals(2, program("nonsense", charts));
        assertTrue(
                Files.readString(folder.resolve("errors")).contains("There is no Spark at nonsense: "),
                () -> "no sentence");
        assertEquals("", Files.readString(folder.resolve("standard")));
    }

    private int program(String master, Path named) throws IOException, InterruptedException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ScreenOnSpark.class.getName(),
                        "--fhir",
                        named.toString(),
                        "--today",
                        SomeCharts.TODAY.toString(),
                        "--spark",
                        master))
                .redirectOutput(folder.resolve("standard").toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start()
                .waitFor();
    }
}
