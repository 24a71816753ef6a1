package org.paraspinal.web.view;

import java.util.List;

/** Pain right after the session; the field is {@code pain-after}. */
public record PainAfterPage(Frame frame, String action, Scale painAfter, List<String> notes) implements Page {
    public PainAfterPage {
        notes = List.copyOf(notes);
    }
}
