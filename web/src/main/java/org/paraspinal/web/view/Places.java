package org.paraspinal.web.view;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Places of the back, to choose or as chosen. Ids are sided, such as {@code lumbar-left}; their names and outlines come from the
 * body map.
 *
 * @param field the form field's name
 * @param barred places that cannot be chosen, each with why
 */
public record Places(String field, Set<String> chosen, Map<String, String> barred) {
    public Places {
        chosen = Set.copyOf(chosen);
        barred = Map.copyOf(barred);
    }

    /** The places barred for one reason. */
    public Set<String> barredFor(String why) {
        return barred.entrySet().stream()
                .filter(e -> e.getValue().equals(why))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
