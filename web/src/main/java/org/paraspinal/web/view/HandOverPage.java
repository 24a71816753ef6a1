package org.paraspinal.web.view;

import java.util.List;

/**
 * A page to print for a therapist: verdict, limits, areas; never a private answer.
 *
 * @param day it holds for, in words
 * @param verdict the word: "Go on, with limits"
 * @param areas chosen and barred
 * @param wishes technique, minutes, position, pain now
 * @param advice for whoever gives the massage
 * @param version of the knowledge
 */
public record HandOverPage(
        Frame frame,
        String day,
        String verdict,
        String sentence,
        List<Fact> limits,
        Places areas,
        List<Fact> wishes,
        List<String> advice,
        String version,
        List<Link> links)
        implements Page {
    public HandOverPage {
        limits = List.copyOf(limits);
        wishes = List.copyOf(wishes);
        advice = List.copyOf(advice);
        links = List.copyOf(links);
    }
}
