package org.paraspinal.web.drawing;

/** For which screen a plot is drawn: the type stays readable on both, so they are two drawings and not one that shrinks. */
public enum Sheet {
    /** Labels stand above their whiskers; 360 units wide. */
    PHONE(360, 16, 8, 5),
    /** Labels, whiskers and numbers stand side by side; 900 units wide. */
    DESK(900, 17, 8.8, 7);

    private final int width;
    private final int type;
    private final double letter;
    private final int mostTicks;

    Sheet(int width, int type, double letter, int mostTicks) {
        this.width = width;
        this.type = type;
        this.letter = letter;
        this.mostTicks = mostTicks;
    }

    int width() {
        return width;
    }

    /** How wide a picture of one person's numbers is: it stands beside words, and its type must not shrink with it. */
    int half() {
        return this == PHONE ? width : 560;
    }

    /** How high the type is, as the stylesheet has it. */
    int type() {
        return type;
    }

    int mostTicks() {
        return mostTicks;
    }

    /** How wide words run, rather too much than too little. */
    double wide(String words) {
        return words.codePointCount(0, words.length()) * letter;
    }

    /** As much of the words as fits. */
    String cut(String words, double room) {
        int letters = (int) (room / letter);
        if (words.codePointCount(0, words.length()) <= letters) return words;
        return words.substring(0, words.offsetByCodePoints(0, Math.max(0, letters - 1)))
                        .strip() + "…";
    }

    /** The name of the drawing's class in the stylesheet, and the end of its ids. */
    String suffix() {
        return this == PHONE ? "phone" : "desk";
    }
}
