package org.paraspinal.web.view;

import java.util.List;
import java.util.Optional;

/**
 * One thing said plainly, and what to do next.
 *
 * @param lines more of it, one sentence each
 */
public record NotePage(Frame frame, String sentence, List<String> lines, Optional<Action> action, List<Link> links)
        implements Page {
    public NotePage {
        lines = List.copyOf(lines);
        links = List.copyOf(links);
    }
}
