package org.paraspinal.web.view;

import java.util.List;

/** The questionnaires that are installed here; none shows an earlier score. */
public record MeasuresPage(Frame frame, List<Entry> entries, List<Link> links) implements Page {
    public MeasuresPage {
        entries = List.copyOf(entries);
        links = List.copyOf(links);
    }

    /**
     * A questionnaire.
     *
     * @param measures what it measures
     * @param length how many questions, in words
     * @param last when it was last answered, in words
     */
    public record Entry(String href, String name, String measures, String length, String last) {}
}
