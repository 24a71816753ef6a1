package org.paraspinal.web.view;

import java.util.List;
import java.util.Optional;

/**
 * Page 1: what this is, and what it must not be used for.
 *
 * @param check begins the safety check; its label stands in the template
 * @param resume goes on where somebody stopped
 * @param trial what a personal trial asks today; empty when there is none
 * @param help to a page with the emergency number
 */
public record StartPage(
        Frame frame,
        String check,
        boolean post,
        Optional<Link> resume,
        Optional<Link> trial,
        String help,
        List<Link> links)
        implements Page {
    public StartPage {
        links = List.copyOf(links);
    }
}
