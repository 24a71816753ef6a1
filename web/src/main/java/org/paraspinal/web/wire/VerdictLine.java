package org.paraspinal.web.wire;

import org.paraspinal.care.screening.Verdict;
import org.paraspinal.exchange.verdict.VerdictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A verdict on whoever a line told of, under the id that the line gave them, or what was wrong with the line. */
public final class VerdictLine {
    private static final JsonMapper JSON = new JsonMapper();

    private VerdictLine() {}

    /** The verdict on the person of this id. */
    public static String of(JsonNode id, Verdict verdict) {
        return VerdictJson.of(written(id), verdict);
    }

    /** As {@link #of}, and with what would change it. */
    public static String explained(JsonNode id, Verdict verdict) {
        return VerdictJson.explained(written(id), verdict);
    }

    private static String written(JsonNode id) {
        return id.isMissingNode() ? "" : JSON.writeValueAsString(id);
    }

    /** What was wrong with the line of this number, counted from 1. */
    static String error(int line, String error) {
        return JSON.writeValueAsString(JSON.createObjectNode().put("line", line).put("error", error));
    }
}
