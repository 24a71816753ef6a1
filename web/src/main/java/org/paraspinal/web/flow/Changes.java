package org.paraspinal.web.flow;

import java.util.List;
import org.paraspinal.care.knowledge.VerdictLevel;
import org.paraspinal.care.screening.Verdict;
import org.paraspinal.care.screening.WhatWouldChange;
import org.paraspinal.care.screening.WhatWouldChange.Change;
import org.paraspinal.care.screening.WhatWouldChange.Turned;
import org.paraspinal.web.view.Changing;

/** "What would change this?" in words. */
final class Changes {
    private final Explained explained;

    Changes(Explained explained) {
        this.explained = explained;
    }

    /** The answers on which the verdict hangs, each with the rules that would fall away. */
    List<Changing> of(Verdict verdict) {
        return WhatWouldChange.of(verdict).stream()
                .map(c -> new Changing(
                        says(c), c.rules().stream().map(explained::reasoning).toList()))
                .toList();
    }

    static String says(Change c) {
        String answers =
                String.join(" and ", c.turned().stream().map(Changes::says).toList());
        return "If " + answers + ", the verdict would be: " + word(c.becomes()) + ".";
    }

    private static String says(Turned t) {
        return switch (t.to()) {
            case "yes", "no" -> "“" + t.ask() + "” were " + t.to();
            default -> "a doctor agreed to massage in spite of “" + t.ask() + "”";
        };
    }

    private static String word(VerdictLevel level) {
        return switch (level) {
            case EMERGENCY_NOW -> "call for help now";
            case URGENT_SAME_DAY -> "see a doctor today";
            case CLINICIAN_FIRST -> "a clinician first";
            case ANSWERS_NEEDED -> "answers needed";
            case NOT_TODAY -> "not today";
            case ADAPT -> "go on, with limits";
            case PROCEED -> "go on";
        };
    }
}
