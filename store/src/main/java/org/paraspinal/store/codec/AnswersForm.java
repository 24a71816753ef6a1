package org.paraspinal.store.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paraspinal.care.intake.Answers.ClearanceSaid;
import org.paraspinal.store.codec.Happening.AnswersGiven;
import org.paraspinal.store.codec.Happening.ClearanceGiven;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Format 1: {@code {"day", "said": {id: answer}, "numbers": {id: number}, "choices": {…}, "sites": […] (if asked), "places":
 * {item: […]}}}, and for a clearance {@code {"day", "item", "by", "on", "until" (if said)}}.
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
        return o;
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
                }));
    }

    static JsonNode write(ClearanceGiven c) {
        ObjectNode o = Body.with(c.day());
        o.put("item", c.clearance().item());
        o.put("by", c.clearance().by());
        o.put("on", c.clearance().on().toString());
        c.clearance().until().ifPresent(u -> o.put("until", u.toString()));
        return o;
    }

    static ClearanceGiven readClearance(Body b) {
        return new ClearanceGiven(
                b.day("day"),
                new ClearanceSaid(
                        b.text("item"),
                        b.text("by"),
                        b.day("on"),
                        b.has("until") ? Optional.of(b.day("until")) : Optional.empty()));
    }
}
