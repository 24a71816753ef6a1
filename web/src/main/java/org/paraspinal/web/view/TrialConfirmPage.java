package org.paraspinal.web.view;

import java.util.List;
import java.util.Map;

/**
 * What was chosen for a trial, to be agreed to. Field: {@code agree}, beside what was chosen.
 *
 * @param chosen in words
 * @param hidden the same as fields, by name
 * @param agreeing what one agrees to, one sentence each
 */
public record TrialConfirmPage(
        Frame frame, String action, List<Fact> chosen, Map<String, String> hidden, List<String> agreeing)
        implements Page {
    public TrialConfirmPage {
        chosen = List.copyOf(chosen);
        hidden = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(hidden));
        agreeing = List.copyOf(agreeing);
    }
}
