package org.paraspinal.spark.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraspinal.cohort.Cohort;
import org.paraspinal.cohort.table.Sums;
import org.paraspinal.spark.Machines;

/** Two workers, each a process of its own, and one thread: the same output to the last digit, and the same words for the same mistakes. */
class SameBitsTest {
    private static final String TWO = "local-cluster[2,1,1024]";
    private static final String FORMULA = "pain ~ week + expect + arm + (week | person)";
    private static final String HEADER = "person,week,expect,arm,pain";
    private static final long SEED = new Random().nextLong();

    private static TablesOnSpark spark = new TablesOnSpark();
    private static @Nullable Machines machines;

    @TempDir
    Path folder = Path.of("");

    @BeforeAll
    static void two_workers_work() throws IOException {
        System.out.println("seed " + SEED);
        machines = Machines.of(TWO, "SameBitsTest");
        var pids = machines()
                .context()
                .parallelize(IntStream.range(0, 40).boxed().toList(), 40)
                .map(i -> {
                    Thread.sleep(20);
                    return ProcessHandle.current().pid();
                })
                .distinct()
                .collect();
        assertEquals(2, pids.size());
        assertTrue(!pids.contains(ProcessHandle.current().pid()));
    }

    @AfterAll
    static void the_workers_go() {
        spark.close();
        machines().close();
    }

    private static Machines machines() {
        return Objects.requireNonNull(machines);
    }

    private record Run(int exit, String out, String err) {}

    private static Run run(boolean onSpark, String file, String... more) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var args = new ArrayList<>(List.of(file, "--json"));
        args.addAll(List.of(more));
        if (!args.contains("--formula")) args.addAll(List.of("--formula", FORMULA));
        if (onSpark) args.addAll(List.of("--spark", TWO));
        var to = new PrintStream(out, true, StandardCharsets.UTF_8);
        var told = new PrintStream(err, true, StandardCharsets.UTF_8);
        String[] all = args.toArray(String[]::new);
        int exit = onSpark
                ? Cohort.run(all, spark, to, told)
                : Cohort.run(all, new ByteArrayInputStream(new byte[0]), to, told);
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Visits of so many people, a fifth of whom come on days of their own. */
    private static List<String> rows(int people) {
        var rows = new ArrayList<String>();
        var random = new Random(SEED);
        for (int p = 0; p < people; p++) {
            double own = random.nextGaussian();
            double slope = 0.2 * random.nextGaussian();
            int expect = random.nextInt(11);
            String arm = List.of("usual care", "massage", "both").get(random.nextInt(3));
            for (int visit = 0; visit < 4 + p % 2; visit++) {
                double week = p % 5 == 0 ? Math.round(random.nextDouble() * 800) / 100.0 : 2 * visit;
                double pain = 6 + own + (slope - 0.1) * week - 0.1 * expect + random.nextGaussian();
                String noted = random.nextInt(50) == 0 ? "NA" : String.format(Locale.ROOT, "%.4f", pain);
                rows.add(String.format(Locale.ROOT, "p%d,%s,%d,%s,%s", p, week, expect, arm, noted));
            }
        }
        return rows;
    }

    private String table(String name, String header, List<String> rows) throws IOException {
        var lines = new ArrayList<>(List.of(header));
        lines.addAll(rows);
        return Files.write(folder.resolve(name), lines).toString();
    }

    private static void same(String file, String... more) {
        Run one = run(false, file, more);
        Run many = run(true, file, more);

        assertEquals(one, many, "seed " + SEED);
    }

    @Test
    void two_workers_give_the_digits_of_one_thread() throws IOException {
        List<String> rows = rows(4000);
        String file = table("Besuche & 100 %20 Übung: a.csv", HEADER, rows);
        assertTrue(Files.size(Path.of(file)) > 6 * (64 << 10), "too small to be cut in parts");

        same(file);
        same(file, "--ml", "--base", "arm=usual care");
        same(file, "--words", "expect");
        assertEquals(0, run(true, file).exit());
    }

    @Test
    void one_digit_more_in_one_row_is_another_output() throws IOException {
        List<String> rows = rows(1000);
        Run before = run(true, table("a.csv", HEADER, rows));
        rows.set(700, rows.get(700).replaceAll("[^,]*$", "3.14159"));

        assertNotEquals(before, run(true, table("b.csv", HEADER, rows)));
    }

    @Test
    void people_whose_rows_stand_apart_come_together() throws IOException {
        List<String> rows = rows(2000);
        Run sorted = run(false, table("sorted.csv", HEADER, rows));
        Collections.shuffle(rows, new Random(SEED));
        String shuffled = table("shuffled.csv", HEADER, rows);

        same(shuffled);
        assertEquals(sorted, run(true, shuffled));
    }

    @Test
    void mistakes_in_many_parts_are_told_with_their_lines_in_their_order() throws IOException {
        List<String> rows = rows(3000);
        for (int at = 11; at < rows.size(); at += 450)
            rows.set(at, at % 2 == 0 ? "p1,1,3" : rows.get(at).replaceAll("[^,]*$", "many"));
        String file = table("bad.csv", HEADER, rows);

        same(file);
        Run run = run(true, file);
        assertEquals(2, run.exit());
        assertTrue(run.err().lines().count() == 21 && run.err().endsWith("more.\n"), run.err());
        Collections.shuffle(rows, new Random(SEED));
        same(table("worse.csv", HEADER, rows));
    }

    @Test
    void too_many_words_are_told_with_the_line_of_the_first_that_is_too_many() throws IOException {
        List<String> rows = rows(3000);
        for (int at = 5000; at < rows.size(); at += 20)
            rows.set(at, rows.get(at).replaceAll("usual care|massage|both", "word" + at));
        String file = table("words.csv", HEADER, rows);

        same(file);
        assertTrue(run(true, file).err().contains("has more than 200 different words"));
    }

    @Test
    void quoted_cells_are_read_in_parts_and_those_with_line_ends_in_them_in_one() throws IOException {
        List<String> rows = rows(2500);
        Run plain = run(false, table("plain.csv", HEADER, rows));
        var quoted = rows.stream()
                .map(r -> r.replaceFirst("(p\\d+),", "\"$1\",\"said \"\"no\"\", once\","))
                .toList();
        var torn = quoted.stream()
                .map(r -> r.replace(", once", ",\n\"\"twice\"\"\n"))
                .toList();
        String header = HEADER.replaceFirst("person,", "\"person\",note,");

        for (String file : List.of(table("quoted.csv", header, quoted), table("torn.csv", header, torn))) {
            same(file);
            assertEquals(plain, run(true, file));
        }
    }

    @Test
    void parquet_of_the_same_values_gives_the_same_digits() throws IOException {
        List<String> rows = rows(1500);
        String csv = table("visits.csv", HEADER, rows);
        Dataset<Row> table = machines()
                .session()
                .read()
                .option("header", true)
                .option("nullValue", "NA")
                .schema("person string, week double, expect int, arm string, pain double")
                .csv(csv);
        String parquet = folder.resolve("visits.parquet").toString();
        String apart = folder.resolve("apart").toString();
        table.coalesce(1).write().parquet(parquet);
        table.repartition(5).write().parquet(apart);
        Run one = run(false, csv);

        assertEquals(one, run(true, parquet));
        assertEquals(one, run(true, apart));
        assertEquals(run(false, csv, "--words", "expect"), run(true, apart, "--words", "expect"));
    }

    @Test
    void mistakes_in_parquet_are_told_with_file_and_row() throws IOException {
        Dataset<Row> table = machines()
                .session()
                .range(60)
                .select(
                        functions.expr("cast(id div 4 as string) person"),
                        functions.expr("cast(id % 4 as double) week"),
                        functions.expr("if(id = 41, 'much', cast(id % 7 as string)) pain"),
                        functions.expr("date '2026-01-01' day"));
        String parquet = folder.resolve("odd.parquet").toString();
        table.coalesce(1).write().parquet(parquet);

        Run word = run(true, parquet, "--formula", "pain ~ week + (1 | person)");
        Run day = run(true, parquet, "--formula", "week ~ day + (1 | person)");
        Run none = run(true, parquet, "--formula", "pain ~ weak + (1 | person)");

        assertTrue(
                word.err().matches("part-00000-\\S+\\.parquet, row 42: column 'pain': 'much' is not a number\\.\n"),
                word.err());
        assertEquals("Column 'day' holds date; expected numbers or text.\n", day.err());
        assertEquals("There is no column 'weak'. There are: person, week, pain, day.\n", none.err());
        assertTrue(List.of(word, day, none).stream().allMatch(r -> r.exit() == 2));
    }

    @Test
    void one_by_one_errors_are_told_up_to_the_same_number_of_people() throws IOException {
        for (int people : new int[] {Sums.MOST_SINGLE, Sums.MOST_SINGLE + 1}) {
            var rows = new ArrayList<String>();
            for (int p = 0; p < people; p++)
                for (int week = 0; week < 3; week++) rows.add("p" + p + "," + week + "," + (p * 7 + week * p % 5) % 11);
            String file = table("many.csv", "person,week,pain", rows);
            Run run = run(true, file, "--formula", "pain ~ week + (1 | person)");

            assertEquals(run(false, file, "--formula", "pain ~ week + (1 | person)"), run);
            assertEquals(people > Sums.MOST_SINGLE, run.out().contains("\"se_sandwich\":null"));
        }
    }

    @Test
    void sites_merge_with_what_many_machines_read() throws IOException {
        String here = table("here.csv", HEADER, rows(900));
        String there = folder.resolve("there.statistics").toString();
        String again = folder.resolve("again.statistics").toString();
        Run one = run(false, here, "--statistics-out", there);
        Run many = run(true, here, "--statistics-out", again);

        assertEquals(one, many);
        assertEquals(-1, Files.mismatch(Path.of(there), Path.of(again)));
    }

    @Test
    void a_worker_that_dies_is_replaced_and_no_digit_changes() throws IOException {
        String file = table("visits.csv", HEADER, rows(3000));
        Run before = run(true, file);
        long pid = machines()
                .context()
                .parallelize(List.of(1))
                .map(_ -> ProcessHandle.current().pid())
                .first();
        assertTrue(ProcessHandle.of(pid).orElseThrow().destroyForcibly());

        assertEquals(before, run(true, file));
    }

    @Test
    void what_spark_cannot_do_is_told() throws IOException {
        String file = table("visits.csv", HEADER, rows(100));
        Files.createDirectory(folder.resolve("empty"));

        assertEquals(
                CsvTable.ONE_MACHINE + "\n",
                run(true, file, "--formula", "pain ~ week + (1 | person) + (1 | arm)")
                        .err());
        assertEquals(
                "--effects-out holds the rows of everybody on one machine. Leave --spark out.\n",
                run(true, file, "--effects-out", folder.resolve("e").toString()).err());
        assertEquals(
                "Spark reads files, and not the standard input.\n",
                run(true, "-").err());
        assertTrue(run(true, folder.resolve("none.csv").toString()).err().startsWith("There is no file "));
        assertTrue(
                run(true, folder.resolve("empty").toString()).err().endsWith("is a folder without Parquet files.\n"));
        assertEquals(
                "The table is empty; it needs a header.\n",
                run(true, Files.createFile(folder.resolve("e.csv")).toString()).err());
    }
}
