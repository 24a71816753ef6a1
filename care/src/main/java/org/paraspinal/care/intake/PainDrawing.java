package org.paraspinal.care.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.PainDrawingWords;
import org.paraspinal.care.knowledge.PainDrawingWords.Raised;

/** Where it hurts, how it feels there and how strong it is, as the person marked it. What is not marked is not said to be well. */
public record PainDrawing(List<Marked> marks) {
    public PainDrawing {
        marks = List.copyOf(marks);
    }

    /**
     * One marked place.
     *
     * @param place a sided place of the back, or a sided part of a leg such as {@code thigh-left}
     * @param kinds of pain; none when they were not said
     * @param strength 0 to 10; empty when it was not said
     */
    public record Marked(String place, Set<String> kinds, OptionalInt strength) {
        public Marked {
            kinds = Set.copyOf(kinds);
            if (strength.isPresent() && (strength.getAsInt() < 0 || strength.getAsInt() > 10))
                throw new IllegalArgumentException("strength: expected 0 to 10, found " + strength.getAsInt());
        }
    }

    /**
     * What the drawing says to the safety check.
     *
     * @param said by question or qualifier: {@code yes} or {@code unsure}, never {@code no}
     * @param places where items lie, by item
     */
    public record ToTheCheck(Map<String, String> said, Map<String, List<String>> places) {
        public ToTheCheck {
            said = Map.copyOf(said);
            places = Map.copyOf(places);
        }
    }

    /** The marked places of the back. */
    public List<String> sites(Knowledge k) {
        return marks.stream()
                .map(Marked::place)
                .filter(k.body().sided()::contains)
                .distinct()
                .toList();
    }

    /** The most painful places of the back: those of the greatest strength said, where some other has less; else none. */
    public Set<String> sorest(Knowledge k) {
        List<Marked> rated = marks.stream()
                .filter(m -> m.strength().isPresent() && k.body().sided().contains(m.place()))
                .toList();
        int most = rated.stream().mapToInt(m -> m.strength().getAsInt()).max().orElse(0);
        var out = new LinkedHashSet<String>();
        rated.stream().filter(m -> m.strength().getAsInt() == most).forEach(m -> out.add(m.place()));
        return out.size() < sites(k).size() ? out : Set.of();
    }

    /** What the marks raise. Where one mark raises yes and another unsure, it is yes. */
    public ToTheCheck raises(Knowledge k) {
        var said = new LinkedHashMap<String, String>();
        var places = new LinkedHashMap<String, List<String>>();
        for (Raised r : k.painDrawing().raises()) {
            List<String> on = marks.stream()
                    .filter(m -> r.kinds().isEmpty() || r.kinds().stream().anyMatch(m.kinds()::contains))
                    .map(Marked::place)
                    .filter(meant(r.on(), k)::contains)
                    .toList();
            boolean raised = r.on().equals(PainDrawingWords.BOTH_LEGS) ? bothSides(on) : !on.isEmpty();
            if (!raised) continue;
            said.merge(r.question(), r.answer().name().toLowerCase(Locale.ROOT), PainDrawing::stricter);
            if (r.marks())
                places.computeIfAbsent(r.question(), _ -> new ArrayList<>()).addAll(on);
        }
        return new ToTheCheck(said, places);
    }

    private static Set<String> meant(String on, Knowledge k) {
        Set<String> legs = k.painDrawing().sidedLegs();
        if (on.equals(PainDrawingWords.LEG) || on.equals(PainDrawingWords.BOTH_LEGS)) return legs;
        return k.body().meant(on).orElse(Set.of(on + "-left", on + "-right"));
    }

    private static boolean bothSides(List<String> places) {
        return places.stream().anyMatch(p -> p.endsWith("-left"))
                && places.stream().anyMatch(p -> p.endsWith("-right"));
    }

    private static String stricter(String one, String other) {
        return one.equals("yes") ? one : other;
    }
}
