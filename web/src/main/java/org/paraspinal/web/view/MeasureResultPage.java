package org.paraspinal.web.view;

import java.util.List;
import java.util.Optional;

/**
 * What the answers to a questionnaire came to.
 *
 * @param crisis comes first; the score is then folded away
 * @param people whom to talk to; they come before the score
 * @param country empty where no numbers are shown
 * @param facts the score with its range, what was left open, and the change; empty when there is no score
 * @param notes a sentence each
 * @param earlier every time it was answered, for a table; empty when this is the first
 */
public record MeasureResultPage(
        Frame frame,
        String heading,
        List<String> says,
        Optional<CrisisCard> crisis,
        List<HelpLine> people,
        Optional<CountryChoice> country,
        List<Fact> facts,
        List<String> notes,
        List<Earlier> earlier,
        List<SourceLink> sources,
        List<Link> links)
        implements Page {
    public MeasureResultPage {
        says = List.copyOf(says);
        people = List.copyOf(people);
        facts = List.copyOf(facts);
        notes = List.copyOf(notes);
        earlier = List.copyOf(earlier);
        sources = List.copyOf(sources);
        links = List.copyOf(links);
    }

    /** One time it was answered. */
    public record Earlier(String day, String score) {}
}
