package org.paraspinal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {

    private static final int ROUNDS = 20;
    private static final int MOST_APPENDS_A_ROUND = 60;
    private static final int LONGEST_APPEND_NANOS = 5_000_000;

    /** The last version of each person that the writer said was kept. */
    private final Map<PersonId, Long> acknowledged = new HashMap<>();

    @Test
    void every_acknowledged_entry_survives_a_kill_in_the_middle_of_writing(@TempDir Path folder) throws Exception {
        long seed = new Random().nextLong();
        System.out.println("KillTest seed: " + seed);
        var random = new Random(seed);

        for (int round = 1; round <= ROUNDS; round++) {
            killDuringTheAppendAfter(1 + random.nextInt(MOST_APPENDS_A_ROUND), random, folder);

            String context = "seed %d, round %d".formatted(seed, round);
            try (var data = DataFolder.open(folder);
                    var journal = SqliteJournal.open(data, InstantSource.system());
                    Sql sql = Database.connect(data.database())) {
                for (PersonId person : AppendUntilKilled.PEOPLE)
                    assertKept(journal, person, AppendUntilKilled.batch(person), context);
                assertEquals(List.of("ok"), sql.list("pragma integrity_check", row -> row.getString(1)), context);
            }
        }
    }

    /** Kills at a random moment of the appends that follow the first so many. */
    private void killDuringTheAppendAfter(int appends, Random random, Path folder)
            throws IOException, InterruptedException {
        try (var writer = ChildJvm.start(AppendUntilKilled.class, folder)) {
            int heard = 0;
            for (String line = writer.nextLine(); line != null; line = writer.nextLine()) {
                String[] said = line.split(" ");
                acknowledged.put(PersonId.parse(said[0]), Long.parseLong(said[1]));
                if (++heard == appends) {
                    LockSupport.parkNanos(random.nextInt(LONGEST_APPEND_NANOS));
                    writer.kill();
                }
            }
            assertTrue(heard >= appends, "The writer ended by itself after %d of %d.".formatted(heard, appends));
        }
    }

    private void assertKept(Journal journal, PersonId person, int batch, String context) {
        List<Entry> kept = journal.read(person);
        long promised = acknowledged.getOrDefault(person, 0L);
        assertTrue(
                kept.size() >= promised,
                () -> "%s: %d acknowledged, %d kept".formatted(context, promised, kept.size()));
        assertEquals(0, kept.size() % batch, () -> context + ": half an append was kept");
        for (int i = 0; i < kept.size(); i++) {
            assertEquals(i + 1, kept.get(i).version(), context);
            assertEquals(AppendUntilKilled.entry(i + 1).body(), kept.get(i).body(), context);
        }
    }
}
