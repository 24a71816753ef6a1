package org.paraspinal.houserules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Every sentence that may claim good of something, with its source and strength, or with the reason why it claims nothing.
 *
 * @param reasons of sentences that claim nothing, or claim it elsewhere, by the sentence
 */
record ClaimSentences(List<SaidToPeople> said, Map<String, String> reasons) {

    /** Reads reasons: a line with {@code #} is a reason, the lines below it are the sentences it is true of. */
    static Map<String, String> reasons(String text) {
        var out = new LinkedHashMap<String, String>();
        String reason = "";
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("#")) reason = line.substring(1).strip();
            else if (!line.isEmpty()) out.put(line, reason);
        }
        return out;
    }

    private List<SaidToPeople> maybe() {
        return said.stream().filter(SaidToPeople::maybeClaims).toList();
    }

    /** Sentences that may claim something and have neither source and strength nor a reason. */
    List<String> unfounded() {
        return maybe().stream()
                .filter(s -> !s.borneOut() && !reasons.containsKey(s.sentence()))
                .map(s -> s.where() + ": " + s.sentence())
                .toList();
    }

    /** Reasons for sentences that nobody says any more, or that have a source by now. */
    List<String> idle() {
        Set<String> needed = new LinkedHashSet<>();
        maybe().stream().filter(s -> !s.borneOut()).forEach(s -> needed.add(s.sentence()));
        return reasons.keySet().stream().filter(s -> !needed.contains(s)).toList();
    }

    /** The list for people. */
    String list() {
        var b = new StringBuilder("""
                # Every claim sentence

                Made by `ClaimSentencesTest` from what people are shown: the knowledge, the templates, the texts in code, and the README.
                Whatever has a word by which good may be claimed stands here, and the test fails for one with neither source and strength nor
                reason. `{…}` is a figure that is filled in from the data set. What the ids of sources mean: `knowledge/sources.yaml`.

                ## With source and strength

                | sentence | where | sources | strength |
                |---|---|---|---|
                """);
        Map<String, String> rows = new LinkedHashMap<>();
        for (SaidToPeople s : maybe())
            if (s.borneOut())
                rows.putIfAbsent(
                        s.sentence() + s.where(),
                        "| %s | %s | %s | %s |\n"
                                .formatted(s.cell(), s.where(), String.join(", ", s.sources()), s.strength()));
        rows.values().forEach(b::append);
        b.append("\n## With a reason instead\n");
        Map<String, List<String>> byReason = new TreeMap<>();
        for (SaidToPeople s : maybe())
            if (!s.borneOut() && reasons.get(s.sentence()) instanceof String reason)
                byReason.computeIfAbsent(reason, _ -> new ArrayList<>())
                        .add("* " + s.cell() + " (" + s.where() + ")\n");
        byReason.forEach((reason, sentences) -> {
            b.append("\n").append(reason).append("\n\n");
            sentences.stream().distinct().forEach(b::append);
        });
        return b.toString();
    }
}
