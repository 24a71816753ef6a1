package org.paraspinal.web.view;

import java.util.List;
import java.util.Optional;

/**
 * A reason, folded to one sentence and unfolding down to its sources.
 *
 * @param says the rule as a sentence
 * @param so what follows from it
 * @param because why the rule exists
 * @param said what the person answered, in the words of the questions
 * @param rule the whole rule as it stands in the knowledge; empty for what is no rule
 * @param restsOn the mark, such as "Guideline" or "Our own caution"
 */
public record Reasoning(
        String says,
        Optional<String> so,
        String because,
        List<String> said,
        Optional<String> rule,
        String restsOn,
        List<SourceLink> sources) {
    public Reasoning {
        said = List.copyOf(said);
        sources = List.copyOf(sources);
    }

    /** What is no rule of the safety check. */
    public Reasoning(
            String says,
            Optional<String> so,
            String because,
            List<String> said,
            String restsOn,
            List<SourceLink> sources) {
        this(says, so, because, said, Optional.empty(), restsOn, sources);
    }
}
