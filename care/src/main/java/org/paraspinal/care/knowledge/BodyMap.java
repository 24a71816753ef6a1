package org.paraspinal.care.knowledge;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The back as it stands in {@code body.yaml}: its proportions; places one can choose and groups of them, parts off the back, barred
 * zones; muscles, bones and pressure points. Outlines are SVG path data of the right half of a nominal adult, in millimetres
 * from the midline and from the hairline.
 */
public record BodyMap(
        Proportions proportions,
        Map<String, Place> places,
        Map<String, Group> groups,
        Map<String, Group> offBack,
        Map<String, Zone> zones,
        Map<String, Muscle> muscles,
        Map<String, Landmark> landmarks,
        Map<String, PressurePoint> points,
        Map<String, Elsewhere> elsewhere) {
    private static final List<String> SIDES = List.of("left", "right");

    /**
     * A place on each side of the back; with a side it is {@code lumbar-left}.
     *
     * @param choir the segments of the CHOIR body map in which it lies, on the left and on the right; two numbers
     */
    public record Place(
            String id, String name, List<String> also, List<Double> centre, String outline, List<Integer> choir) {
        public Place {
            choir = List.copyOf(choir);
        }
    }

    /** The place that a sided word such as {@code lumbar-left} means; empty when it means none. */
    public Optional<Place> place(String sided) {
        int cut = sided.lastIndexOf('-');
        return cut >= 0 && SIDES.contains(sided.substring(cut + 1))
                ? Optional.ofNullable(places.get(sided.substring(0, cut)))
                : Optional.empty();
    }

    /** The segment of the CHOIR body map in which a sided place lies; empty for what is no sided place. */
    public OptionalInt choir(String sided) {
        return place(sided)
                .map(p -> OptionalInt.of(p.choir().get(sided.endsWith("-left") ? 0 : 1)))
                .orElse(OptionalInt.empty());
    }

    /** Several places under one word. */
    public record Group(String id, String name, List<String> also, List<String> places) {}

    /**
     * A part where not every contact may go, on every back: the area between its corners, or, where {@code half} is given, all that
     * lies within so many centimetres of the way along them.
     */
    public record Zone(
            String id, String name, Mark mark, List<String> sources, List<Corner> corners, OptionalDouble half) {}

    /**
     * A muscle under the skin.
     *
     * @param does what it does, and what that means for hands
     */
    public record Muscle(String id, String name, String does, String outline, Mark mark, List<String> sources) {}

    /**
     * A bone one can feel, as a point or a line.
     *
     * @param find how to find it
     */
    public record Landmark(String id, String name, String find, List<Corner> at, Mark mark, List<String> sources) {}

    /** Whether a classical pressure point is used here. */
    public enum Use {
        /** Pressed like any other place. */
        USED,
        /** Touched with a flat, light hand only. */
        LIGHT,
        /** Not used. */
        NOT_USED
    }

    /**
     * A classical pressure point.
     *
     * @param why it is used or not
     */
    public record PressurePoint(
            String id, String name, Corner at, Use use, String why, Mark mark, List<String> sources) {}

    /**
     * A place away from the back that a routine presses.
     *
     * @param find how to find it
     * @param picture the drawing that shows it
     * @param area the place, or the part off the back, whose bars and caps hold for it too
     */
    public record Elsewhere(
            String id, String name, String find, String picture, String area, Mark mark, List<String> sources) {}

    /** All places with their sides, as on the wire, left before right. */
    public Set<String> sided() {
        var out = new LinkedHashSet<String>();
        for (String p : places.keySet()) {
            out.add(p + "-left");
            out.add(p + "-right");
        }
        return out;
    }

    /**
     * The sided places meant by a word: a place or group, with a side or, for both, without one. Empty when nothing is known by
     * that word.
     */
    public Optional<Set<String>> meant(String written) {
        String w = written.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
        for (String side : SIDES) {
            if (w.endsWith("-" + side))
                return unsided(w.substring(0, w.length() - side.length() - 1)).map(p -> sides(p, side));
            if (w.startsWith(side + "-"))
                return unsided(w.substring(side.length() + 1)).map(p -> sides(p, side));
        }
        return unsided(w).map(p -> {
            var both = sides(p, "left");
            both.addAll(sides(p, "right"));
            return both;
        });
    }

    private Optional<List<String>> unsided(String word) {
        for (Place p : places.values())
            if (p.id().equals(word) || p.also().contains(word)) return Optional.of(List.of(p.id()));
        for (Group g : groups.values())
            if (g.id().equals(word) || g.also().contains(word)) return Optional.of(g.places());
        return Optional.empty();
    }

    private static Set<String> sides(List<String> places, String side) {
        var out = new LinkedHashSet<String>();
        places.forEach(p -> out.add(p + "-" + side));
        return out;
    }

    /** Whether the word names an area, zone or off-back part that a bar or cap may be about. */
    public boolean knowsArea(String word) {
        return places.containsKey(word)
                || groups.containsKey(word)
                || offBack.containsKey(word)
                || zones.containsKey(word);
    }

    /** Every word an area may be called by. */
    public Set<String> areaWords() {
        var out = new LinkedHashSet<>(places.keySet());
        out.addAll(groups.keySet());
        out.addAll(offBack.keySet());
        out.addAll(zones.keySet());
        return out;
    }

    /** The name for people of a place, with or without side, or of a group, zone or part; the word itself when unknown. */
    public String name(String word) {
        if (place(word).isPresent())
            return place(word).get().name().toLowerCase(Locale.ROOT) + ", " + word.substring(word.lastIndexOf('-') + 1);
        if (places.get(word) instanceof Place p) return p.name().toLowerCase(Locale.ROOT);
        if (zones.get(word) instanceof Zone z) return z.name();
        var group = new LinkedHashMap<>(groups);
        group.putAll(offBack);
        return group.get(word) instanceof Group g ? g.name() : word;
    }
}
