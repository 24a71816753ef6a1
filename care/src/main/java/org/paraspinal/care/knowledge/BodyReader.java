package org.paraspinal.care.knowledge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.paraspinal.care.knowledge.BodyMap.Elsewhere;
import org.paraspinal.care.knowledge.BodyMap.Group;
import org.paraspinal.care.knowledge.BodyMap.Landmark;
import org.paraspinal.care.knowledge.BodyMap.Muscle;
import org.paraspinal.care.knowledge.BodyMap.Place;
import org.paraspinal.care.knowledge.BodyMap.PressurePoint;
import org.paraspinal.care.knowledge.BodyMap.Zone;
import org.paraspinal.care.knowledge.Words.Word;
import org.paraspinal.care.knowledge.Words.WordList;

/** Reads the closed word lists and the map of the back. */
final class BodyReader {
    private BodyReader() {}

    static Words words(YamlMap w) {
        var advice = new LinkedHashMap<String, String>();
        w.eachNamed(
                        "advice",
                        a -> new Word(
                                a.text("id"), a.text("says"), List.of(), OptionalDouble.empty(), Optional.empty()),
                        Word::id)
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
                key,
                x -> new Word(
                        x.text("id"),
                        x.text("name"),
                        x.words("also"),
                        x.number("half", 1, 100),
                        x.optionalText("like")),
                Word::id));
    }

    static BodyMap body(YamlMap b) {
        return new BodyMap(
                new Proportions(
                        byId(b, "builds", BodyReader::build, Proportions.Build::id),
                        byId(b, "measures", BodyReader::measure, Proportions.Measure::id),
                        byId(b, "levels", BodyReader::level, Proportions.Level::id),
                        b.each("widths", w -> new Proportions.Width(w.text("level"), w.text("measure")))),
                byId(b, "places", BodyReader::place, Place::id),
                byId(b, "groups", BodyReader::group, Group::id),
                byId(b, "off-back", BodyReader::group, Group::id),
                byId(b, "zones", BodyReader::zone, Zone::id),
                byId(b, "muscles", BodyReader::muscle, Muscle::id),
                byId(b, "landmarks", BodyReader::landmark, Landmark::id),
                byId(b, "points", BodyReader::point, PressurePoint::id),
                byId(b, "elsewhere", BodyReader::elsewhere, Elsewhere::id));
    }

    private static Proportions.Build build(YamlMap b) {
        return new Proportions.Build(
                b.text("id"), b.text("name"), b.required("bmi", 12.0, 60.0), mark(b), b.words("sources"));
    }

    private static Proportions.Measure measure(YamlMap m) {
        return new Proportions.Measure(
                m.text("id"),
                m.text("name"),
                m.required("at", 0.0, 100.0),
                m.number("per-cm", -1, 1).orElse(0),
                m.number("per-bmi", -2, 2).orElse(0),
                m.number("least", 0, 100).orElse(0),
                mark(m),
                m.words("sources"));
    }

    private static Proportions.Level level(YamlMap l) {
        OptionalDouble share = l.number("share", -1, 1);
        OptionalDouble below = l.number("below", -20, 40);
        if (share.isPresent() == below.isPresent()) l.fault("id", "expected one of share and below, and not both");
        return new Proportions.Level(l.text("id"), share, below, mark(l), l.words("sources"));
    }

    private static Muscle muscle(YamlMap m) {
        return new Muscle(m.text("id"), m.text("name"), m.text("does"), m.text("outline"), mark(m), m.words("sources"));
    }

    private static Landmark landmark(YamlMap l) {
        return new Landmark(l.text("id"), l.text("name"), l.text("find"), l.corners("at"), mark(l), l.words("sources"));
    }

    private static PressurePoint point(YamlMap p) {
        return new PressurePoint(
                p.text("id"),
                p.text("name"),
                p.corner("at"),
                p.oneOf("use", BodyMap.Use.class),
                p.text("why"),
                mark(p),
                p.words("sources"));
    }

    private static Elsewhere elsewhere(YamlMap e) {
        return new Elsewhere(
                e.text("id"),
                e.text("name"),
                e.text("find"),
                e.text("picture"),
                e.text("area"),
                mark(e),
                e.words("sources"));
    }

    private static Mark mark(YamlMap m) {
        return m.oneOf("mark", Mark.class);
    }

    private static Place place(YamlMap p) {
        List<Double> choir = p.numbers("choir");
        if (choir.size() != 2 || choir.stream().anyMatch(c -> c != Math.rint(c)))
            p.fault("choir", "expected [left, right], the two segments of the CHOIR body map");
        return new Place(
                p.text("id"),
                p.text("name"),
                p.words("also"),
                p.numbers("centre"),
                p.text("outline"),
                choir.stream().map(Double::intValue).toList());
    }

    private static Group group(YamlMap g) {
        return new Group(g.text("id"), g.text("name"), g.words("also"), g.words("places"));
    }

    private static Zone zone(YamlMap z) {
        return new Zone(
                z.text("id"),
                z.text("name"),
                mark(z),
                z.words("sources"),
                z.corners(z.has("way") ? "way" : "corners"),
                z.number("half", 0.1, 20));
    }

    static <T> Map<String, T> byId(YamlMap b, String key, Function<YamlMap, T> read, Function<T, String> id) {
        var out = new LinkedHashMap<String, T>();
        b.eachNamed(key, read, id).forEach(t -> out.put(id.apply(t), t));
        return Collections.unmodifiableMap(out);
    }
}
