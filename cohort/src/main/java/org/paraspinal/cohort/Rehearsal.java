package org.paraspinal.cohort;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Fits a small made-up table as most people will fit theirs, so that what a start loads can be recorded; for the launcher alone. */
public final class Rehearsal {
    private static final int PEOPLE = 24;
    private static final int[] WEEKS = {0, 1, 2, 4};

    private Rehearsal() {}

    public static void main(String[] args) throws IOException {
        of(System.out);
    }

    /** To be read, to be read by a program, and with everybody on days of their own; with what each ended. */
    static List<Integer> of(PrintStream out) throws IOException {
        var ended = new ArrayList<Integer>();
        Path table = Files.createTempFile("rehearsal", ".csv");
        try {
            Files.writeString(table, table());
            for (var more : List.of(
                    List.of("pain ~ week + (week | person)"),
                    List.of("pain ~ week + (week | person)", "--json"),
                    List.of("pain ~ day + (day | person)", "--json"))) {
                var asked = new ArrayList<>(List.of(table.toString(), "--formula"));
                asked.addAll(more);
                ended.add(Cohort.run(asked.toArray(String[]::new), InputStream.nullInputStream(), out, out));
            }
        } finally {
            Files.delete(table);
        }
        return ended;
    }

    private static String table() {
        var out = new StringBuilder("person,week,day,pain\n");
        for (int person = 1; person <= PEOPLE; person++)
            for (int week : WEEKS)
                out.append(String.join(
                        ",",
                        String.valueOf(person),
                        String.valueOf(week),
                        String.valueOf(7 * week + person / 100.0),
                        person * 7 % 10 + week * (person % 3) + person * week % 4 + "\n"));
        return out.toString();
    }
}
