package org.paraspinal.web.view;

import java.util.List;
import java.util.Optional;
import org.paraspinal.web.drawing.Series;

/**
 * Page 8: whether it helps.
 *
 * @param sentence the one honest sentence
 * @param lede with numbers, their uncertainty, and that it may have happened anyway
 * @param chart empty before the first answer
 * @param sessions for a table: day, before, expected, right after
 * @param reached how the sentence was reached, one sentence each
 */
public record ProgressPage(
        Frame frame,
        String sentence,
        String lede,
        Optional<Series> chart,
        List<SessionLine> sessions,
        List<String> reached,
        Optional<Action> action,
        List<Link> links)
        implements Page {
    public ProgressPage {
        sessions = List.copyOf(sessions);
        reached = List.copyOf(reached);
        links = List.copyOf(links);
    }

    /** A session, with what was not answered as an empty word. */
    public record SessionLine(String day, String minutes, String before, String expected, String after) {}
}
