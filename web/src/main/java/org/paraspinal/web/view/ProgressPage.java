package org.paraspinal.web.view;

import java.util.List;
import java.util.Optional;
import org.paraspinal.web.drawing.Drawing;
import org.paraspinal.web.drawing.Series;

/**
 * Page 8: whether it helps.
 *
 * @param sentence the one honest sentence
 * @param lede with numbers, their uncertainty, and that it may have happened anyway
 * @param advice what else watching led to
 * @param chart empty before the first answer
 * @param parts right after, the next morning and what lasts, each by itself; then what else can be said
 * @param sessions for a table: day, before, expected, right after
 * @param reached how the sentence was reached, one sentence each
 */
public record ProgressPage(
        Frame frame,
        String sentence,
        String lede,
        List<String> advice,
        Optional<Series> chart,
        List<Part> parts,
        List<SessionLine> sessions,
        List<String> reached,
        Optional<Action> action,
        List<Link> links)
        implements Page {
    public ProgressPage {
        advice = List.copyOf(advice);
        parts = List.copyOf(parts);
        sessions = List.copyOf(sessions);
        reached = List.copyOf(reached);
        links = List.copyOf(links);
    }

    /** The same with the periods of a personal trial shaded in the chart. */
    public ProgressPage during(List<Series.Period> periods) {
        return new ProgressPage(
                frame,
                sentence,
                lede,
                advice,
                chart.map(c -> c.during(periods)),
                parts,
                sessions,
                reached,
                action,
                links);
    }

    /** Sentences and pictures that belong together under a heading. */
    public record Part(String heading, List<Told> told, List<Picture> pictures) {
        public Part {
            told = List.copyOf(told);
            pictures = List.copyOf(pictures);
        }

        /** How what is told was reached, each way once. */
        public List<String> methods() {
            return told.stream()
                    .map(Told::method)
                    .filter(m -> !m.isEmpty())
                    .distinct()
                    .toList();
        }
    }

    /** A drawing, and its id on the page. */
    public record Picture(Drawing drawing, String id) {}

    /**
     * One thing that can be said, or why not yet.
     *
     * @param numbers estimate, interval and how many, in words; empty when it cannot be said yet
     * @param method how, in one line; empty when it cannot be said yet
     */
    public record Told(String sentence, String numbers, String method) {}

    /** A session, with what was not answered as an empty word. */
    public record SessionLine(String day, String minutes, String before, String expected, String after) {}
}
