package org.paraspinal.houserules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The hazard log as it is written: one hazard a row, and in its last column the tests that show its controls. */
record HazardLog(String text) {
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*)#(\\w+)`");
    private static final Pattern HAZARD = Pattern.compile("^\\| *(H\\d+) *\\|(.*)\\|\\s*$", Pattern.MULTILINE);
    private static final String WAITING = "## Still without a test";

    /** The hazards, by their numbers. */
    List<String> hazards() {
        return HAZARD.matcher(text).results().map(m -> m.group(1)).toList();
    }

    /** Tests that are named and do not exist. */
    List<String> missing(SourceTree tree) {
        return TEST.matcher(text)
                .results()
                .filter(t -> !tree.hasTest(t.group(1), t.group(2)))
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    /** What is wrong with the rows: columns left empty, and hazards with neither a test nor a line among those that wait. */
    List<String> incomplete() {
        var out = new ArrayList<String>();
        String waiting = text.contains(WAITING) ? text.substring(text.indexOf(WAITING)) : "";
        HAZARD.matcher(text).results().forEach(row -> {
            String[] columns = row.group(2).split("\\|");
            if (columns.length != 7) out.add(row.group(1) + " has " + columns.length + " columns of 7");
            for (String c : columns) if (c.isBlank()) out.add(row.group(1) + " has an empty column");
            boolean tested = TEST.matcher(row.group(2)).find();
            if (!tested && !waiting.contains(row.group(1) + ":"))
                out.add(row.group(1) + " names no test and does not wait for one");
        });
        return out;
    }
}
