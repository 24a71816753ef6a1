package org.paraspinal.web.view;

import java.util.List;
import java.util.Optional;

/**
 * A questionnaire that somebody else owns, in that owner's words. Fields: {@code q1}, {@code q2} and so on; of a list of ticks {@code
 * ticked} and {@code none}; and {@code wording}.
 *
 * @param language of the owner's words, as a tag
 * @param ticks the statements to tick; empty where there are questions
 * @param none whether the row that excludes every tick was chosen before; it is never chosen for the person
 * @param wording by which the form knows that its words are still those that are installed
 * @param rights whose words these are
 */
public record MeasurePage(
        Frame frame,
        String action,
        String heading,
        String lead,
        String language,
        List<String> instructions,
        List<Item> items,
        List<Choice> ticks,
        boolean none,
        String wording,
        List<String> rights)
        implements Page {
    public MeasurePage {
        instructions = List.copyOf(instructions);
        items = List.copyOf(items);
        ticks = List.copyOf(ticks);
        rights = List.copyOf(rights);
    }

    /**
     * A question.
     *
     * @param field the form field's name
     * @param lead what stands before it, a paragraph each
     * @param choices empty where it is a scale
     */
    public record Item(String field, List<String> lead, String text, List<Choice> choices, Optional<Scale> scale) {
        public Item {
            lead = List.copyOf(lead);
            choices = List.copyOf(choices);
        }
    }
}
