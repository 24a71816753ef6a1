package org.paraspinal.web.view;

import java.util.List;
import org.paraspinal.web.drawing.Drawing;

/**
 * A question of the data set with its answer: what a review printed, what we make of it ourselves, and what a new setting would bring.
 *
 * @param notes what to bear in mind; may be empty
 * @param plots the trials and the result, drawn: empty where there is nothing to draw; with ten trials and more also how small studies
 *     lie beside large ones, and how the result grew with the years
 */
public record QuestionView(String id, String asks, List<Fact> facts, List<String> notes, List<Drawing> plots) {
    public QuestionView {
        facts = List.copyOf(facts);
        notes = List.copyOf(notes);
        plots = List.copyOf(plots);
    }
}
