package org.paraspinal.care.measure;

/** What a measure's critical item said. */
public enum Safety {
    /** The measure has no such item. */
    NOT_ASKED,
    /** It got its lowest answer. */
    QUIET,
    /** It was left out; no other answer ever stands for it. */
    UNANSWERED,
    /** It got any other answer, whatever the total. */
    RAISED
}
