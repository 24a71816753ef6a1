package org.paraspinal.web.flow;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The school grade that a text asks of its reader. Kincaid, Fishburne, Rogers, Chissom, Research Branch Report 8-75, 1975:
 * 0.39 words a sentence + 11.8 syllables a word - 15.59. Syllables are counted as groups of vowels, without a silent e; a
 * colon or semicolon ends no sentence here.
 */
final class ReadingGrade {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9'%/]+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SILENT = Pattern.compile("([^aeiouyl]|[aeiou]l)e$|[^aeiouydt]ed$|[^aeiouysxz]es$");

    private ReadingGrade() {}

    static double of(String text) {
        String[] words = WORD.matcher(text).results().map(MatchResult::group).toArray(String[]::new);
        long sentences = Arrays.stream(text.split("[.!?]+(\\s|$)"))
                .filter(s -> WORD.matcher(s).find())
                .count();
        int syllables = Arrays.stream(words).mapToInt(ReadingGrade::syllables).sum();
        return 0.39 * words.length / sentences + 11.8 * syllables / words.length - 15.59;
    }

    static int syllables(String word) {
        String w = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        int groups = (int) VOWELS.matcher(w).results().count();
        return Math.max(1, SILENT.matcher(w).find() ? groups - 1 : groups);
    }
}
