package org.paraspinal.web.view;

import java.util.List;
import java.util.Optional;
import org.paraspinal.care.knowledge.VerdictLevel;

/**
 * A reason to stop and what to do then, small enough to lie in the player itself, so that it is there without a network.
 *
 * @param id sent as what it was stopped for
 * @param sayThis on the telephone, word for word
 * @param help numbers, the most pressing first
 */
public record StopAdvice(
        String id,
        String ask,
        Optional<String> more,
        VerdictLevel level,
        String says,
        Optional<String> until,
        String why,
        Optional<String> sayThis,
        List<HelpLine> help) {
    public StopAdvice {
        help = List.copyOf(help);
    }
}
