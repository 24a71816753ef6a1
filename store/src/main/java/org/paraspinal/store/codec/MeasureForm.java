package org.paraspinal.store.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.paraspinal.care.measure.Answer;
import org.paraspinal.care.measure.Answer.Given;
import org.paraspinal.care.measure.Answer.Missing;
import org.paraspinal.store.codec.Happening.MeasureTaken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Format 1: {@code {"day", "instrument", "wording", "parts": {key: [number or null]}, "submitted"}}. */
final class MeasureForm {
    private MeasureForm() {}

    static JsonNode write(MeasureTaken m) {
        ObjectNode o = Body.with(m.day());
        o.put("instrument", m.instrument());
        o.put("wording", m.wording());
        ObjectNode parts = o.putObject("parts");
        m.parts().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(p -> {
            ArrayNode answers = parts.putArray(p.getKey());
            p.getValue().forEach(a -> write(answers, a));
        });
        o.put("submitted", m.submitted());
        return o;
    }

    private static void write(ArrayNode to, Answer answer) {
        switch (answer) {
            case Given(double n) when n == Math.rint(n) -> to.add((long) n);
            case Given(double n) -> to.add(n);
            case Missing() -> to.addNull();
        }
    }

    static MeasureTaken read(Body b) {
        return new MeasureTaken(
                b.day("day"),
                b.text("instrument"),
                b.text("wording"),
                b.map("parts", part -> answers(b, part)),
                b.yes("submitted"));
    }

    private static List<Answer> answers(Body b, JsonNode part) {
        if (!part.isArray()) throw b.bad("parts", "lists of answers");
        var out = new ArrayList<Answer>();
        for (JsonNode v : part) {
            if (!v.isNumber() && !v.isNull()) throw b.bad("parts", "numbers, and null for what is missing");
            out.add(v.isNull() ? new Missing() : new Given(v.doubleValue()));
        }
        return out;
    }
}
