package org.paraspinal.web.wire;

import java.util.Collection;
import java.util.List;
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

/** A verdict, or what was wrong with a line, as one line of JSON. */
public final class VerdictLine {
    private static final JsonMapper JSON = new JsonMapper();

    private VerdictLine() {}

    /** The verdict on the person of this id. */
    public static String of(JsonNode id, Verdict verdict) {
        return JSON.writeValueAsString(object(id, verdict));
    }

    /**
     * As {@link #of}, and with {@code wouldChange}: each of the one or two answers on which the verdict hangs, the verdict there would
     * be, and the rules that would fall away.
     */
    public static String explained(JsonNode id, Verdict verdict) {
        ObjectNode out = object(id, verdict);
        ArrayNode changes = out.putArray("wouldChange");
        WhatWouldChange.of(verdict).forEach(c -> change(changes.addObject(), c));
        return JSON.writeValueAsString(out);
    }

    /**
     * The verdict on somebody of whom other houses' records told, and {@code charts}: what was found there, and what points at a question.
     *
     * @param atLeast the level below which it cannot be, however the details of what was found are answered
     */
    public static String charted(Charted person, Verdict verdict, VerdictLevel atLeast) {
        ObjectNode out = object(JSON.stringNode(person.id()), verdict);
        ObjectNode charts = out.putObject("charts");
        charts.put("atLeast", atLeast.wire());
        words(charts.putArray("facts"), person.facts());
        words(charts.putArray("groundsToAsk"), person.groundsToAsk());
        charts.put("unknownCodes", person.unknownCodes());
        charts.put("unreadLines", person.unreadLines());
        return JSON.writeValueAsString(out);
    }

    /** Why there is no verdict on somebody of whom other houses' records told. */
    public static String notJudged(Charted person, List<String> problems) {
        return JSON.writeValueAsString(
                JSON.createObjectNode().put("id", person.id()).put("error", String.join("; ", problems)));
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

    /** What was wrong with the line of this number, counted from 1. */
    static String error(int line, String error) {
        return JSON.writeValueAsString(JSON.createObjectNode().put("line", line).put("error", error));
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
