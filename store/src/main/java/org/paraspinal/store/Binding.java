package org.paraspinal.store;

/** What became of binding a key to a person. */
public enum Binding {
    /** The key now opens this person's record, or already did. */
    BOUND,
    /** The key opens another person's record, and still does. */
    TAKEN,
    /** This person has no record: nothing was ever appended, or it was erased. */
    NO_SUCH_PERSON
}
