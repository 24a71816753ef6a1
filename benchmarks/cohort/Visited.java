import java.io.BufferedWriter;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.paraspinal.cohort.Cohort;
import org.paraspinal.cohort.csv.CsvRows;
import org.paraspinal.statistics.mixed.Columns;
import org.paraspinal.statistics.mixed.Model;
import org.paraspinal.statistics.mixed.Person;
import org.paraspinal.statistics.mixed.Visits;

/** Makes up a cohort, and times what is done with it: make FILE PEOPLE [irregular], warm FILE, read FILE, or grow ROWS. */
final class Visited {
    private static final int[] WEEKS = {0, 1, 2, 3, 4, 6, 8, 12, 18, 26};
    private static final String FORMULA = "pain ~ week + expect + (week | person)";

    /** Columns are held in so many rows a stretch, so that none is moved when there are more. */
    private static final int STRETCH = 1 << 15;

    private static final long WARM = 4_000_000_000L;

    private Visited() {}

    public static void main(String[] args) throws IOException {
        switch (args[0]) {
            case "make" -> make(Path.of(args[1]), Long.parseLong(args[2]), args.length > 3);
            case "warm" -> warm(args[1]);
            case "read" -> read(args[1]);
            case "grow" -> grow(Long.parseLong(args[1]));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static double[][] person(SplittableRandom random, double[][] rows, boolean irregular) {
        double own = 1.5 * random.nextGaussian();
        double slope = 0.06 * random.nextGaussian();
        int expect = random.nextInt(11);
        for (int v = 0; v < rows.length; v++) {
            double week = irregular ? WEEKS[v] + random.nextInt(1000) / 1000.0 : WEEKS[v];
            double pain = 6 + own - 0.08 * (expect - 5) + (slope - 0.07) * week + 1.2 * random.nextGaussian();
            rows[v] = new double[] {1, week, expect, pain};
        }
        return rows;
    }

    private static void make(Path file, long people, boolean irregular) throws IOException {
        var random = new SplittableRandom(12345);
        double[][] rows = new double[WEEKS.length][];
        try (BufferedWriter to = Files.newBufferedWriter(file)) {
            to.write("person,therapist,week,expect,pain\n");
            for (long p = 1; p <= people; p++)
                for (double[] row : person(random, rows, irregular)) {
                    long millionths = Math.round(row[3] * 1e6);
                    String sign = millionths < 0 ? "-" : "";
                    long size = Math.abs(millionths);
                    String behind = Long.toString(1_000_000 + size % 1_000_000).substring(1);
                    to.write(p + "," + random.nextInt(50) + "," + (irregular ? Double.toString(row[1]) : Integer.toString((int) row[1])) + "," + (int) row[2] + "," + sign
                            + size / 1_000_000 + "." + behind + "\n");
                }
        }
    }

    /** The whole command again and again in one process for ten seconds; the least of the times. */
    private static void warm(String file) {
        double least = Double.MAX_VALUE;
        for (long end = System.nanoTime() + WARM; System.nanoTime() < end; ) {
            long begun = System.nanoTime();
            Cohort.run(new String[] {file, "--formula", FORMULA, "--json"}, System.in, quiet(), quiet());
            least = Math.min(least, (System.nanoTime() - begun) / 1e9);
        }
        System.out.println(least);
    }

    private static PrintStream quiet() {
        return new PrintStream(OutputStream.nullOutputStream());
    }

    /** Every cell of every row as a number. */
    private static void read(String file) throws IOException {
        double least = Double.MAX_VALUE;
        for (long end = System.nanoTime() + WARM; System.nanoTime() < end; ) {
            long begun = System.nanoTime();
            var columns = new ArrayList<double[][]>();
            double[][] some = {};
            int count = STRETCH;
            try (var from = new FileInputStream(file)) {
                var rows = new CsvRows(from, 1 << 16);
                rows.header();
                rows.want(new int[] {0, 1, 2, 3, 4}, 5);
                while (rows.next()) {
                    if (count == STRETCH) {
                        columns.add(some = new double[5][STRETCH]);
                        count = 0;
                    }
                    for (int c = 0; c < 5; c++) some[c][count] = rows.number(c);
                    count++;
                }
            }
            least = Math.min(least, (System.nanoTime() - begun) / 1e9);
        }
        System.out.println(least);
    }

    /** Rows made up on the way and never stored: the pass, and then the fit, with shared patterns and with one for each person. */
    private static void grow(long rows) {
        var columns = new Columns(List.of("(Intercept)", "week", "expect", "pain"), 2, List.of(0, 1, 2));
        for (boolean irregular : new boolean[] {false, true}) {
            if (irregular && rows > 1_000_000) continue;
            var random = new SplittableRandom(12345);
            var visits = new Visits(columns);
            var person = new Person(columns);
            double[][] made = new double[WEEKS.length][];
            long begun = System.nanoTime();
            for (long p = 0; p < rows / WEEKS.length; p++) {
                person.clear();
                for (double[] row : person(random, made, irregular)) person.add(row);
                visits.add(person);
            }
            double pass = (System.nanoTime() - begun) / 1e9;
            begun = System.nanoTime();
            new Model("person", List.of(2), true).fit(visits);
            System.out.printf(
                    Locale.ROOT,
                    "grow,%s,%d,%d,pass,%.4f%ngrow,%s,%d,%d,fit,%.4f%n",
                    irregular ? "irregular" : "shared",
                    rows,
                    visits.patternCount(),
                    pass,
                    irregular ? "irregular" : "shared",
                    rows,
                    visits.patternCount(),
                    (System.nanoTime() - begun) / 1e9);
        }
    }
}
