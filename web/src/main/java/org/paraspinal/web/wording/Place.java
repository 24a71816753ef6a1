package org.paraspinal.web.wording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.paraspinal.care.knowledge.Fault;
import org.paraspinal.care.knowledge.Guess;
import org.paraspinal.care.knowledge.Spot;
import org.paraspinal.web.wording.Node.Field;
import org.paraspinal.web.wording.Node.Fields;
import org.paraspinal.web.wording.Node.Kind;
import org.paraspinal.web.wording.Node.Row;
import org.paraspinal.web.wording.Node.Value;

/** A mapping of a file, read by key. Whatever is wrong is noted with its line, and reading goes on, so that all faults come out together. */
final class Place {
    private static final int SHOWN = 40;

    private final Spot spot;
    private final List<Fault> faults;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    private Place(Spot spot, Node node, List<Fault> faults) {
        this.spot = spot;
        this.faults = faults;
        if (!(node instanceof Fields all)) {
            faults.add(new Fault(spot, shown(node) + "; expected keys with values"));
            return;
        }
        var twice = new HashSet<String>();
        for (Field f : all.all())
            if (fields.putIfAbsent(f.key(), f) != null && twice.add(f.key()))
                faults.add(new Fault(at(f.key(), f.line()), "stands here twice; expected once"));
    }

    /** The outermost mapping of a file. */
    static Place of(String file, Node node, List<Fault> faults) {
        return new Place(new Spot(file, node.line(), ""), node, faults);
    }

    Spot spot() {
        return spot;
    }

    /** Where a key stands; where it should stand when it is missing. */
    Spot spot(String key) {
        Field f = fields.get(key);
        return at(key, f == null ? spot.line() : f.line());
    }

    private Spot at(String key, int line) {
        return new Spot(spot.file(), line, spot.path().isEmpty() ? key : spot.path() + "." + key);
    }

    boolean has(String key) {
        return fields.containsKey(key);
    }

    void fault(String key, String says) {
        faults.add(new Fault(spot(key), says));
    }

    /** A text that is there. */
    String text(String key, int longest) {
        if (!has(key)) fault(key, "is missing; expected a text");
        return optional(key, longest).orElse("");
    }

    /** A text; empty when the key is missing. */
    Optional<String> optional(String key, int longest) {
        return value(key, "a text").flatMap(v -> text(key, v, longest));
    }

    private Optional<String> text(String key, Value v, int longest) {
        String text = v.text().strip();
        if (v.kind() != Kind.TEXT && v.kind() != Kind.PLAIN) fault(key, shown(v) + "; expected a text");
        else if (text.isEmpty()) fault(key, "is empty; expected a text");
        else if (text.length() > longest)
            fault(key, shown(v) + " has " + text.length() + " characters; expected at most " + longest);
        else if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'))
            fault(key, "holds a sign that cannot be shown; expected a text");
        else return Optional.of(text);
        return Optional.empty();
    }

    /** A number; empty when the key is missing or holds something else, which is then a fault. */
    OptionalDouble number(String key) {
        Optional<Value> v = value(key, "a number");
        if (v.isEmpty()) return OptionalDouble.empty();
        if (v.get().kind() != Kind.TEXT && v.get().text().matches("[-+]?\\d{1,9}(\\.\\d{1,9})?"))
            return OptionalDouble.of(Double.parseDouble(v.get().text()));
        fault(key, shown(v.get()) + "; expected a number");
        return OptionalDouble.empty();
    }

    /** Whether it is true; a missing key is not. */
    boolean yes(String key) {
        Optional<Value> v = value(key, "true or false");
        if (v.isEmpty()) return false;
        if (v.get().kind() != Kind.TEXT && v.get().text().matches("true|false"))
            return v.get().text().equals("true");
        fault(key, shown(v.get()) + "; expected true or false");
        return false;
    }

    /** The mapping below a key; empty when it is missing. */
    Optional<Place> child(String key) {
        Field f = fields.get(key);
        return f == null
                ? Optional.empty()
                : Optional.of(new Place(at(key, f.value().line()), f.value(), faults));
    }

    /** The mappings in the list below a key, in order. */
    List<Place> each(String key) {
        Field f = fields.get(key);
        if (f == null) return List.of();
        if (!(f.value() instanceof Row row)) {
            fault(key, shown(f.value()) + "; expected a list");
            return List.of();
        }
        var out = new ArrayList<Place>();
        for (Node n : row.all()) out.add(new Place(at(key + "[" + out.size() + "]", n.line()), n, faults));
        return out;
    }

    /** Refuses every key but these. */
    void knows(Collection<String> known) {
        for (String key : fields.keySet())
            if (!known.contains(key))
                fault(key, "is no key here; expected one of " + String.join(", ", known) + "." + Guess.of(key, known));
    }

    private Optional<Value> value(String key, String expected) {
        Field f = fields.get(key);
        if (f == null) return Optional.empty();
        if (f.value() instanceof Value v) return Optional.of(v);
        fault(key, shown(f.value()) + "; expected " + expected);
        return Optional.empty();
    }

    private static String shown(Node node) {
        return switch (node) {
            case Fields _ -> "is a mapping";
            case Row _ -> "is a list";
            case Value v when v.kind() == Kind.NOTHING -> "is nothing";
            case Value v -> "'" + shortened(v.text()) + "'";
        };
    }

    /** As much of a text as a message may hold. */
    static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN - 1) + "…";
    }
}
