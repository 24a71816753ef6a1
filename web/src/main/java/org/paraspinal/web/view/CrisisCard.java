package org.paraspinal.web.view;

import java.util.List;

/** For somebody who may harm themselves: a few kind words and whom to call. */
public record CrisisCard(String heading, String says, List<HelpLine> lines) {
    public CrisisCard {
        lines = List.copyOf(lines);
    }
}
