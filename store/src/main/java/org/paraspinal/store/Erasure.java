package org.paraspinal.store;

import java.time.Instant;
import java.util.List;

/**
 * What was erased, when, and what is out of the journal's reach.
 *
 * <p>Gone are the person's entries and keys; what stays is an empty tombstone: the id and the date.
 *
 * @param when the first time this person was erased; erasing again changes nothing
 * @param olderBackups copies made before, newest first, that may still hold the record: whoever asked must be told
 */
public record Erasure(PersonId person, Instant when, List<KnownBackup> olderBackups) {

    public Erasure {
        olderBackups = List.copyOf(olderBackups);
    }
}
