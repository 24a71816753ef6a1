package org.paraspinal.web.view;

import java.util.List;

/**
 * Whom to call, open to everybody before anything was answered.
 *
 * @param when the signs that cannot wait, one sentence each
 * @param help numbers; the first is the one to call
 */
public record HelpPage(Frame frame, String sentence, List<String> when, List<HelpLine> help, CountryChoice country)
        implements Page {
    public HelpPage {
        when = List.copyOf(when);
        help = List.copyOf(help);
    }
}
