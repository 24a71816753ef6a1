package org.paraspinal.web.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paraspinal.care.knowledge.Guess;
import tools.jackson.databind.JsonNode;

/** Reads the fields of an object, gathering problems on the way. */
final class JsonFields {
    /** Everything that is wrong so far. */
    final List<String> problems = new ArrayList<>();

    /**
     * A word; empty when it is missing or null.
     *
     * @param field what the key is called in a problem
     */
    Optional<String> text(JsonNode of, String key, String field) {
        JsonNode v = of.path(key);
        if (v.isMissingNode() || v.isNull()) return Optional.empty();
        if (v.isString()) return Optional.of(v.stringValue());
        problems.add(field + ": expected a word in quotes");
        return Optional.empty();
    }

    /** @param before what stands before a key in a problem, such as {@code wishes.}; may be empty */
    void knownAlone(JsonNode of, Set<String> known, String before) {
        of.propertyNames().stream()
                .filter(k -> !known.contains(k))
                .forEach(k -> problems.add("'" + before + k + "' is not a known key." + Guess.of(k, known)));
    }
}
