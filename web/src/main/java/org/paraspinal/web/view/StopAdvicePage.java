package org.paraspinal.web.view;

import java.util.List;
import java.util.Optional;
import org.paraspinal.care.knowledge.VerdictLevel;

/**
 * What to do after stopping.
 *
 * @param sentence what to do, in one sentence
 * @param steps what else, one sentence each
 */
public record StopAdvicePage(
        Frame frame,
        VerdictLevel level,
        String sentence,
        List<String> steps,
        Optional<String> until,
        Optional<String> sayThis,
        List<HelpLine> help,
        Optional<CountryChoice> country,
        List<Reasoning> reasons,
        Optional<Action> action,
        List<Link> links)
        implements Page {
    public StopAdvicePage {
        steps = List.copyOf(steps);
        help = List.copyOf(help);
        reasons = List.copyOf(reasons);
        links = List.copyOf(links);
    }
}
