package org.paraspinal.web.view;

import java.util.List;

/**
 * Ending a trial before its last day. Fields: {@code cause}, {@code ratings}.
 *
 * @param lines what that means, one sentence each
 */
public record TrialEndPage(Frame frame, String action, List<String> lines, List<Choice> causes, List<Choice> ratings)
        implements Page {
    public TrialEndPage {
        lines = List.copyOf(lines);
        causes = List.copyOf(causes);
        ratings = List.copyOf(ratings);
    }
}
