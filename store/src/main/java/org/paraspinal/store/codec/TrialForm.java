package org.paraspinal.store.codec;

import java.util.List;
import org.paraspinal.care.trial.Compared;
import org.paraspinal.care.trial.PlainProtocol;
import org.paraspinal.care.trial.Stop;
import org.paraspinal.store.codec.Happening.TrialEnded;
import org.paraspinal.store.codec.Happening.TrialExpected;
import org.paraspinal.store.codec.Happening.TrialSettled;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Settled, format 1: {@code {"day", "starts", "techniques"?: [a, b], "pairs", "daysAPeriod", "washoutDays", "seed": "…", "order": ["A",
 * "B", …], "sessionsAWeek", "important", "level", "prior": {"mean", "sd", "says", "sources"}, "knowledge"}}; without techniques it is massage or none,
 * and the seed is a text because it may be longer than numbers of JSON. Ended, format 1: {@code {"day", "cause": choice|safety,
 * "forItsResponses"}}. Expected, format 1: {@code {"day", "period", "pain"}}.
 */
final class TrialForm {
    private TrialForm() {}

    static JsonNode write(TrialSettled t) {
        PlainProtocol p = PlainProtocol.of(t.protocol());
        ObjectNode o = Body.with(p.settledOn()).put("starts", p.starts().toString());
        if (p.compared() instanceof Compared.Techniques(String a, String b)) Body.words(o, "techniques", List.of(a, b));
        o.put("pairs", p.pairs())
                .put("daysAPeriod", p.daysAPeriod())
                .put("washoutDays", p.washoutDays())
                .put("seed", Long.toString(p.seed()));
        Body.words(o, "order", p.order());
        o.put("sessionsAWeek", p.sessionsAWeek())
                .put("important", p.important())
                .put("level", p.level());
        ObjectNode prior = o.putObject("prior")
                .put("mean", p.priorMean())
                .put("sd", p.priorSd())
                .put("says", p.priorSays());
        Body.words(prior, "sources", p.priorSources());
        return o.put("knowledge", p.knowledge());
    }

    static TrialSettled readSettled(Body b) {
        Body prior = b.child("prior");
        var plain = new PlainProtocol(
                b.day("day"),
                b.day("starts"),
                compared(b),
                b.whole("pairs"),
                b.whole("daysAPeriod"),
                b.whole("washoutDays"),
                seed(b),
                b.words("order"),
                b.whole("sessionsAWeek"),
                number(b, "important"),
                number(b, "level"),
                number(prior, "mean"),
                number(prior, "sd"),
                prior.text("says"),
                prior.words("sources"),
                b.text("knowledge"));
        try {
            return new TrialSettled(plain.protocol());
        } catch (IllegalArgumentException e) {
            throw b.bad("order", "a trial as it was settled");
        }
    }

    private static Compared compared(Body b) {
        List<String> techniques = b.words("techniques");
        if (techniques.isEmpty()) return new Compared.MassageOrNone();
        if (techniques.size() != 2) throw b.bad("techniques", "two techniques");
        return new Compared.Techniques(techniques.getFirst(), techniques.getLast());
    }

    private static long seed(Body b) {
        try {
            return Long.parseLong(b.text("seed"));
        } catch (NumberFormatException e) {
            throw b.bad("seed", "a whole number in quotes");
        }
    }

    private static double number(Body b, String key) {
        return b.number(key).orElseThrow(() -> b.bad(key, "a number"));
    }

    static JsonNode write(TrialEnded t) {
        return Body.with(t.day())
                .put("cause", t.stop().cause().word())
                .put("forItsResponses", t.stop().forItsResponses());
    }

    static TrialEnded readEnded(Body b) {
        return new TrialEnded(new Stop(
                b.day("day"),
                Stop.Cause.of(b.text("cause")).orElseThrow(() -> b.bad("cause", "choice or safety")),
                b.yes("forItsResponses")));
    }

    static JsonNode write(TrialExpected t) {
        return Body.with(t.day()).put("period", t.period()).put("pain", t.pain());
    }

    static TrialExpected readExpected(Body b) {
        return new TrialExpected(b.day("day"), b.whole("period"), b.whole("pain"));
    }
}
