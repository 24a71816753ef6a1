package org.paraspinal.exchange.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraspinal.exchange.bulk.Bulk.Budget;

/** Killed at any moment and started again, a screening of many writes what it would have written. */
class ResumeTest {
    private static final boolean DEEP = Boolean.getBoolean("paraspinal.deep");
    private static final int PEOPLE = DEEP ? 20_000 : 2_000;
    private static final int KILLS = DEEP ? 30 : 3;
    private static final int MOST_ROUNDS = 300;
    /** A file of more than 100 MB, and a heap that holds no part of it worth speaking of. */
    private static final int MANY = 14_000;

    private final Path folder;

    ResumeTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Process start(Path out, Path charts, String memory, String input, String people) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Screened.class.getName(),
                        out.toString(),
                        charts.toString(),
                        memory,
                        input,
                        people))
                .redirectError(folder.resolve("errors").toFile())
                .start();
    }

    @Test
    void a_screening_that_is_killed_again_and_again_writes_the_same_bytes() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("ResumeTest seed: " + seed);
        var random = new Random(seed);
        Path charts = folder.resolve("charts");
        new MadeUpCharts(seed, PEOPLE).into(charts);
        Files.writeString(charts.resolve("Zbad.ndjson"), "{\n{}\n".repeat(2_000));
        Path whole = folder.resolve("whole");
        Screened.into(whole, charts, new Budget(1 << 24, 1L << 30, 1_000_000));

        Path out = folder.resolve("out");
        var kept = new ArrayList<String>();
        int kills = 0;
        for (int round = 0;
                round < MOST_ROUNDS && !(Files.exists(out) && !Files.exists(folder.resolve("out.work")));
                round++) {
            Process process = start(out, charts, "300000", "2000000", "200");
            assertEquals('.', process.getInputStream().read(), () -> "seed " + seed + ": " + errors());
            boolean kill = kills < KILLS;
            if (kill && round % 3 != 2) untilMoreIsKept(process);
            if (kill) process.waitFor(random.nextInt(DEEP ? 3_000 : 300), TimeUnit.MILLISECONDS);
            if (kill && process.isAlive()) {
                process.destroyForcibly();
                kills++;
            }
            process.waitFor();
            Checkpoint.last(folder.resolve("out.work"))
                    .ifPresent(c -> kept.add(c.file() + " " + c.offset() + " " + c.judged()));
        }

        assertTrue(Files.exists(out), () -> "seed " + seed + ": " + errors());
        assertEquals(-1, Files.mismatch(whole, out), "seed " + seed);
        assertTrue(kills > 0, "nothing was killed");
        assertFalse(kept.stream().distinct().count() < 2, () -> "no progress was kept: " + kept);
    }

    /** However slow this machine is: waits until it has been put on the disk that more is done, or all is. */
    private void untilMoreIsKept(Process process) throws IOException {
        Optional<Checkpoint> before = Checkpoint.last(folder.resolve("out.work"));
        try {
            while (process.isAlive()
                    && Checkpoint.last(folder.resolve("out.work")).equals(before)) Thread.onSpinWait();
        } catch (NoSuchFileException done) {
            // All is done, and its folder went while it was looked into.
        }
    }

    @Test
    void more_than_a_hundred_megabytes_are_screened_in_a_heap_of_sixty_four() throws Exception {
        Path charts = folder.resolve("charts");
        new MadeUpCharts(7, DEEP ? MANY : MANY / 10).into(charts);
        Process process = start(folder.resolve("out"), charts, DEEP ? "4000000" : "400000", "100000000", "5000");
        process.waitFor();

        assertEquals(0, process.exitValue(), this::errors);
        try (var lines = Files.lines(folder.resolve("out"))) {
            assertEquals(DEEP ? MANY : MANY / 10, lines.count());
        }
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("errors"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
