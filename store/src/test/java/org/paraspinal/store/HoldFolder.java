package org.paraspinal.store;

import java.nio.file.Path;
import java.time.InstantSource;

/** A running Paraspinal in small: opens a folder, says "open" or why it cannot, and ends when its input does. */
final class HoldFolder {

    private HoldFolder() {}

    public static void main(String[] arguments) throws Exception {
        try (var folder = DataFolder.open(Path.of(arguments[0]));
                var journal = SqliteJournal.open(folder, InstantSource.system())) {
            Given.append(
                    journal, Given.ANNA, Given.checkIn(journal.read(Given.ANNA).size()));
            System.out.println("open");
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        } catch (CannotOpen refused) {
            System.out.println(refused.getMessage());
        }
    }
}
