package org.paraspinal.web.view;

import java.util.List;

/**
 * What a partner sees before the first step; none of the receiver's answers.
 *
 * @param begin to the player
 * @param stop to the stop card
 * @param clothing what stays on, in the receiver's own words; empty when they said nothing
 * @param areas where hands go, and where not
 */
public record PartnerStartPage(
        Frame frame,
        String heading,
        String setting,
        String begin,
        String stop,
        String stopWord,
        String clothing,
        List<Fact> limits,
        Places areas,
        List<String> stopIf)
        implements Page {
    public PartnerStartPage {
        limits = List.copyOf(limits);
        stopIf = List.copyOf(stopIf);
    }
}
