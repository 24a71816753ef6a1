package org.paraspinal.care.knowledge;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Guesses which known word was meant by an unknown one. */
public final class Guess {
    private static final int FARTHEST = 3;

    private Guess() {}

    /** " Maybe 'x'." for the nearest known word, or the empty text when none is near. */
    public static String of(String word, Collection<String> known) {
        var wanted = word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        return known.stream()
                .filter(k -> distance(wanted, k) <= Math.min(FARTHEST, Math.max(1, k.length() / 2)))
                .min(Comparator.<String>comparingInt(k -> distance(wanted, k)).thenComparing(k -> k))
                .map(k -> " Maybe '" + k + "'.")
                .orElse("");
    }

    /** Levenshtein's distance: single letters put in, left out or changed. */
    private static int distance(String a, String b) {
        var above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) above[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int corner = above[0];
            above[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                corner = above[j];
                above[j] = Math.min(change, 1 + Math.min(above[j], above[j - 1]));
            }
        }
        return above[b.length()];
    }
}
