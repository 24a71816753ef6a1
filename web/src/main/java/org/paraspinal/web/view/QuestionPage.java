package org.paraspinal.web.view;

import java.util.List;
import java.util.Optional;

/**
 * A page of grouped questions.
 *
 * @param why "Why we ask", in the margin
 * @param none whether "None of these" was chosen before; it is never chosen for the person
 */
public record QuestionPage(
        Frame frame,
        String action,
        Progress progress,
        String heading,
        String lead,
        Optional<String> why,
        List<TickRow> rows,
        boolean none)
        implements Page {
    public QuestionPage {
        rows = List.copyOf(rows);
    }
}
