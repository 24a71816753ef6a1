package org.paraspinal.web.view;

import java.util.List;
import java.util.Optional;

/**
 * A page of grouped questions.
 *
 * @param why "Why we ask", in the margin
 * @param none whether the row that excludes the others was chosen before; it is never chosen for the person
 * @param noneSays what that row says
 */
public record QuestionPage(
        Frame frame,
        String action,
        Progress progress,
        String heading,
        String lead,
        Optional<String> why,
        List<TickRow> rows,
        boolean none,
        String noneSays)
        implements Page {
    public QuestionPage {
        rows = List.copyOf(rows);
    }
}
