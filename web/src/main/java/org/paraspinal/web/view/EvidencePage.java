package org.paraspinal.web.view;

import java.util.List;

/**
 * What massage does for back pain: the short answer, then each claim, short and long apart.
 *
 * @param answer the short answer, part by part
 * @param anyway what happens anyway, and what is worth having
 */
public record EvidencePage(Frame frame, List<Part> answer, List<ClaimRow> claims, List<Fact> anyway, List<Link> links)
        implements Page {
    public EvidencePage {
        answer = List.copyOf(answer);
        claims = List.copyOf(claims);
        anyway = List.copyOf(anyway);
        links = List.copyOf(links);
    }

    /** A part of the short answer. */
    public record Part(String asks, List<Line> says) {
        public Part {
            says = List.copyOf(says);
        }
    }

    /**
     * A sentence of the short answer.
     *
     * @param strength in words: "Trials, low certainty"
     * @param href the claim, with its sources
     */
    public record Line(String says, String strength, String href, String about) {}

    /**
     * A claim in the table.
     *
     * @param popular as people say it; what trials bear out or not is this
     * @param overall how far trials bear it out, all in all
     * @param soon in weeks and months; {@code late} after half a year or more
     */
    public record ClaimRow(String href, String about, String popular, String overall, String soon, String late) {}
}
