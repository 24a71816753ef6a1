package org.paraspinal.web.view;

import java.util.List;
import java.util.Optional;

/**
 * What a personal trial is, what each length can and cannot show for this person, and what to choose. Fields: {@code compared}, {@code
 * technique-a}, {@code technique-b}, {@code pairs}, {@code days}, {@code washout}, {@code sessions}, {@code important}.
 *
 * @param closed why none can be settled today; empty when one can
 * @param lengths for each length of a period
 * @param varies how far this person's pain varies, and how that is known
 * @param limits what no length can show, one sentence each
 */
public record TrialPage(
        Frame frame,
        Optional<String> closed,
        String varies,
        List<Lengths> lengths,
        List<String> limits,
        List<Fact> basis,
        Fields fields,
        List<Link> links)
        implements Page {
    public TrialPage {
        lengths = List.copyOf(lengths);
        limits = List.copyOf(limits);
        basis = List.copyOf(basis);
        links = List.copyOf(links);
    }

    /** Whether the choice of techniques stands open: when it was asked for, or something is wrong with it. */
    public boolean openTechniques() {
        return fields.compared().stream().anyMatch(c -> c.chosen() && c.value().equals("techniques"))
                || frame.mistake("technique-a").isPresent()
                || frame.mistake("technique-b").isPresent();
    }

    /**
     * What trials with periods of one length can show.
     *
     * @param caption such as "Periods of 7 days"
     */
    public record Lengths(String caption, List<Length> rows) {
        public Lengths {
            rows = List.copyOf(rows);
        }
    }

    /**
     * What so many pairs can show.
     *
     * @param least the smallest p there can be
     * @param found of how many of 100 such trials the test would find an important change
     * @param width to how many points either way the effect would be known
     */
    public record Length(String pairs, String weeks, String least, String found, String width) {}

    /** What is chosen. */
    public record Fields(
            List<Choice> compared,
            List<Choice> first,
            List<Choice> second,
            List<Choice> pairs,
            List<Choice> days,
            NumberField washout,
            NumberField sessions,
            List<Choice> important) {
        public Fields {
            compared = List.copyOf(compared);
            first = List.copyOf(first);
            second = List.copyOf(second);
            pairs = List.copyOf(pairs);
            days = List.copyOf(days);
            important = List.copyOf(important);
        }
    }
}
