package org.paraspinal.web.view;

import java.util.List;

/**
 * A page to print for a therapist: verdict, limits, areas; never a private answer.
 *
 * @param day it holds for, in words
 * @param verdict the word: "Go on, with limits"
 * @param leaves what a doctor has allowed and the limits rest on; never what it is for
 * @param areas chosen and barred
 * @param wishes technique, minutes, position, pain now
 * @param advice for whoever gives the massage
 * @param changed that answers were turned from yes to no within a day; not which
 * @param version of the knowledge
 */
public record HandOverPage(
        Frame frame,
        String day,
        String verdict,
        String sentence,
        List<Fact> limits,
        List<String> leaves,
        Places areas,
        List<Fact> wishes,
        List<String> advice,
        List<String> changed,
        String version,
        List<Link> links)
        implements Page, Printable {
    public HandOverPage {
        limits = List.copyOf(limits);
        leaves = List.copyOf(leaves);
        wishes = List.copyOf(wishes);
        advice = List.copyOf(advice);
        changed = List.copyOf(changed);
        links = List.copyOf(links);
    }
}
