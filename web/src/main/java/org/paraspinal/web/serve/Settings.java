package org.paraspinal.web.serve;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.paraspinal.web.wording.Wording;

/**
 * How this server was started.
 *
 * @param demo the secret of the made-up person whom everybody sees; empty unless it is a demonstration
 * @param wordings of the instruments that were installed, by the instrument's id; no other is offered
 */
public record Settings(Optional<String> demo, Map<String, Wording> wordings) {
    public Settings {
        wordings = Collections.unmodifiableMap(new LinkedHashMap<>(wordings));
    }

    /** With nothing installed. */
    public Settings(Optional<String> demo) {
        this(demo, Map.of());
    }
}
