package org.paraspinal.web.view;

import java.util.List;
import java.util.Optional;

/** The bibliography. */
public record SourcesPage(Frame frame, String version, List<Entry> entries) implements Page {
    public SourcesPage {
        entries = List.copyOf(entries);
    }

    /**
     * A source.
     *
     * @param id the anchor, and the name used in the knowledge files
     * @param about what it says, in our words
     */
    public record Entry(String id, String title, Optional<String> url, boolean verified, String about) {}
}
