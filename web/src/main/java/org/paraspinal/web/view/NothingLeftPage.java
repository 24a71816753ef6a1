package org.paraspinal.web.view;

import java.util.List;
import java.util.Optional;

/** Why nothing can be planned today, one sentence each, and what to do instead. */
public record NothingLeftPage(
        Frame frame, List<String> why, List<String> instead, Optional<Action> action, List<Link> links)
        implements Page {
    public NothingLeftPage {
        why = List.copyOf(why);
        instead = List.copyOf(instead);
        links = List.copyOf(links);
    }
}
