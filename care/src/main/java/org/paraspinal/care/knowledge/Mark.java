package org.paraspinal.care.knowledge;

/** What a statement or number rests on, from the strongest to our own caution. */
public enum Mark {
    TRIAL("trial"),
    GUIDELINE("guideline"),
    CONSENSUS("consensus"),
    ENGINEERING_JUDGEMENT("engineering judgement");

    private final String words;

    Mark(String words) {
        this.words = words;
    }

    /** As shown to people. */
    public String words() {
        return words;
    }
}
