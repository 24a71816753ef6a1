package org.paraspinal.web.view;

import java.util.List;
import java.util.Optional;

/**
 * What every page has around it.
 *
 * @param title of the browser's tab, without the product's name; "Error: " is put before it when there are mistakes
 * @param place in the path, as in the running head: "Safety check"
 * @param back the page before; empty shows no way back
 * @param demo whether the people are made up, which is then written over the page
 * @param mistakes what was filled in wrong, in the order of the fields
 * @param home where the mark leads
 */
public record Frame(
        String title,
        String place,
        Optional<String> back,
        boolean demo,
        List<Mistake> mistakes,
        Csrf csrf,
        String home) {
    public Frame {
        mistakes = List.copyOf(mistakes);
    }

    /**
     * A field filled in wrong.
     *
     * @param field the form field's name
     */
    public record Mistake(String field, String message) {}

    /** The hidden field of every form. */
    public record Csrf(String parameter, String token) {}

    /** The title with what comes before and after it. */
    public String tab() {
        return (mistakes.isEmpty() ? "" : "Error: ") + title + " · Paraspinal";
    }

    /** What is wrong with a field; empty when nothing is. */
    public Optional<String> mistake(String field) {
        return mistakes.stream()
                .filter(m -> m.field().equals(field))
                .map(Mistake::message)
                .findFirst();
    }
}
