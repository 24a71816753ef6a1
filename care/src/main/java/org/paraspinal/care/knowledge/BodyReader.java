package org.paraspinal.care.knowledge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.paraspinal.care.knowledge.BodyMap.Group;
import org.paraspinal.care.knowledge.BodyMap.Place;
import org.paraspinal.care.knowledge.BodyMap.Zone;
import org.paraspinal.care.knowledge.Words.Word;
import org.paraspinal.care.knowledge.Words.WordList;

/** Reads the closed word lists and the map of the back. */
final class BodyReader {
    private BodyReader() {}

    static Words words(YamlMap w) {
        var advice = new LinkedHashMap<String, String>();
        w.eachNamed("advice", a -> new Word(a.text("id"), a.text("says"), List.of(), OptionalDouble.empty()), Word::id)
                .forEach(a -> advice.put(a.id(), a.name()));
        return new Words(
                list(w, "deliveries"),
                list(w, "sexes"),
                list(w, "contacts"),
                list(w, "positions"),
                list(w, "techniques"),
                list(w, "visits"),
                list(w, "answering"),
                list(w, "props"),
                Collections.unmodifiableMap(advice));
    }

    private static WordList list(YamlMap w, String key) {
        return WordList.of(w.eachNamed(
                key, x -> new Word(x.text("id"), x.text("name"), x.words("also"), x.number("half", 1, 100)), Word::id));
    }

    static BodyMap body(YamlMap b) {
        return new BodyMap(
                byId(b, "places", BodyReader::place, Place::id),
                byId(b, "groups", BodyReader::group, Group::id),
                byId(b, "off-back", BodyReader::group, Group::id),
                byId(b, "zones", BodyReader::zone, Zone::id));
    }

    private static Place place(YamlMap p) {
        return new Place(p.text("id"), p.text("name"), p.words("also"), p.numbers("centre"), p.text("outline"));
    }

    private static Group group(YamlMap g) {
        return new Group(g.text("id"), g.text("name"), g.words("also"), g.words("places"));
    }

    private static Zone zone(YamlMap z) {
        return new Zone(
                z.text("id"), z.text("name"), z.oneOf("mark", Mark.class), z.words("sources"), z.text("outline"));
    }

    private static <T> Map<String, T> byId(YamlMap b, String key, Function<YamlMap, T> read, Function<T, String> id) {
        var out = new LinkedHashMap<String, T>();
        b.eachNamed(key, read, id).forEach(t -> out.put(id.apply(t), t));
        return Collections.unmodifiableMap(out);
    }
}
