package org.paraspinal.web.wire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.paraspinal.care.knowledge.Guess;
import org.paraspinal.care.knowledge.NumberAsked;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A JSON object of which each key is asked for once; what is missing, wrong or not known becomes a problem with its field, which never
 * repeats what was found.
 */
final class StrictObject {
    List<String> problems = new ArrayList<>();

    private final JsonNode node;
    private final String path;
    private final Set<String> asked = new HashSet<>();

    /** @param path what stands before a key in a problem, such as {@code design.}; may be empty */
    StrictObject(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    private StrictObject within(JsonNode child, String at) {
        var out = new StrictObject(child, at);
        out.problems = problems;
        return out;
    }

    private JsonNode ask(String key) {
        asked.add(key);
        return node.path(key);
    }

    private void expected(String key, String what, JsonNode found) {
        problems.add(path + key + ": expected " + what + (found.isMissingNode() ? ", and it is missing." : "."));
    }

    int whole(String key, int from, int to) {
        JsonNode v = ask(key);
        if (v.isInt() && v.intValue() >= from && v.intValue() <= to) return v.intValue();
        expected(
                key,
                to == Integer.MAX_VALUE ? "a whole number from " + from : "a whole number from " + from + " to " + to,
                v);
        return from;
    }

    double number(String key, double from, double to) {
        return number(key, ask(key), from, to);
    }

    private double number(String key, JsonNode v, double from, double to) {
        if (v.isNumber() && v.doubleValue() >= from && v.doubleValue() <= to) return v.doubleValue();
        expected(key, "a number from " + NumberAsked.written(from) + " to " + NumberAsked.written(to), v);
        return from;
    }

    /** A whole number of 64 bits, in quotes, because many programs round such numbers. */
    long seed(String key) {
        JsonNode v = ask(key);
        try {
            if (v.isString()) return Long.parseLong(v.stringValue());
        } catch (NumberFormatException e) {
            // falls through to the one sentence that says what was expected
        }
        expected(key, "a whole number in quotes", v);
        return 0;
    }

    String text(String key) {
        JsonNode v = ask(key);
        if (v.isString() && !v.stringValue().isBlank()) return v.stringValue();
        expected(key, "a text in quotes", v);
        return "";
    }

    boolean yes(String key) {
        JsonNode v = ask(key);
        if (!v.isBoolean()) expected(key, "true or false", v);
        return v.asBoolean(false);
    }

    List<String> words(String key) {
        var out = new ArrayList<String>();
        for (JsonNode v : list(key)) {
            if (v.isString()) out.add(v.stringValue());
            else expected(key, "texts in quotes", v);
        }
        return out;
    }

    List<Double> numbers(String key, double from, double to) {
        var out = new ArrayList<Double>();
        int i = 0;
        for (JsonNode v : list(key)) out.add(number(key + "[" + i++ + "]", v, from, to));
        return out;
    }

    <T> List<T> each(String key, Function<StrictObject, T> read) {
        var out = new ArrayList<T>();
        int i = 0;
        for (JsonNode v : list(key)) {
            String at = path + key + "[" + i++ + "]";
            if (v.isObject()) {
                StrictObject child = within(v, at + ".");
                out.add(read.apply(child));
                child.nothingElse();
            } else problems.add(at + ": expected an object.");
        }
        return out;
    }

    private Iterable<JsonNode> list(String key) {
        JsonNode v = ask(key);
        if (v.isArray()) return v;
        expected(key, "a list", v);
        return List.of();
    }

    /** An object within; one that is missing reads as if it held nothing. */
    StrictObject child(String key) {
        JsonNode v = ask(key);
        if (v.isObject()) return within(v, path + key + ".");
        expected(key, "an object", v);
        var nothing = within(JsonNodeFactory.instance.objectNode(), path + key + ".");
        nothing.problems = new ArrayList<>();
        return nothing;
    }

    /** Whatever else is there is let be. */
    void anythingElse() {
        asked.addAll(node.propertyNames());
    }

    /** Every key that nobody asked for is a problem. */
    void nothingElse() {
        for (String key : node.propertyNames())
            if (!asked.contains(key)) problems.add("'" + path + key + "' is not a known key." + Guess.of(key, asked));
    }
}
