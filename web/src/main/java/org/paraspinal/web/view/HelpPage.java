package org.paraspinal.web.view;

import java.util.List;
import java.util.Optional;

/**
 * Whom to call, open to everybody before anything was answered: one page for each purpose.
 *
 * @param ink {@code red} or {@code spot}
 * @param help numbers; the first is the one to call
 * @param none what to do instead, where the country has no number for this
 * @param when the signs that it is for, one sentence each
 * @param say what to say when it is answered
 * @param meanwhile what to do until help is there
 * @param others the pages for the other purposes
 */
public record HelpPage(
        Frame frame,
        String ink,
        String sentence,
        String lead,
        List<HelpLine> help,
        Optional<String> none,
        CountryChoice country,
        List<String> when,
        List<String> say,
        List<String> meanwhile,
        List<Link> others)
        implements Page {
    public HelpPage {
        help = List.copyOf(help);
        when = List.copyOf(when);
        say = List.copyOf(say);
        meanwhile = List.copyOf(meanwhile);
        others = List.copyOf(others);
    }
}
