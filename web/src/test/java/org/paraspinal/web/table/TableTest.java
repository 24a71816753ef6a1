package org.paraspinal.web.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
    private static final List<Column> STUDIES = List.of(
            Column.words("study").withoutGaps(),
            Column.wholes("year"),
            Column.numbers("yi"),
            Column.numbers("vi").ifThere());

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_table_is_read_with_its_types_and_its_missing_cells() throws IOException {
        Table table = read("study,year,yi,note\nKim,2004,-0.5,x\n\"Lee, \"\"B\"\"\",,1e-3,\nNg,NA,.25,NA\n");

        assertEquals(3, table.rows());
        assertEquals(List.of(Optional.of("Kim"), Optional.of("Lee, \"B\""), Optional.of("Ng")), table.words("study"));
        assertArrayEquals(new double[] {2004, Double.NaN, Double.NaN}, table.numbers("year"));
        assertArrayEquals(new double[] {-0.5, 0.001, 0.25}, table.numbers("yi"));
        assertFalse(table.has("vi"), "not in the file");
        assertFalse(table.has("note"), "not wanted");
        assertThrows(IllegalArgumentException.class, () -> table.numbers("vi"));
        assertThrows(IllegalArgumentException.class, () -> table.numbers("study"));
        assertThrows(IllegalArgumentException.class, () -> table.words("yi"));
    }

    @Test
    void a_byte_order_mark_carriage_returns_spaces_and_a_missing_last_line_end_change_nothing() throws IOException {
        Table plain = read("study,year,yi\nKim,2004,1\nLee,2005,2\n");
        Table excel =
                read("\uFEFFstudy , year,yi\r\nKim,2004, 1\r\n\r\nLee,2005,2\r\n,,\r\n  \r\n".replaceAll("\r\n$", ""));

        assertEquals(plain.words("study"), excel.words("study"));
        assertArrayEquals(plain.numbers("year"), excel.numbers("year"));
        assertArrayEquals(plain.numbers("yi"), excel.numbers("yi"));
    }

    @Test
    void a_row_knows_its_line_over_empty_lines_and_line_ends_within_quotes() throws IOException {
        Table table = read("study,year,yi\n\"Kim\nand Lee\",2004,1\n\nNg,2005,2\n");

        assertEquals(2, table.line(0));
        assertEquals(5, table.line(1));
        assertEquals("t.csv:5 yi: is odd", table.problem(1, "yi", "is odd").toString());
    }

    @Test
    void the_first_cell_says_whether_a_column_of_either_kind_holds_numbers() throws IOException {
        List<Column> wanted = List.of(Column.either("x"), Column.either("y"), Column.either("z"));
        Table table = assertInstanceOf(TableReading.Read.class, reading("x,y,z\nNA,A,\n2,1,NA\n", wanted))
                .table();

        assertTrue(table.holdsNumbers("x"));
        assertFalse(table.holdsNumbers("y"));
        assertArrayEquals(new double[] {Double.NaN, 2}, table.numbers("x"));
        assertEquals(List.of(Optional.of("A"), Optional.of("1")), table.words("y"));
        assertTrue(table.holdsNumbers("z"), "with nothing in it, it is numbers of which all are missing");
        assertEquals(
                List.of("t.csv:3 x: 'B' is not a number. Leave the cell empty, or NA, where it is missing."
                        + " Line 2 of this column has a number."),
                refused("x,y,z\n2,,\nB,,\n", wanted).said());
    }

    @Test
    void every_problem_is_told_at_once_with_its_line() throws IOException {
        assertEquals(
                List.of(
                        "t.csv:2 yi: 'low' is not a number. Leave the cell empty, or NA, where it is missing.",
                        "t.csv:3 study: is missing, and every row needs it.",
                        "t.csv:3 year: '2004.5' is not a whole number.",
                        "t.csv:3 yi: '0,5' is not a number. Maybe '0.5'.",
                        "t.csv:4: the line has 2 fields; the header has 3.",
                        "t.csv:5: the line has 4 fields; the header has 3."),
                refused("study,year,yi\nKim,2004,low\nNA,2004.5,\"0,5\"\nLee,2005\nNg,2005,1,2\nOk,2006,1\n", STUDIES)
                        .said());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inf",
                "-Infinity",
                "NaN",
                "nan",
                "1e999",
                "0x10",
                "1d",
                "1f",
                "1_000",
                "--1",
                "1e",
                ".",
                "١",
                "null",
                "TRUE"
            })
    void what_is_no_finite_number_is_refused(String cell) throws IOException {
        var refused = refused("study,year,yi\nKim,2004," + cell + "\n", STUDIES);

        assertEquals(1, refused.problems().size());
        assertEquals("yi", refused.problems().getFirst().column());
        assertTrue(refused.problems().getFirst().message().startsWith("'" + cell + "' is "), refused.said()::toString);
    }

    @ParameterizedTest
    @CsvSource({"+1,1", "-.5,-0.5", "1.,1", "1E3,1000", "−2,-2", "007,7", "1e-400,0"})
    void each_way_to_write_a_number_is_read(String cell, double value) throws IOException {
        assertEquals(value, read("study,year,yi\nKim,2004," + cell + "\n").numbers("yi")[0]);
    }

    @Test
    void a_missing_column_is_refused_with_a_guess_and_with_what_is_there() throws IOException {
        assertEquals(
                List.of(
                        "t.csv:1: there is no column 'study'. Maybe 'Study'. The file has 'Study', 'yaer', 'd'.",
                        "t.csv:1: there is no column 'year'. Maybe 'yaer'. The file has 'Study', 'yaer', 'd'.",
                        "t.csv:1: there is no column 'yi'. The file has 'Study', 'yaer', 'd'."),
                refused("Study,yaer,d\nKim,2004,1\n", STUDIES).said());
    }

    @Test
    void a_column_that_stands_twice_is_refused_where_it_is_wanted() throws IOException {
        assertEquals(
                List.of("t.csv:1 yi: there are 2 columns of this name; expected one."),
                refused("study,yi,year,yi\nKim,1,2004,2\n", STUDIES).said());
        assertEquals(1, read("study,x,year,yi,x,\nKim,1,2004,2,3,4\n").rows(), "nobody wants x");
    }

    @Test
    void semicolons_tabs_and_other_encodings_are_refused_with_a_guess() throws IOException {
        assertTrue(only("study;year;yi\nKim;2004;1\n").contains("Maybe the file is separated by semicolons"));
        assertTrue(only("study\tyear\tyi\nKim\t2004\t1\n").contains("Maybe the file is separated by tabs"));
        assertTrue(only(bytes("study,year,yi\n", StandardCharsets.UTF_16LE)).contains("Maybe the file is UTF-16"));
        assertTrue(only(bytes("study,year,yi\n", StandardCharsets.UTF_16)).startsWith("t.csv:1: this is not UTF-8"));
    }

    @Test
    void the_line_that_is_not_utf_8_is_named_however_far_in_it_stands() throws IOException {
        String good = "study,year,yi\r\n" + "Kraków,2004,1\r\n".repeat(20_000);
        Path file = folder.resolve("t.csv");
        Files.writeString(file, good);
        Files.write(
                file, bytes("Kraków,2004,1\r\n", StandardCharsets.ISO_8859_1), java.nio.file.StandardOpenOption.APPEND);

        assertEquals(
                "t.csv:20002: this is not UTF-8 text, and the rest was not read. Maybe save the file as \"CSV UTF-8\".",
                assertInstanceOf(TableReading.Refused.class, Table.read(file, STUDIES))
                        .said()
                        .getFirst());
    }

    @Test
    void characters_of_several_bytes_come_through_wherever_the_buffer_ends() throws IOException {
        var text = new StringBuilder("study,year,yi\n");
        for (int i = 0; i < 30_000; i++) text.append("a".repeat(i % 7)).append("😀é,2004,1\n");
        Table table = read(text.toString());

        assertEquals(30_000, table.rows());
        for (int i = 0; i < 30_000; i++)
            assertEquals(
                    Optional.of("a".repeat(i % 7) + "😀é"), table.words("study").get(i));
    }

    @Test
    void nothing_a_header_alone_a_folder_and_no_file_are_refused() throws IOException {
        assertEquals("t.csv: the file is empty; expected a header line with 'study', 'year', 'yi'.", only(""));
        assertEquals("t.csv: the file is empty; expected a header line with 'study', 'year', 'yi'.", only("\n\n"));
        assertEquals("t.csv: the file has a header and no rows.", only("study,year,yi\n\n"));
        assertEquals("none.csv: there is no such file.", said(folder.resolve("none.csv")));
        assertTrue(said(folder).endsWith(": this is a folder; expected a CSV file."));
    }

    @Test
    void a_quote_that_nobody_closed_is_refused_where_it_may_stand() throws IOException {
        String refused = only("study,year,yi\nKim,2004,1\nLee,2005,\"2\nNg,2006,3\n");

        assertTrue(refused.startsWith("t.csv:3: this line cannot be told apart into fields"), refused);
        assertTrue(only("study,year,yi\nKim,2004,1\n\"Lee\"x,2005,2\n").startsWith("t.csv:3: "));
        assertTrue(only("study,year,yi\nKim,2004,1\nLee,2005,\"" + "2,3\n".repeat(1_000_000))
                .startsWith("t.csv:3: "));
    }

    @Test
    void a_line_far_too_long_is_refused_before_it_is_held() throws IOException {
        String good = "study,year,yi\nKim,2004,1\n";

        assertTrue(only(good + "x,".repeat(20_000) + "\n").startsWith("t.csv:3: "), "too many fields");
        assertTrue(only(good + "x".repeat(2_000_000) + ",2004,1\n").startsWith("t.csv:3: "), "too long a field");
        assertTrue(
                only(good + ("x".repeat(10_000) + ",").repeat(600) + "\n").startsWith("t.csv:3: "), "too long a line");
    }

    @Test
    void a_million_bad_lines_are_counted_and_not_kept() throws IOException {
        var refused = refused("study,year,yi\n" + "Kim,2004,bad\n".repeat(1_000_000), STUDIES);

        assertEquals(20, refused.problems().size());
        assertEquals(21, refused.problems().getLast().line());
        assertEquals("and 999,980 more lines with problems", refused.said().getLast());
    }

    @Test
    void one_more_line_with_problems_is_one_line_however_many_they_are() throws IOException {
        var refused = refused("study,year,yi\n" + "Kim,2004,bad\n".repeat(20) + "NA,x,bad\nOk,2004,1\n", STUDIES);

        assertEquals("and 1 more line with problems", refused.said().getLast());
    }

    @Test
    void a_long_or_strange_cell_is_told_shortly() throws IOException {
        assertEquals(
                "t.csv:2 yi: '" + "x".repeat(39)
                        + "…' is not a number. Leave the cell empty, or NA, where it is missing.",
                only("study,year,yi\nKim,2004," + "x".repeat(5000) + "\n"));
        assertTrue(only("study,year,yi\nKim,2004,\u001b[31m\n").contains("'?[31m'"));
    }

    private Table read(String csv) throws IOException {
        TableReading reading = reading(csv, STUDIES);
        return assertInstanceOf(TableReading.Read.class, reading, reading::toString)
                .table();
    }

    private TableReading.Refused refused(String csv, List<Column> wanted) throws IOException {
        return assertInstanceOf(TableReading.Refused.class, reading(csv, wanted));
    }

    private TableReading reading(String csv, List<Column> wanted) throws IOException {
        return Table.read(Files.writeString(folder.resolve("t.csv"), csv), wanted);
    }

    private String only(String csv) throws IOException {
        return only(bytes(csv, StandardCharsets.UTF_8));
    }

    private String only(byte[] csv) throws IOException {
        return said(Files.write(folder.resolve("t.csv"), csv));
    }

    private static String said(Path file) {
        var refused = assertInstanceOf(TableReading.Refused.class, Table.read(file, STUDIES));
        assertEquals(1, refused.said().size(), refused.said()::toString);
        return refused.said().getFirst();
    }

    private static byte[] bytes(String text, Charset in) {
        return text.getBytes(in);
    }
}
