package org.paraspinal.store;

/** What became of an append. */
public sealed interface Appended {

    /** All entries are kept, for good; {@code version} is the last one's. */
    record Written(long version) implements Appended {}

    /** Nothing was written: someone else appended first. Read again, decide again, append on {@code actualVersion}. */
    record Conflict(long actualVersion) implements Appended {}

    /** Nothing was written: this person's record was erased, and an erased stream takes no more entries. */
    record Erased() implements Appended {}
}
