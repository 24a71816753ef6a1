package org.paraspinal.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The command as it is used: the same digits however a table comes, sites that merge, small groups that stay at home, and mistakes that are told. */
class CohortTest {
    private static final long SEED = 99;
    private static final String HEADER = "person,week,expect,pain";
    private static final String FORMULA = "pain ~ week + expect + (week | person)";

    @TempDir
    Path folder = Path.of("");

    private static List<String> rows(int from, int to) {
        var rows = new ArrayList<String>();
        for (int p = from; p < to; p++) {
            var random = new Random(SEED + p);
            double own = random.nextGaussian();
            double slope = 0.2 * random.nextGaussian();
            int expect = random.nextInt(11);
            for (int week : p % 3 == 0 ? new int[] {0, 2, 4, 8} : new int[] {0, 1, 2, 4, 8}) {
                double pain = 6 + own + (slope - 0.1) * week - 0.1 * expect + random.nextGaussian();
                rows.add(String.format(Locale.ROOT, "p%d,%d,%d,%.6f", p, week, expect, pain));
            }
        }
        return rows;
    }

    private String table(String name, List<String> rows) throws IOException {
        var lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(rows);
        return Files.write(folder.resolve(name), lines).toString();
    }

    @Test
    void shuffled_rows_threads_and_the_standard_input_give_the_same_digits() throws IOException {
        List<String> rows = rows(0, 200);
        String table = table("a.csv", rows);
        Run one = Run.of(table, "--formula", FORMULA, "--json");
        assertEquals(0, one.exit(), one.err());
        for (int threads : new int[] {2, 3, 7, 64})
            assertEquals(one, Run.of(table, "--formula", FORMULA, "--json", "--threads", "" + threads));
        assertEquals(one, Run.with(Files.readString(Path.of(table)), "-", "--formula", FORMULA, "--json"));
        System.out.println("seed " + SEED);
        Collections.shuffle(rows, new Random(SEED));
        assertEquals(one, Run.of(table("b.csv", rows), "--formula", FORMULA, "--json"));
        rows.set(0, rows.getFirst().replaceAll(",[^,]*$", ",0.5"));
        assertFalse(one.equals(Run.of(table("c.csv", rows), "--formula", FORMULA, "--json")));
    }

    @Test
    void a_second_site_that_merges_is_one_site_bit_for_bit() throws IOException {
        String whole = table("whole.csv", rows(0, 200));
        String here = table("here.csv", rows(0, 90));
        String there = table("there.csv", rows(90, 200));
        String file = folder.resolve("there.statistics").toString();
        Run.of(there, "--formula", FORMULA, "--statistics-out", file);

        var merged =
                Run.of(here, "--formula", FORMULA, "--json", "--merge", file).json();
        var one = Run.of(whole, "--formula", FORMULA, "--json").json();

        for (String field : List.of("criterion", "rows", "persons", "patterns", "beta", "se", "sigma2", "Psi", "p"))
            assertEquals(one.get(field), merged.get(field), field);
    }

    @Test
    void sites_merge_without_a_table_as_with_one_whatever_the_random_terms() throws IOException {
        Path here = Files.write(folder.resolve("here.csv"), withWay(rows(0, 90)));
        Path there = Files.write(folder.resolve("there.csv"), withWay(rows(90, 200)));
        for (String random :
                List.of("(week | person)", "(week || person)", "(1 + week || person)", "(0 + week | person)")) {
            String formula = "pain ~ week + way + " + random;
            String a = folder.resolve("a.statistics").toString();
            String b = folder.resolve("b.statistics").toString();
            Run one = Run.of(here.toString(), "--formula", formula, "--statistics-out", a);
            Run.of(there.toString(), "--formula", formula, "--statistics-out", b);

            JsonNode withTable = Run.of(here.toString(), "--formula", formula, "--json", "--merge", b)
                    .json();
            JsonNode without = Run.of("--json", "--merge", a, b).json();

            assertEquals(0, one.exit(), one.err());
            for (String field : List.of("criterion", "rows", "persons", "patterns", "beta", "se", "sigma2", "random"))
                assertEquals(withTable.get(field), without.get(field), random + " " + field);
        }
    }

    @Test
    void words_that_vary_from_person_to_person_merge_without_a_table() throws IOException {
        var rows = new ArrayList<String>();
        for (String row : rows(0, 120)) rows.add(row + (row.matches("p\\d+,[24],.*") ? ",massage" : ",usual"));
        Path table = Files.write(folder.resolve("t.csv"), joined(HEADER + ",care", rows));
        for (String random : List.of("(care | person)", "(care || person)")) {
            String formula = "pain ~ week + care + " + random;
            String file = folder.resolve("t.statistics").toString();
            JsonNode one = Run.of(table.toString(), "--formula", formula, "--json", "--statistics-out", file)
                    .json();
            JsonNode merged = Run.of("--json", "--merge", file).json();

            for (String field : List.of("criterion", "beta", "random"))
                assertEquals(one.get(field), merged.get(field), random + " " + field);
        }
    }

    private static List<String> withWay(List<String> rows) {
        return joined(
                HEADER + ",way",
                rows.stream()
                        .map(r -> r + (r.hashCode() % 2 == 0 ? ",old" : ",new"))
                        .toList());
    }

    private static List<String> joined(String header, List<String> rows) {
        var lines = new ArrayList<>(List.of(header));
        lines.addAll(rows);
        return lines;
    }

    @Test
    void the_effects_of_each_person_are_written_for_who_has_the_people() throws IOException {
        String table = table("t.csv", rows(0, 40));
        Path file = folder.resolve("effects.csv");
        Run run = Run.of(table, "--formula", FORMULA, "--effects-out", file.toString());
        Run standard =
                Run.with(Files.readString(Path.of(table)), "-", "--formula", FORMULA, "--effects-out", file.toString());
        Run none = Run.of("--merge", "a.statistics", "--effects-out", file.toString());

        assertEquals(0, run.exit(), run.err());
        List<String> lines = Files.readAllLines(file);
        assertEquals("grouping,level,effect,estimate", lines.getFirst());
        assertEquals(1 + 2 * 40, lines.size());
        assertTrue(lines.get(1).startsWith("person,p0,(Intercept),"), lines.get(1));
        assertEquals(
                0,
                lines.stream()
                        .filter(l -> l.contains(",week,"))
                        .mapToDouble(l -> Double.parseDouble(l.substring(l.lastIndexOf(',') + 1)))
                        .sum(),
                1e-9,
                "they differ from their own average");
        assertEquals(
                List.of("The effects of each person take a second reading; give a file instead of '-'."),
                standard.said());
        assertEquals(List.of("--effects-out is about the people of a FILE, and there is none."), none.said());
    }

    @Test
    void a_pattern_of_fewer_than_eleven_people_never_leaves_the_house() throws IOException {
        List<String> rows = rows(0, 100);
        String without = table("without.csv", rows);
        var more = new ArrayList<>(rows);
        for (int p = 0; p < 10; p++)
            for (int week : new int[] {0, 17, 31}) more.add("rare" + p + "," + week + ",5," + (p * 7 % 5 + week % 4));
        String with = table("with.csv", more);
        Path a = folder.resolve("a.statistics");
        Path b = folder.resolve("b.statistics");

        Run.of(without, "--formula", FORMULA, "--statistics-out", a.toString());
        Run said = Run.of(with, "--formula", FORMULA, "--statistics-out", b.toString());

        assertEquals(-1, Files.mismatch(a, b));
        assertTrue(said.out().contains("fewer than 11 people."), said.out());
        assertTrue(said.out().contains("people 100,"), said.out());
    }

    @Test
    void eleven_people_of_a_pattern_do_leave() throws IOException {
        List<String> rows = rows(0, 100);
        Path a = folder.resolve("a.statistics");
        Path b = folder.resolve("b.statistics");
        Run.of(table("a.csv", rows), "--formula", FORMULA, "--statistics-out", a.toString());
        for (int p = 0; p < 11; p++) for (int week : new int[] {0, 17, 31}) rows.add("r" + p + "," + week + ",5," + p);
        Run.of(table("b.csv", rows), "--formula", FORMULA, "--statistics-out", b.toString());

        assertTrue(Files.mismatch(a, b) >= 0);
    }

    @Test
    void damaged_statistics_and_those_of_another_formula_are_refused() throws IOException {
        String table = table("t.csv", rows(0, 60));
        Path file = folder.resolve("s.statistics");
        Run.of(table, "--formula", "pain ~ week + (week | person)", "--statistics-out", file.toString());
        Run other = Run.of(table, "--formula", FORMULA, "--merge", file.toString());
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Run damaged = Run.of(table, "--formula", "pain ~ week + (week | person)", "--merge", file.toString());

        assertEquals(2, other.exit());
        assertTrue(other.err().contains("with the columns"), other.err());
        assertEquals(2, damaged.exit());
        assertTrue(damaged.err().contains("damaged"), damaged.err());
    }

    @Test
    void bad_cells_are_told_all_at_once_with_line_and_column() throws IOException {
        List<String> rows = rows(0, 40);
        rows.set(1, "p0,two,3,4");
        rows.set(5, "p1,1,3");
        rows.set(7, "p1,4,3,many");
        Run run = Run.of(table("bad.csv", rows), "--formula", FORMULA, "--threads", "2");

        assertEquals(2, run.exit());
        assertEquals(
                List.of(
                        "line 3: column 'week': 'two' is not a number.",
                        "line 7: has 3 cells, and the header has 4.",
                        "line 9: column 'pain': 'many' is not a number."),
                run.said());
    }

    @Test
    void quotes_carriage_returns_a_byte_order_mark_and_missing_cells_are_read() throws IOException {
        List<String> rows = rows(0, 60);
        Run plain = Run.of(table("plain.csv", rows), "--formula", FORMULA, "--json");
        var text = new StringBuilder("\uFEFF\"person\",\"note\"\"s\nof two lines\",week,expect,pain\r\n");
        for (String row : rows)
            text.append(row.replaceFirst("(p\\d+),", "\"$1\",\"said \"\"no\"\",\ntwice\","))
                    .append("\r\n");
        text.append("p3,,NA,1,2\r\np3,,5,1,\r\n");
        Path odd = Files.write(folder.resolve("odd.csv"), text.toString().getBytes(StandardCharsets.UTF_8));
        Run run = Run.of(odd.toString(), "--formula", FORMULA, "--json", "--threads", "3");

        assertEquals(0, run.exit(), run.err());
        assertEquals(plain.out().replace("\"rows_left_out\":0", "\"rows_left_out\":2"), run.out());
    }

    @Test
    void somebody_whose_name_begins_like_the_one_before_is_somebody_else() throws IOException {
        List<String> rows = rows(0, 60);
        Run plain = Run.of(table("plain.csv", rows), "--formula", FORMULA, "--json");
        var behind = new ArrayList<String>();
        for (int p = 1; p < 6; p++) {
            behind.addAll(of("p" + p + "0", rows));
            behind.addAll(of("p" + p, rows));
        }
        rows.removeAll(behind);
        rows.addAll(behind);

        assertEquals(plain, Run.of(table("behind.csv", rows), "--formula", FORMULA, "--json"));
    }

    private static List<String> of(String person, List<String> rows) {
        return rows.stream().filter(row -> row.startsWith(person + ",")).toList();
    }

    @Test
    void too_many_words_are_told_with_the_line_of_the_first_that_is_too_many() throws IOException {
        var rows = new ArrayList<String>();
        for (int p = 0; p < 201; p++) rows.add("p" + p + ",1,word" + p + ",3");
        Run right = Run.of(table("right.csv", rows.subList(0, 200)), "--formula", "pain ~ expect + (1 | person)");
        Run run = Run.of(table("many.csv", rows), "--formula", "pain ~ expect + (1 | person)");

        assertEquals(1, right.exit(), right.err());
        assertEquals(2, run.exit());
        assertEquals(
                List.of("line 202: column 'expect' has more than 200 different words. "
                        + "Is it a column of numbers with a mistake?"),
                run.said());
    }

    @Test
    void what_only_spark_can_read_is_told_with_the_option_that_reads_it() throws IOException {
        Path parquet = Files.write(folder.resolve("t.parquet"), new byte[] {'P', 'A', 'R', '1', 0, 1, 2, 3});
        Run file = Run.of(parquet.toString(), "--formula", FORMULA);
        Run within = Run.of(folder.toString(), "--formula", FORMULA);
        Run spark = Run.of(table("t.csv", rows(0, 40)), "--formula", FORMULA, "--spark", "local[2]");
        Run both = Run.of("t.csv", "--formula", FORMULA, "--spark", "local[2]", "--threads", "2");

        assertEquals(List.of("This is Parquet and not CSV; it is read with --spark 'local[*]'."), file.said());
        assertEquals(
                List.of("A folder is no table. Parquet files in it are read with --spark 'local[*]'."), within.said());
        assertEquals(List.of("--spark is for ./paraspinal cohort, which fetches Spark and starts it."), spark.said());
        assertEquals(List.of("--threads is for one machine; with --spark say local[2]."), both.said());
        assertTrue(List.of(file, within, spark, both).stream().allMatch(r -> r.exit() == 2));
    }

    @Test
    void what_is_not_understood_is_told() throws IOException {
        String table = table("t.csv", rows(0, 40));
        assertEquals(2, Run.of(table, "--formula", "pain ~ week").exit());
        assertEquals(2, Run.of(table, "--formula", "pain ~ weak + (1 | person)").exit());
        assertEquals(2, Run.of(table, "--formla", "x").exit());
        assertEquals(
                2,
                Run.of(folder.resolve("none.csv").toString(), "--formula", FORMULA)
                        .exit());
        Run twice = Run.of(table, "--formula", "pain ~ week + I(week^1) + (1 | person)");
        assertEquals(1, twice.exit());
        assertEquals(
                List.of("'I(week^1)' says nothing that the columns before it do not say; leave one of them out."),
                twice.said());
        assertEquals(0, Run.of("--help").exit());
    }

    @Test
    void the_rehearsal_of_a_start_fits_a_table_in_each_way() throws IOException {
        var out = new ByteArrayOutputStream();

        assertEquals(List.of(0, 0, 0), Rehearsal.of(new PrintStream(out, true, StandardCharsets.UTF_8)));

        assertEquals(
                3,
                out.toString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(l -> l.contains("criterion"))
                        .count(),
                out.toString(StandardCharsets.UTF_8));
    }
}
