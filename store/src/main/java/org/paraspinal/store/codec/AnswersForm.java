package org.paraspinal.store.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.paraspinal.care.intake.Answers.ClearanceSaid;
import org.paraspinal.care.intake.PainDrawing;
import org.paraspinal.care.intake.PainDrawing.Marked;
import org.paraspinal.store.codec.Happening.AnswersGiven;
import org.paraspinal.store.codec.Happening.ClearanceGiven;
import org.paraspinal.store.codec.Happening.ClearanceTakenBack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Format 1: {@code {"day", "said": {id: answer}, "numbers": {id: number}, "choices": {…}, "sites": […] (if asked), "places":
 * {item: […]}, "again": […] (if any)}}; format 2 adds {@code "drawing": [{"place", "kinds": […], "strength" (if said)}] (if asked)}. For a clearance {@code {"day", "item", "by", "on", "until" (if said)}}, in
 * format 2 with {@code "allowed" (if said)}; for one taken back {@code {"day", "item"}}.
 */
final class AnswersForm {
    private AnswersForm() {}

    static JsonNode write(AnswersGiven a) {
        ObjectNode o = Body.with(a.day());
        Body.texts(o, "said", a.said());
        ObjectNode numbers = o.putObject("numbers");
        a.numbers().keySet().stream()
                .sorted()
                .forEach(k -> numbers.put(k, a.numbers().get(k)));
        Body.texts(o, "choices", a.choices());
        a.sites().ifPresent(s -> Body.words(o, "sites", s));
        ObjectNode places = o.putObject("places");
        a.places().keySet().stream()
                .sorted()
                .forEach(k -> Body.words(places, k, a.places().getOrDefault(k, List.of())));
        if (!a.again().isEmpty()) Body.words(o, "again", new TreeSet<>(a.again()));
        a.drawing().ifPresent(d -> drawing(o.putArray("drawing"), d));
        return o;
    }

    private static void drawing(ArrayNode out, PainDrawing drawing) {
        for (Marked m : drawing.marks()) {
            ObjectNode mark = out.addObject().put("place", m.place());
            Body.words(mark, "kinds", new TreeSet<>(m.kinds()));
            Body.put(mark, "strength", m.strength());
        }
    }

    private static Optional<PainDrawing> drawing(Body b) {
        if (!b.has("drawing")) return Optional.empty();
        return Optional.of(new PainDrawing(b.each(
                "drawing", m -> new Marked(m.text("place"), Set.copyOf(m.words("kinds")), m.wholeOr("strength")))));
    }

    static AnswersGiven read(Body b) {
        return new AnswersGiven(
                b.day("day"),
                b.texts("said"),
                b.map("numbers", v -> {
                    if (!v.isNumber()) throw b.bad("numbers", "numbers");
                    return v.doubleValue();
                }),
                b.texts("choices"),
                b.has("sites") ? Optional.of(b.words("sites")) : Optional.empty(),
                b.map("places", v -> {
                    var words = new ArrayList<String>();
                    v.forEach(w -> words.add(w.asString("")));
                    return List.copyOf(words);
                }),
                Set.copyOf(b.words("again")),
                drawing(b));
    }

    static JsonNode write(ClearanceGiven c) {
        ObjectNode o = Body.with(c.day());
        o.put("item", c.clearance().item());
        o.put("by", c.clearance().by());
        o.put("on", c.clearance().on().toString());
        c.clearance().until().ifPresent(u -> o.put("until", u.toString()));
        Body.put(o, "allowed", c.clearance().allowed());
        return o;
    }

    static ClearanceGiven readClearance(Body b) {
        return new ClearanceGiven(
                b.day("day"),
                new ClearanceSaid(
                        b.text("item"),
                        b.text("by"),
                        b.day("on"),
                        b.has("until") ? Optional.of(b.day("until")) : Optional.empty(),
                        b.optional("allowed")));
    }

    static JsonNode write(ClearanceTakenBack c) {
        return Body.with(c.day()).put("item", c.item());
    }

    static ClearanceTakenBack readTakenBack(Body b) {
        return new ClearanceTakenBack(b.day("day"), b.text("item"));
    }
}
