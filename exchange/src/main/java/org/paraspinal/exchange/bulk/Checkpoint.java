package org.paraspinal.exchange.bulk;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How far a screening of many has come, such that it can go on from there: what was read is in runs, what was written is in the output.
 *
 * @param task what is screened, and by which knowledge: another task does not go on from here
 * @param today the day for which everybody is judged, also after a restart on another day
 * @param file the file that is read next, counted from 0; as many as there are when all were read
 * @param offset the byte of that file, unfolded, at which reading goes on
 * @param line the lines of that file before it
 * @param runs the files of people in the work folder
 * @param nextRun the number of the next such file
 * @param written how many bytes of the output are good
 * @param judged the id of the last person whose line is written; empty for nobody
 */
record Checkpoint(
        String task,
        LocalDate today,
        int file,
        long offset,
        long line,
        List<String> runs,
        int nextRun,
        long written,
        String judged,
        Counts counts) {
    private static final String FILE = "checkpoint";

    Checkpoint {
        runs = List.copyOf(runs);
    }

    static Checkpoint beginning(String task, LocalDate today) {
        return new Checkpoint(task, today, 0, 0, 0, List.of(), 0, 0, "", Counts.NONE);
    }

    /** The last one that was kept in the folder. */
    static Optional<Checkpoint> last(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) return Optional.empty();
        var p = new Properties();
        p.load(new StringReader(Files.readString(file)));
        String runs = p.getProperty("runs", "");
        return Optional.of(new Checkpoint(
                p.getProperty("task", ""),
                LocalDate.parse(p.getProperty("today", "")),
                (int) number(p, "file"),
                number(p, "offset"),
                number(p, "line"),
                runs.isEmpty() ? List.of() : List.of(runs.split(" ")),
                (int) number(p, "nextRun"),
                number(p, "written"),
                p.getProperty("judged", ""),
                new Counts(
                        number(p, "read"),
                        number(p, "passedOver"),
                        number(p, "told"),
                        number(p, "people"),
                        number(p, "notJudged"))));
    }

    private static long number(Properties p, String key) {
        return Long.parseLong(p.getProperty(key, "0"));
    }

    /** Keeps it in place of the last one; either is there whenever the power goes. */
    void keep(Path folder) throws IOException {
        var all = new TreeMap<String, Object>(Map.of(
                "task", task, "today", today, "file", file, "offset", offset, "line", line, "nextRun", nextRun,
                "written", written, "judged", judged));
        all.put("runs", String.join(" ", runs));
        all.put("read", counts.read());
        all.put("passedOver", counts.passedOver());
        all.put("told", counts.told());
        all.put("people", counts.people());
        all.put("notJudged", counts.notJudged());
        String text = all.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue() + "\n")
                .collect(Collectors.joining());
        Path fresh = folder.resolve(FILE + ".new");
        try (var out = new FileOutputStream(fresh.toFile())) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.getFD().sync();
        }
        Files.move(fresh, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    Checkpoint reading(int nextFile, long nextOffset, long lines, Counts now) {
        return new Checkpoint(task, today, nextFile, nextOffset, lines, runs, nextRun, written, judged, now);
    }

    Checkpoint with(String run) {
        var more = new ArrayList<>(runs);
        more.add(run);
        return new Checkpoint(task, today, file, offset, line, more, nextRun + 1, written, judged, counts);
    }

    Checkpoint only(String run) {
        return new Checkpoint(task, today, file, offset, line, List.of(run), nextRun + 1, written, judged, counts);
    }

    Checkpoint writing(long good, String last, Counts now) {
        return new Checkpoint(task, today, file, offset, line, runs, nextRun, good, last, now);
    }
}
