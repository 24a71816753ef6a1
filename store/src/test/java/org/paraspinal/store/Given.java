package org.paraspinal.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** What tests of this room start from. */
final class Given {

    static final Instant MORNING = Instant.parse("2026-11-22T08:00:00Z");
    static final PersonId ANNA = PersonId.random(new Random(1));
    static final PersonId BORIS = PersonId.random(new Random(2));

    private Given() {}

    /** A clock that is a second later whenever somebody looks at it; the first look shows {@link #MORNING}. */
    static InstantSource tickingClock() {
        var seconds = new AtomicLong();
        return () -> MORNING.plusSeconds(seconds.getAndIncrement());
    }

    static NewEntry checkIn(int pain) {
        return NewEntry.of("check-in", 1, "{\"pain\": %d}".formatted(pain));
    }

    static void append(Journal journal, PersonId person, NewEntry... entries) {
        long version = journal.read(person).size();
        Appended appended = journal.append(person, version, List.of(entries));
        if (!appended.equals(new Appended.Written(version + entries.length))) {
            throw new AssertionError("Not appended: " + appended);
        }
    }
}
