package org.paraspinal.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** A process in which several people append at once, as fast as they can, and each version that was acknowledged is said, until somebody kills it. */
final class AppendUntilKilled {

    /** Who appends one entry at a time, and who five, in turn. */
    static final List<PersonId> PEOPLE =
            IntStream.range(0, 8).mapToObj(i -> PersonId.random(new Random(i))).toList();

    private AppendUntilKilled() {}

    /** How many entries somebody appends at once. */
    static int batch(PersonId person) {
        return PEOPLE.indexOf(person) % 2 == 0 ? 1 : 5;
    }

    public static void main(String[] arguments) throws Exception {
        try (var folder = DataFolder.open(Path.of(arguments[0]));
                var journal = SqliteJournal.open(folder, InstantSource.system())) {
            List<Thread> all = PEOPLE.stream()
                    .map(person -> Thread.ofPlatform().start(() -> appendOn(journal, person)))
                    .toList();
            for (Thread one : all) one.join();
        }
    }

    private static void appendOn(Journal journal, PersonId person) {
        while (true) append(journal, person, batch(person));
    }

    private static void append(Journal journal, PersonId person, int count) {
        long version = journal.read(person).size();
        List<NewEntry> batch = LongStream.rangeClosed(version + 1, version + count)
                .mapToObj(AppendUntilKilled::entry)
                .toList();
        if (journal.append(person, version, batch) instanceof Appended.Written(long written)) {
            System.out.println(person + " " + written);
            System.out.flush();
        }
    }

    static NewEntry entry(long version) {
        return NewEntry.of("check-in", 1, "{\"version\": %d, \"padding\": \"%s\"}".formatted(version, "x".repeat(300)));
    }
}
