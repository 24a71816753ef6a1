package org.paraspinal.care.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One mapping of a YAML file, read strictly: each key is asked for once by name, and {@link #done()} reports every key that
 * nobody asked for. A fault is noted and reading goes on with a harmless stand-in, so that all faults come out together.
 */
final class YamlMap {
    private final Spot spot;
    private final List<Fault> faults;
    private final Map<String, Double> figures;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Spot> spots = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    /** @param figures the settings that may stand for a number in a condition */
    YamlMap(Node node, Spot spot, List<Fault> faults, Map<String, Double> figures) {
        this.spot = spotOf(node, spot);
        this.faults = faults;
        this.figures = figures;
        if (!(node instanceof MappingNode mapping)) {
            faults.add(new Fault(this.spot, "expected 'key: value' lines"));
            return;
        }
        for (var tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode s ? s.getValue() : "?";
            Spot here = spotOf(tuple.getKeyNode(), this.spot).at(key);
            spots.put(key, here);
            if (values.put(key, tuple.getValueNode()) != null) faults.add(new Fault(here, "stands here twice"));
        }
    }

    Spot spot() {
        return spot;
    }

    Spot spotOf(String key) {
        return spots.getOrDefault(key, spot.at(key));
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    void fault(String key, String message) {
        faults.add(new Fault(spotOf(key), message));
    }

    String text(String key) {
        return optionalText(key).orElseGet(() -> {
            if (!has(key)) fault(key, "is missing");
            return "";
        });
    }

    Optional<String> optionalText(String key) {
        return scalar(key).map(String::strip).flatMap(t -> {
            if (t.isEmpty()) fault(key, "is empty");
            return t.isEmpty() ? Optional.empty() : Optional.of(t);
        });
    }

    boolean yes(String key) {
        return scalar(key)
                .map(t -> {
                    if (!t.equals("yes") && !t.equals("no")) fault(key, "'" + t + "' is neither yes nor no");
                    return t.equals("yes");
                })
                .orElse(false);
    }

    OptionalInt whole(String key, int from, int to) {
        OptionalDouble n = number(key, from, to);
        if (n.isPresent() && n.getAsDouble() != Math.rint(n.getAsDouble())) fault(key, "is not a whole number");
        return n.isPresent() ? OptionalInt.of((int) n.getAsDouble()) : OptionalInt.empty();
    }

    OptionalDouble number(String key, double from, double to) {
        Optional<String> text = scalar(key);
        if (text.isEmpty()) return OptionalDouble.empty();
        try {
            double n = Double.parseDouble(text.get());
            if (n >= from && n <= to) return OptionalDouble.of(n);
        } catch (NumberFormatException e) {
            // falls through to the one sentence that says what was expected
        }
        fault(
                key,
                "'" + text.get() + "' is not a number from " + NumberAsked.written(from) + " to "
                        + NumberAsked.written(to));
        return OptionalDouble.empty();
    }

    /** As {@link #number}, and a fault when it is missing. */
    double required(String key, double from, double to) {
        if (!has(key)) {
            asked.add(key);
            fault(
                    key,
                    "is missing; expected a number from " + NumberAsked.written(from) + " to "
                            + NumberAsked.written(to));
        }
        return number(key, from, to).orElse(from);
    }

    int required(String key, int from, int to) {
        if (!has(key)) {
            asked.add(key);
            fault(key, "is missing; expected a number from " + from + " to " + to);
        }
        return whole(key, from, to).orElse(from);
    }

    /** A word of a closed list, as an enum constant: {@code same-day} is {@code SAME_DAY}. */
    <E extends Enum<E>> E oneOf(String key, Class<E> type) {
        String word = text(key);
        return (word.isEmpty() ? Optional.<E>empty() : constant(key, word, type)).orElse(type.getEnumConstants()[0]);
    }

    /** Words of a closed list, at least one. */
    <E extends Enum<E>> List<E> eachOf(String key, Class<E> type) {
        List<String> words = words(key);
        if (words.isEmpty()) fault(key, "is missing; expected a list of words");
        return words.stream().flatMap(w -> constant(key, w, type).stream()).toList();
    }

    private <E extends Enum<E>> Optional<E> constant(String key, String word, Class<E> type) {
        var known = new LinkedHashMap<String, E>();
        for (E e : type.getEnumConstants())
            known.put(e.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), e);
        if (!known.containsKey(word))
            fault(
                    key,
                    "'" + word + "' is not one of " + String.join(", ", known.keySet()) + "."
                            + Guess.of(word, known.keySet()));
        return Optional.ofNullable(known.get(word));
    }

    Optional<Condition> condition(String key) {
        return optionalText(key).flatMap(sentence -> {
            try {
                return Optional.of(ConditionReader.read(sentence, figures));
            } catch (ConditionReader.NotASentence e) {
                fault(key, String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        });
    }

    List<String> words(String key) {
        var words = new ArrayList<String>();
        for (Node n : sequence(key)) {
            if (n instanceof ScalarNode s) words.add(s.getValue());
            else faults.add(new Fault(spotOf(n, spotOf(key)), "expected a word"));
        }
        return words;
    }

    List<Double> numbers(String key) {
        return words(key).stream()
                .map(w -> {
                    try {
                        double n = Double.parseDouble(w);
                        if (Double.isFinite(n)) return n;
                    } catch (NumberFormatException e) {
                        // falls through to the one sentence that says what is wrong
                    }
                    fault(key, "'" + w + "' is not a number");
                    return 0.0;
                })
                .toList();
    }

    /** Points of the back, each written as a {@link Corner}. */
    List<Corner> corners(String key) {
        return words(key).stream().map(w -> corner(key, w)).toList();
    }

    /** As {@link #corners}, and one only. */
    Corner corner(String key) {
        return corner(key, text(key));
    }

    private Corner corner(String key, String written) {
        return Corner.read(written).orElseGet(() -> {
            if (!written.isEmpty())
                fault(
                        key,
                        "'" + written
                                + "' is not a point of the back; expected such as '3 @ L1', 'least erector-low - 1 @ S2 + 2'");
            return new Corner(new Corner.Out(Corner.Extreme.STATED, 0, Optional.empty(), 0), "", 0);
        });
    }

    <T> List<T> each(String key, Function<YamlMap, T> read) {
        var out = new ArrayList<T>();
        int i = 0;
        for (Node n : sequence(key)) {
            var map = new YamlMap(n, indexed(key, i++), faults, figures);
            out.add(read.apply(map));
            map.done();
        }
        return out;
    }

    /** As {@link #each}, with a fault for every name that two entries share. */
    <T> List<T> eachNamed(String key, Function<YamlMap, T> read, Function<T, String> name) {
        var names = new HashSet<String>();
        return each(key, map -> {
            T t = read.apply(map);
            if (!names.add(name.apply(t))) map.fault("id", "'" + name.apply(t) + "' stands here twice");
            return t;
        });
    }

    <T> Optional<T> child(String key, Function<YamlMap, T> read) {
        asked.add(key);
        Node n = values.get(key);
        if (n == null) return Optional.empty();
        var map = new YamlMap(n, spotOf(key), faults, figures);
        T out = read.apply(map);
        map.done();
        return Optional.of(out);
    }

    /** A child that holds nothing, in the place of one that is missing. */
    YamlMap nothing(String key) {
        return new YamlMap(new MappingNode(Tag.MAP, List.of(), FlowStyle.FLOW), spotOf(key), faults, figures);
    }

    void done() {
        for (String key : values.keySet()) {
            if (!asked.contains(key)) fault(key, "'" + key + "' is not a known key." + Guess.of(key, asked));
        }
    }

    private Spot indexed(String key, int i) {
        Spot s = spotOf(key);
        return new Spot(s.file(), s.line(), s.path() + "[" + i + "]");
    }

    private List<Node> sequence(String key) {
        asked.add(key);
        Node n = values.get(key);
        if (n == null) return List.of();
        if (n instanceof SequenceNode s) return s.getValue();
        fault(key, "expected a list");
        return List.of();
    }

    private Optional<String> scalar(String key) {
        asked.add(key);
        Node n = values.get(key);
        if (n == null) return Optional.empty();
        if (n instanceof ScalarNode s) return Optional.of(s.getValue());
        fault(key, "expected a single value");
        return Optional.empty();
    }

    private static Spot spotOf(Node node, Spot outer) {
        int line = node.getStartMark().map(m -> m.getLine() + 1).orElse(outer.line());
        return new Spot(outer.file(), line, outer.path());
    }
}
