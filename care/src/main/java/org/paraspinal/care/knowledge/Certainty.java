package org.paraspinal.care.knowledge;

/** How sure one can be of a figure, in the four steps of GRADE. */
public enum Certainty {
    HIGH("high"),
    MODERATE("moderate"),
    LOW("low"),
    VERY_LOW("very low");

    private final String words;

    Certainty(String words) {
        this.words = words;
    }

    /** As shown to people. */
    public String words() {
        return words;
    }
}
