package org.paraspinal.web.wire;

import java.util.ArrayList;
import java.util.List;
import org.paraspinal.care.measure.JacobsonTruax;
import org.paraspinal.care.measure.Misfit;
import org.paraspinal.web.wire.ResponseLine.NotAResponse;
import tools.jackson.databind.JsonNode;

/**
 * Two scores with the spread of a group and the reliability of the measure, as written on one line of JSON:
 * {@code {"baseline":7,"followup":4,"sd":2.2,"rel":0.8}}, also under {@code "items"}.
 *
 * @param id whatever the line called it; a missing node when it did not
 */
public record ReliableChangeLine(JsonNode id, JacobsonTruax change) {
    private static final List<String> KEYS = List.of("baseline", "followup", "sd", "rel");

    /** Reads one line; none of the four numbers may be missing. */
    public static ReliableChangeLine read(String line) throws NotAResponse {
        JsonNode root = ResponseLine.node(line);
        JsonNode items = ResponseLine.items(root);
        if (!items.isObject()) throw new NotAResponse("expected an object with baseline, followup, sd and rel");
        ResponseLine.known(items, KEYS);
        var missing = new ArrayList<String>();
        for (String key : KEYS) if (!items.path(key).isNumber()) missing.add(key);
        if (!missing.isEmpty()) throw new NotAResponse("expected a number for " + String.join(", ", missing));
        try {
            return new ReliableChangeLine(
                    root.path("id"),
                    JacobsonTruax.of(number(items, 0), number(items, 1), number(items, 2), number(items, 3)));
        } catch (IllegalArgumentException e) {
            throw new NotAResponse(List.of(new Misfit(Misfit.Kind.OUT_OF_RANGE, String.valueOf(e.getMessage()))));
        }
    }

    private static double number(JsonNode items, int key) {
        return items.path(KEYS.get(key)).doubleValue();
    }
}
