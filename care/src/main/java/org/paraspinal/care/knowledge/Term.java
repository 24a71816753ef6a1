package org.paraspinal.care.knowledge;

/** Over what time something is said. */
public enum Term {
    RIGHT_AFTER("right after, or within days"),
    SHORT("in weeks and months"),
    LONG("after half a year or more"),
    ANY("at any time");

    private final String words;

    Term(String words) {
        this.words = words;
    }

    /** As shown to people. */
    public String words() {
        return words;
    }
}
