package org.paraspinal.web.view;

import java.util.List;

/**
 * Pain right after the session; the field is {@code pain-after}.
 *
 * @param areas where hands were and for how long
 */
public record PainAfterPage(Frame frame, String action, Scale painAfter, List<String> notes, List<Fact> areas)
        implements Page {
    public PainAfterPage {
        notes = List.copyOf(notes);
        areas = List.copyOf(areas);
    }
}
