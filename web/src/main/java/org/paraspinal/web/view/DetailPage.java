package org.paraspinal.web.view;

import java.util.List;
import java.util.Optional;

/**
 * What sharpens one ticked item: its qualifiers, its numbers, and where on the back it is.
 *
 * @param heading the item as it was ticked
 * @param places named {@code places}; empty when the item has no place
 */
public record DetailPage(
        Frame frame,
        String action,
        Progress progress,
        String heading,
        Optional<String> lead,
        Optional<String> means,
        List<Qualifier> qualifiers,
        List<NumberField> numbers,
        Optional<Places> places)
        implements Page {
    public DetailPage {
        qualifiers = List.copyOf(qualifiers);
        numbers = List.copyOf(numbers);
    }

    /**
     * A question answered yes, no, not sure or prefer not to say.
     *
     * @param id with its item, and the name of the radio group
     * @param chosen {@code yes}, {@code no}, {@code unsure} or {@code withheld}; empty when not answered
     */
    public record Qualifier(String id, String ask, Optional<String> more, Optional<String> chosen) {}
}
