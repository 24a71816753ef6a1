package org.paraspinal.store.codec;

import org.paraspinal.store.codec.Happening.VerdictShown;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Format 1: {@code {"day", "verdict", "knowledge", "rules": […]}}. */
final class VerdictForm {
    private VerdictForm() {}

    static JsonNode write(VerdictShown v) {
        ObjectNode o = Body.with(v.day());
        o.put("verdict", v.verdict());
        o.put("knowledge", v.knowledge());
        Body.words(o, "rules", v.rules());
        return o;
    }

    static VerdictShown read(Body b) {
        return new VerdictShown(b.day("day"), b.text("verdict"), b.text("knowledge"), b.words("rules"));
    }
}
