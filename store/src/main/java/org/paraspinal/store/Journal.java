package org.paraspinal.store;

import java.util.List;
import java.util.Optional;

/**
 * An append-only record, one stream of entries a person.
 *
 * <p>What was acknowledged is kept; what was kept is never changed, only amended by a later entry; and only the
 * person's own erasure removes anything. Safe for use by many threads at once.
 *
 * <p>Every method throws {@link JournalFailed} when the storage below it fails (then nothing of the call was kept), and
 * {@link IllegalStateException} once the journal is closed.
 */
public interface Journal extends AutoCloseable {

    /**
     * Appends all entries or none, and returns only when they are safe on the disk.
     *
     * @param expectedVersion the version of the last entry the caller has read, 0 when there is none
     * @param entries at least one; each may amend any earlier version of the same stream, also one of this append
     * @throws IllegalArgumentException when there is no entry or one amends a version that is not earlier
     */
    Appended append(PersonId person, long expectedVersion, List<NewEntry> entries);

    /** The person's entries from version 1 on; empty when there are none, or no more. */
    List<Entry> read(PersonId person);

    /** Whether this person has a record: something was appended, and it was not erased. */
    boolean exists(PersonId person);

    /** Everybody who has a record, sorted by the text of their id. */
    List<PersonId> people();

    /** Lets a key open a person's record. */
    Binding bind(KeyHash key, PersonId person);

    /** Whose record this key opens. */
    Optional<PersonId> find(KeyHash key);

    /** Makes a key open nothing; no matter if it never did. */
    void unbind(KeyHash key);

    /** Makes all keys of one purpose open a person's record no more, and says how many did. */
    int unbindAll(String purpose, PersonId person);

    /**
     * Erases a person's entries and keys physically, and leaves an empty tombstone so that nothing can be appended again.
     *
     * <p>Files are overwritten, rewritten and truncated; what a disk keeps in blocks that no file owns any more is out
     * of reach. Works for an id without a record too, and any number of times.
     */
    Erasure erase(PersonId person);

    @Override
    void close();
}
