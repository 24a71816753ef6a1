package org.paraspinal.web.view;

import java.util.List;
import java.util.Optional;

/**
 * A question by itself, with its choices as radio buttons.
 *
 * @param id the name of the radio group
 * @param means the answer to "What does this mean?"
 */
public record AskedAlone(String id, String ask, Optional<String> means, List<Choice> choices) {
    public AskedAlone {
        choices = List.copyOf(choices);
    }
}
