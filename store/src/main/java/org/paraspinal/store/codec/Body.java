package org.paraspinal.store.codec;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.paraspinal.store.Entry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A JSON object read by name, refusing what is not of its shape without repeating it; and the way such an object is written. */
record Body(Entry entry, JsonNode node) {
    private static final JsonMapper JSON = new JsonMapper();

    static Body parse(Entry entry) {
        try {
            JsonNode node = JSON.readTree(entry.body());
            if (node.isObject()) return new Body(entry, node);
        } catch (JacksonException e) {
            // said below, without the body's text
        }
        throw new Codec.UnknownForm(entry, "its body is not a JSON object");
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static ObjectNode with(LocalDate day) {
        return object().put("day", day.toString());
    }

    static void put(ObjectNode to, String key, OptionalInt n) {
        n.ifPresent(v -> to.put(key, v));
    }

    static void put(ObjectNode to, String key, Optional<String> text) {
        text.ifPresent(v -> to.put(key, v));
    }

    static void words(ObjectNode to, String key, Iterable<String> words) {
        ArrayNode array = to.putArray(key);
        words.forEach(array::add);
    }

    static void texts(ObjectNode to, String key, Map<String, String> texts) {
        ObjectNode o = to.putObject(key);
        texts.keySet().stream().sorted().forEach(k -> o.put(k, texts.get(k)));
    }

    LocalDate day(String key) {
        try {
            return LocalDate.parse(text(key));
        } catch (DateTimeException e) {
            throw bad(key, "a date");
        }
    }

    String text(String key) {
        return optional(key).orElseThrow(() -> bad(key, "a text"));
    }

    Optional<String> optional(String key) {
        JsonNode v = node.path(key);
        if (v.isMissingNode() || v.isNull()) return Optional.empty();
        if (!v.isString()) throw bad(key, "a text");
        return Optional.of(v.stringValue());
    }

    int whole(String key) {
        return wholeOr(key).orElseThrow(() -> bad(key, "a whole number"));
    }

    OptionalInt wholeOr(String key) {
        JsonNode v = node.path(key);
        if (v.isMissingNode() || v.isNull()) return OptionalInt.empty();
        if (!v.isInt()) throw bad(key, "a whole number");
        return OptionalInt.of(v.intValue());
    }

    OptionalDouble number(String key) {
        JsonNode v = node.path(key);
        if (v.isMissingNode() || v.isNull()) return OptionalDouble.empty();
        if (!v.isNumber()) throw bad(key, "a number");
        return OptionalDouble.of(v.doubleValue());
    }

    boolean yes(String key) {
        return node.path(key).asBoolean(false);
    }

    boolean has(String key) {
        return node.has(key);
    }

    List<String> words(String key) {
        var out = new ArrayList<String>();
        for (JsonNode v : node.path(key)) {
            if (!v.isString()) throw bad(key, "a list of texts");
            out.add(v.stringValue());
        }
        return out;
    }

    <T> Map<String, T> map(String key, Function<JsonNode, T> read) {
        var out = new LinkedHashMap<String, T>();
        node.path(key).properties().forEach(e -> out.put(e.getKey(), read.apply(e.getValue())));
        return out;
    }

    Map<String, String> texts(String key) {
        return map(key, v -> {
            if (!v.isString()) throw bad(key, "texts");
            return v.stringValue();
        });
    }

    <T> List<T> each(String key, Function<Body, T> read) {
        var out = new ArrayList<T>();
        for (JsonNode v : node.path(key)) out.add(read.apply(new Body(entry, v)));
        return out;
    }

    Body child(String key) {
        if (!node.path(key).isObject()) throw bad(key, "an object");
        return new Body(entry, node.path(key));
    }

    Codec.UnknownForm bad(String key, String expected) {
        return new Codec.UnknownForm(entry, "expected " + expected + " at '" + key + "'");
    }
}
