package org.paraspinal.web.view;

import java.util.List;
import java.util.Optional;

/**
 * A trial that was settled: what today is, how it goes, and the way out.
 *
 * @param sentence what today is
 * @param safety why nothing is asked for now; empty when nothing stands against it
 * @param kept how far each period so far was kept to
 */
public record TrialNowPage(
        Frame frame,
        String sentence,
        String lede,
        Optional<String> safety,
        Optional<Action> action,
        List<Fact> facts,
        List<PeriodRow> kept,
        List<Link> links)
        implements Page {
    public TrialNowPage {
        facts = List.copyOf(facts);
        kept = List.copyOf(kept);
        links = List.copyOf(links);
    }

    /** A period as it was kept to; {@code rated} is days rated of those that count. */
    public record PeriodRow(String number, String from, String what, String sessions, String rated) {}
}
