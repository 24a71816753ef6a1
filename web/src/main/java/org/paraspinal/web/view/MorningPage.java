package org.paraspinal.web.view;

import java.util.List;

/**
 * The morning after a session: one tap. Field: {@code morning}.
 *
 * @param words the answers as they are sent, such as {@code usual}, in their order
 */
public record MorningPage(Frame frame, String action, List<String> words) implements Page {
    public MorningPage {
        words = List.copyOf(words);
    }
}
