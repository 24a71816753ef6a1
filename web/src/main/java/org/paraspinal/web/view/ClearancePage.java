package org.paraspinal.web.view;

import java.util.List;
import java.util.Optional;

/**
 * What a doctor has allowed, told by the person. Fields: {@code item}, {@code by}, {@code on}, {@code allowed}, {@code until}.
 *
 * @param leaves what was told before, each with a form that takes it back
 * @param notLowered what such leave cannot lower today
 * @param items what a doctor's leave can lower
 * @param fresh what needs a fresh check, not a note
 * @param today as {@code 2026-11-22}, the last day that can be chosen for the examination
 * @param days how long it holds without an end
 * @param most characters of {@code allowed}
 */
public record ClearancePage(
        Frame frame,
        String action,
        List<Leave> leaves,
        Optional<String> notLowered,
        List<Choice> items,
        List<String> fresh,
        Written written,
        String today,
        int days,
        int most)
        implements Page {
    public ClearancePage {
        leaves = List.copyOf(leaves);
        items = List.copyOf(items);
        fresh = List.copyOf(fresh);
    }

    /** What was written last, right or wrong; empty when nothing was. */
    public record Written(String by, String on, String allowed, String until) {}

    /**
     * A doctor's leave as it was told.
     *
     * @param ended why it no longer holds; empty while it does
     * @param item what it is for, as the form takes it back
     */
    public record Leave(String says, Optional<String> ended, String item) {}
}
