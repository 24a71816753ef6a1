package org.paraspinal.cohort.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Cells come out as they were written, wherever the buffer ends. */
class CsvRowsTest {
    private static final long SEED = 20261123;

    /** What stands in a file, what it says, and the number it is: NaN for none, infinite for what is no number. */
    private record Cell(String written, String says, double number) {
        long lineBreaks() {
            return written.lines().count() - 1;
        }
    }

    private static final List<Cell> CELLS = List.of(
            new Cell("0", "0", 0),
            new Cell("17", "17", 17),
            new Cell("-2.5", "-2.5", -2.5),
            new Cell("6.632003", "6.632003", 6.632003),
            new Cell(".5", ".5", .5),
            new Cell("5.", "5.", 5),
            new Cell("12345678901234567890", "12345678901234567890", 12345678901234567890d),
            // too many digits to be divided exactly
            new Cell("932832.6232047785", "932832.6232047785", 932832.6232047785),
            new Cell("-91153489819.982398", "-91153489819.982398", -91153489819.982398),
            new Cell("1e3", "1e3", 1000),
            new Cell("+4", "+4", 4),
            new Cell(" 7 ", " 7 ", 7),
            new Cell("NA", "NA", Double.NaN),
            new Cell("-", "-", Double.POSITIVE_INFINITY),
            new Cell("1.2.3", "1.2.3", Double.POSITIVE_INFINITY),
            new Cell("Zoë", "Zoë", Double.POSITIVE_INFINITY),
            new Cell("\"42\"", "42", 42),
            new Cell("\"a, b\"", "a, b", Double.POSITIVE_INFINITY),
            new Cell("\"two\nlines\"", "two\nlines", Double.POSITIVE_INFINITY),
            new Cell("\"she said \"\"no\"\"\"", "she said \"no\"", Double.POSITIVE_INFINITY));

    @Test
    void what_is_written_is_read_with_any_line_end_and_any_buffer() throws IOException {
        var random = new Random(SEED);
        for (int round = 0; round < 3_000; round++) {
            int width = 1 + random.nextInt(4);
            String lineEnd = random.nextBoolean() ? "\n" : "\r\n";
            var rows = new ArrayList<List<Cell>>();
            var lines = new ArrayList<Long>();
            long line = 1;
            var file = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
            file.append("column,".repeat(width - 1)).append("last");
            for (int r = random.nextInt(6); r > 0; r--) {
                rows.add(
                        random.ints(width, 0, CELLS.size()).mapToObj(CELLS::get).toList());
                boolean blank = random.nextInt(5) == 0;
                file.append(lineEnd).append(blank ? lineEnd : "");
                line += blank ? 2 : 1;
                lines.add(line);
                line += rows.getLast().stream().mapToLong(Cell::lineBreaks).sum();
                file.append(String.join(
                        ",", rows.getLast().stream().map(Cell::written).toList()));
            }
            if (random.nextBoolean()) file.append(lineEnd);
            int buffer = 4 + random.nextInt(40);

            check(
                    file.toString(),
                    rows,
                    lines,
                    width,
                    buffer,
                    "seed " + SEED + ", round " + round + ", buffer " + buffer);
        }
    }

    private static void check(String file, List<List<Cell>> rows, List<Long> lines, int width, int buffer, String where)
            throws IOException {
        var csv = new CsvRows(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), buffer);
        assertEquals(width, csv.header().size(), where);
        int[] all = new int[width];
        for (int i = 0; i < width; i++) all[i] = i;
        csv.want(all, width);
        for (int r = 0; r < rows.size(); r++) {
            List<Cell> row = rows.get(r);
            assertTrue(csv.next(), where);
            assertEquals(lines.get(r), csv.line(), where);
            assertEquals(width, csv.cells(), where);
            for (int i = 0; i < width; i++) {
                assertEquals(row.get(i).says(), csv.text(i), where);
                assertEquals(row.get(i).number(), csv.number(i), where);
            }
        }
        assertFalse(csv.next(), where);
        assertFalse(csv.torn(), where);
    }

    @Test
    void an_end_behind_a_comma_is_an_empty_cell_and_one_within_quotation_marks_is_told() throws IOException {
        var open = new CsvRows(new ByteArrayInputStream("a,b\n1,".getBytes(StandardCharsets.UTF_8)), 8);
        open.header();
        assertTrue(open.next());
        assertEquals(2, open.cells());
        assertTrue(open.missing(1));
        assertFalse(open.torn());

        var torn = new CsvRows(new ByteArrayInputStream("a,b\n1,\"2".getBytes(StandardCharsets.UTF_8)), 8);
        torn.header();
        while (torn.next()) assertEquals(2, torn.cells());
        assertTrue(torn.torn());
    }
}
