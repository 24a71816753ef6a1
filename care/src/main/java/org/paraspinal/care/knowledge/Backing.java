package org.paraspinal.care.knowledge;

/** How far trials bear out what is said of massage, from "yes" to "nobody has looked". */
public enum Backing {
    SUPPORTED("Supported"),
    SUPPORTED_AT_FIRST("Supported at first, not for long"),
    SUPPORTED_SMALL("Supported, but small"),
    MIXED("Mixed"),
    WEAK("Weak"),
    NOT_SHOWN("Not shown"),
    MOSTLY_CONTRADICTED("Mostly contradicted"),
    CONTRADICTED("Contradicted"),
    NOTHING_FOUND("Nothing found");

    private final String words;

    Backing(String words) {
        this.words = words;
    }

    /** As shown to people. */
    public String words() {
        return words;
    }
}
