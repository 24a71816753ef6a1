package org.paraspinal.exchange.verdict;

import java.util.Collection;
import java.util.Locale;
import org.paraspinal.care.knowledge.VerdictLevel;
import org.paraspinal.care.screening.Limits;
import org.paraspinal.care.screening.Reason;
import org.paraspinal.care.screening.Verdict;
import org.paraspinal.care.screening.WhatWouldChange;
import org.paraspinal.exchange.fhir.Charts.Charted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The same lines as a library of JSON writes them, from trees: what ours are held against. */
final class VerdictByJackson {
    static final JsonMapper JSON = new JsonMapper();

    private VerdictByJackson() {}

    static String of(JsonNode id, Verdict verdict) {
        return JSON.writeValueAsString(object(id, verdict));
    }

    static String explained(JsonNode id, Verdict verdict) {
        ObjectNode out = object(id, verdict);
        ArrayNode changes = out.putArray("wouldChange");
        WhatWouldChange.of(verdict).forEach(c -> change(changes.addObject(), c));
        return JSON.writeValueAsString(out);
    }

    static String charted(Charted person, Verdict verdict, VerdictLevel atLeast) {
        ObjectNode out = object(JSON.stringNode(person.id()), verdict);
        ObjectNode charts = out.putObject("charts");
        charts.put("atLeast", atLeast.wire());
        words(charts.putArray("facts"), person.facts());
        words(charts.putArray("groundsToAsk"), person.groundsToAsk());
        charts.put("unknownCodes", person.unknownCodes());
        charts.put("unreadLines", person.unreadLines());
        return JSON.writeValueAsString(out);
    }

    private static void change(ObjectNode out, WhatWouldChange.Change c) {
        ArrayNode answers = out.putArray("answers");
        c.turned()
                .forEach(t -> answers.addObject()
                        .put("id", t.id())
                        .put("ask", t.ask())
                        .put("from", t.from())
                        .put("to", t.to()));
        out.put("becomes", c.becomes().wire());
        ArrayNode rules = out.putArray("rules");
        c.rules().forEach(r -> {
            ObjectNode rule = rules.addObject().put("rule", r.id()).put("says", r.says());
            words(rule.putArray("sources"), r.sources());
        });
    }

    private static ObjectNode object(JsonNode id, Verdict verdict) {
        ObjectNode out = JSON.createObjectNode();
        if (!id.isMissingNode()) out.set("id", id);
        out.put("verdict", verdict.level().wire());
        if (verdict instanceof Verdict.NotToday n) words(out.putArray("until"), n.until());
        limits(out.putObject("limits"), verdict.grounds().limits());
        words(out.putArray("advice"), verdict.grounds().advice());
        ArrayNode reasons = out.putArray("reasons");
        verdict.grounds().reasons().forEach(r -> reason(reasons.addObject(), r));
        words(out.putArray("stillToAsk"), verdict.grounds().stillToAsk());
        return out;
    }

    private static void limits(ObjectNode out, Limits limits) {
        out.put("maxPressure", limits.maxPressure());
        out.put("maxMinutes", limits.maxMinutes());
        ArrayNode caps = out.putArray("caps");
        limits.caps()
                .forEach(c -> caps.addObject()
                        .put("area", c.area())
                        .put("contact", c.contact())
                        .put("maxPressure", Math.min(c.maxPressure(), limits.maxPressure()))
                        .put("maxMinutes", Math.min(c.maxMinutes(), limits.maxMinutes())));
        ArrayNode bars = out.putArray("bars");
        limits.bars().forEach(b -> {
            ObjectNode bar = bars.addObject().put("zone", b.zone());
            words(bar.putArray("contacts"), b.contacts());
            bar.put("maxPressure", b.maxPressure());
            if (b.marginCm() > 0) bar.put("marginCm", b.marginCm());
        });
        words(out.putArray("techniquesBarred"), limits.techniquesBarred());
        words(out.putArray("positionsBarred"), limits.positionsBarred());
    }

    private static void reason(ObjectNode out, Reason r) {
        out.put("rule", r.id()).put("because", r.because());
        words(out.putArray("sources"), r.sources());
        out.put("how", r.how().name().toLowerCase(Locale.ROOT));
    }

    private static void words(ArrayNode array, Collection<String> words) {
        words.forEach(array::add);
    }
}
