package org.paraspinal.web.view;

import java.util.List;
import java.util.Optional;

/**
 * Why somebody pressed Stop. Each symptom is a button named {@code symptom}; the last one is "Nothing of this".
 *
 * @param resume back to the session
 */
public record StopPage(Frame frame, String action, List<Symptom> symptoms, String resume) implements Page {
    public StopPage {
        symptoms = List.copyOf(symptoms);
    }

    /** What somebody noticed. */
    public record Symptom(String id, String ask, Optional<String> more) {}
}
