package org.paraspinal.web.view;

import java.util.List;
import java.util.Optional;

/**
 * What the check-in came to, when nothing in it needs a verdict.
 *
 * @param says one sentence each
 * @param areas where hands were and for how long; none when it was no session
 * @param usual what is usual after a massage
 * @param next when to come back, in words
 * @param calendar the calendar file for it
 */
public record CheckInDonePage(
        Frame frame,
        String heading,
        List<String> says,
        List<Fact> areas,
        List<String> usual,
        String next,
        Optional<String> calendar,
        Optional<Action> action,
        List<Link> links)
        implements Page {
    public CheckInDonePage {
        says = List.copyOf(says);
        areas = List.copyOf(areas);
        usual = List.copyOf(usual);
        links = List.copyOf(links);
    }
}
