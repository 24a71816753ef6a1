package org.paraspinal.web.view;

import java.util.List;

/**
 * A sentence with what it rests on.
 *
 * @param strength in words: "Trials, low certainty"
 */
public record Statement(String says, String strength, List<SourceLink> sources) {
    public Statement {
        sources = List.copyOf(sources);
    }
}
