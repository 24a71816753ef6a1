package org.paraspinal.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.LongStream;

/** A process that appends as fast as it can and says each version that was acknowledged, until somebody kills it. */
final class AppendUntilKilled {

    /** How many entries Boris appends at once; Anna appends one by one. */
    static final int BATCH = 5;

    private AppendUntilKilled() {}

    public static void main(String[] arguments) throws CannotOpen {
        try (var folder = DataFolder.open(Path.of(arguments[0]));
                var journal = SqliteJournal.open(folder, InstantSource.system())) {
            while (true) {
                append(journal, Given.ANNA, 1);
                append(journal, Given.BORIS, BATCH);
            }
        }
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
