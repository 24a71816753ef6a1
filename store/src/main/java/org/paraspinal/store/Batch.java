package org.paraspinal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Entries to be appended together on a known version: sound in themselves, whatever the journal holds. */
record Batch(PersonId person, long expectedVersion, List<NewEntry> entries) {

    Batch {
        entries = List.copyOf(entries);
        if (expectedVersion < 0) {
            throw new IllegalArgumentException(
                    "The expected version is %d; it is 0 for a new stream, else 1 or more.".formatted(expectedVersion));
        }
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to append: the list of entries is empty.");
        }
        for (int i = 0; i < entries.size(); i++) {
            requireEarlier(entries.get(i).amends(), expectedVersion + 1 + i);
        }
    }

    private static void requireEarlier(OptionalLong amends, long version) {
        if (amends.isPresent() && amends.getAsLong() >= version) {
            throw new IllegalArgumentException(
                    "Version %d amends version %d; an amendment names an earlier version of the same stream."
                            .formatted(version, amends.getAsLong()));
        }
    }

    long lastVersion() {
        return expectedVersion + entries.size();
    }

    List<Entry> recordedAt(Instant when) {
        List<Entry> recorded = new ArrayList<>();
        long version = expectedVersion;
        for (NewEntry entry : entries) {
            recorded.add(
                    new Entry(person, ++version, when, entry.kind(), entry.format(), entry.body(), entry.amends()));
        }
        return recorded;
    }
}
