package org.paraspinal.cohort;

/** How many people were left out of what leaves the house, said so that no small number can be told. */
final class SmallCells {
    private static final int SMALL = 11;
    private static final int ROUNDED = 5;

    private SmallCells() {}

    static String told(long people) {
        String what = "Patterns of visits of fewer than " + SMALL + " people are not in the file nor in this fit: ";
        if (people == 0) return what + "none.";
        if (people < SMALL) return what + "fewer than " + SMALL + " people.";
        return what + "about " + Math.round(people / (double) ROUNDED) * ROUNDED + " people.";
    }
}
