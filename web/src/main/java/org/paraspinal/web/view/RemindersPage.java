package org.paraspinal.web.view;

import java.util.List;

/**
 * How a person may be reminded to check in.
 *
 * @param calendars calendar files; at least one
 * @param waiting what waits now; empty when nothing does
 */
public record RemindersPage(Frame frame, List<Link> calendars, List<Link> waiting) implements Page {
    public RemindersPage {
        calendars = List.copyOf(calendars);
        waiting = List.copyOf(waiting);
    }
}
