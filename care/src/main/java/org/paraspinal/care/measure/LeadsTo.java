package org.paraspinal.care.measure;

/** Where a score leads besides being shown; from the mildest. */
public enum LeadsTo {
    NOTHING,
    /** To people to talk to and numbers to call; it is not shown alone. */
    PEOPLE,
    /** To the crisis card, at once, whatever the total. */
    CRISIS_CARD
}
