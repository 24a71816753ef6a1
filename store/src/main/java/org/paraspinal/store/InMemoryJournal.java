package org.paraspinal.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A journal for tests and trials: it keeps everything until it is closed. */
public final class InMemoryJournal implements Journal {

    private final InstantSource clock;
    private final Map<PersonId, List<Entry>> streams = new HashMap<>();
    private final Map<KeyHash, PersonId> keys = new HashMap<>();
    private final Map<PersonId, Instant> tombstones = new HashMap<>();
    private boolean closed;

    public InMemoryJournal(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Appended append(PersonId person, long expectedVersion, List<NewEntry> entries) {
        requireOpen();
        var batch = new Batch(person, expectedVersion, entries);
        if (tombstones.containsKey(person)) {
            return new Appended.Erased();
        }
        long actualVersion = read(person).size();
        if (actualVersion != expectedVersion) {
            return new Appended.Conflict(actualVersion);
        }
        streams.computeIfAbsent(person, _ -> new ArrayList<>()).addAll(batch.recordedAt(clock.instant()));
        return new Appended.Written(batch.lastVersion());
    }

    @Override
    public synchronized List<Entry> read(PersonId person) {
        requireOpen();
        return List.copyOf(streams.getOrDefault(person, List.of()));
    }

    @Override
    public synchronized boolean exists(PersonId person) {
        requireOpen();
        return streams.containsKey(person);
    }

    @Override
    public synchronized List<PersonId> people() {
        requireOpen();
        return streams.keySet().stream()
                .sorted(Comparator.comparing(PersonId::toString))
                .toList();
    }

    @Override
    public synchronized Binding bind(KeyHash key, PersonId person) {
        if (!exists(person)) {
            return Binding.NO_SUCH_PERSON;
        }
        PersonId owner = keys.getOrDefault(key, person);
        keys.put(key, owner);
        return owner.equals(person) ? Binding.BOUND : Binding.TAKEN;
    }

    @Override
    public synchronized Optional<PersonId> find(KeyHash key) {
        requireOpen();
        return Optional.ofNullable(keys.get(key));
    }

    @Override
    public synchronized void unbind(KeyHash key) {
        requireOpen();
        keys.remove(key);
    }

    @Override
    public synchronized int unbindAll(String purpose, PersonId person) {
        requireOpen();
        int before = keys.size();
        keys.entrySet()
                .removeIf(bound -> bound.getKey().purpose().equals(purpose)
                        && bound.getValue().equals(person));
        return before - keys.size();
    }

    @Override
    public synchronized Erasure erase(PersonId person) {
        requireOpen();
        streams.remove(person);
        keys.values().removeIf(person::equals);
        Instant when = tombstones.computeIfAbsent(person, _ -> clock.instant());
        return new Erasure(person, when, List.of());
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The journal is closed.");
        }
    }
}
