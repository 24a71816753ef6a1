package org.paraspinal.care.knowledge;

import java.util.List;
import java.util.Optional;

/** One page of the safety check: a heading, why it is asked, and its questions in order. */
public record Page(String id, String heading, String lead, Optional<String> why, List<String> questions) {
    public Page {
        questions = List.copyOf(questions);
    }
}
