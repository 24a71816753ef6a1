package org.paraspinal.store;

import java.nio.file.Path;

/**
 * Wrote {@code journal-1.db}, a data file of schema 1; never to be run again for it. When the schema gets a version 2,
 * run this with the code of that day to write {@code journal-2.db}, and keep both.
 */
final class WriteGoldenJournal {

    private WriteGoldenJournal() {}

    public static void main(String[] arguments) throws CannotOpen {
        try (var journal = SqliteJournal.open(Path.of(arguments[0]), Given.tickingClock())) {
            Given.append(journal, Given.ANNA, NewEntry.of("check-in", 1, "{\"pain\": 5, \"note\": \"Grüße\"}"));
            Given.append(
                    journal,
                    Given.ANNA,
                    NewEntry.of("check-in", 1, "{\"pain\": 6}").amending(1));
            journal.bind(KeyHash.of("link", "sesame"), Given.ANNA);
            Given.append(journal, Given.BORIS, NewEntry.of("check-in", 1, "{\"pain\": 9}"));
            journal.erase(Given.BORIS);
        }
    }
}
