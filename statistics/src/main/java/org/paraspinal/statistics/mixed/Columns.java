package org.paraspinal.statistics.mixed;

import java.util.List;

/**
 * The columns of a row: first those whose effect varies from person to person, then the other explaining ones, last the outcome.
 *
 * @param names what each is called
 * @param varying how many of the first vary from person to person
 * @param fixed which of them are fixed effects, in the order they are told
 */
public record Columns(List<String> names, int varying, List<Integer> fixed) {
    /** Beyond this many columns the products of a pattern take more room than the rows. */
    public static final int MOST = 16;

    public Columns {
        names = List.copyOf(names);
        fixed = List.copyOf(fixed);
        if (varying < 1 || varying >= names.size()) throw new IllegalArgumentException("varying: " + varying);
        for (int f : fixed) if (f < 0 || f >= names.size() - 1) throw new IllegalArgumentException("fixed: " + f);
    }

    int width() {
        return names.size();
    }

    int outcome() {
        return names.size() - 1;
    }

    /** The fixed effects and then the outcome. */
    int[] told() {
        int[] told = new int[fixed.size() + 1];
        for (int i = 0; i < fixed.size(); i++) told[i] = fixed.get(i);
        told[fixed.size()] = outcome();
        return told;
    }

    /** How many products a person has that tell the pattern. */
    int patternProducts() {
        return varying * (varying + 1) / 2;
    }

    /** How many products a person has of a varying column with one that does not vary; they differ from person to person. */
    int seenProducts() {
        return varying * (width() - varying);
    }

    int products() {
        return width() * (width() + 1) / 2;
    }

    /** Where the product of two columns stands: those of the pattern come first, outcome by outcome last. */
    static int at(int a, int b) {
        int high = Math.max(a, b);
        return high * (high + 1) / 2 + Math.min(a, b);
    }
}
