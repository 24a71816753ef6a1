package org.paraspinal.web.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.paraspinal.care.knowledge.Guess;
import org.paraspinal.care.knowledge.Instrument;
import org.paraspinal.care.knowledge.Instrument.Part;
import org.paraspinal.care.knowledge.ScoringRule;
import org.paraspinal.care.measure.Answer;
import org.paraspinal.care.measure.Misfit;
import org.paraspinal.care.measure.Response;
import org.paraspinal.care.measure.ResponseReading;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One response to a measure, or two of them to compare, as written on one line: a JSON array, a JSON object, or plain numbers with
 * commas between.
 *
 * @param id whatever the line called it; a missing node when it did not
 */
public record ResponseLine(JsonNode id, Asked asked) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(tools.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final String ITEMS = "items";
    private static final String BASELINE = "baseline";
    private static final String FOLLOWUP = "followup";
    private static final String TICKED = "ticked";
    private static final String SUBMITTED = "submitted";

    /** What a line of scored examples holds besides; it is passed over. */
    private static final Set<String> PASSED_OVER = Set.of("id", "expected", "note", "origin");

    /** What a line asks for. */
    public sealed interface Asked {
        /** The score of one response. */
        record One(Response response) implements Asked {}

        /** The change from one to the other. */
        record Change(Side before, Side after) implements Asked {}
    }

    /** One of two things to compare. */
    public sealed interface Side {
        /** A response, still to be scored. */
        record Answered(Response response) implements Side {}

        /** A score somebody has already. */
        record Total(double score) implements Side {}

        /** Neither. */
        record Nothing() implements Side {}
    }

    /** The line is no response to the measure; says everything that does not fit, and never what was answered. */
    public static final class NotAResponse extends Unreadable {
        private static final long serialVersionUID = 1;

        private final Misfit.Kind kind;

        NotAResponse(List<Misfit> misfits) {
            super(String.join("; ", misfits.stream().map(Misfit::says).toList()));
            kind = misfits.getFirst().kind();
        }

        NotAResponse(String says) {
            this(List.of(new Misfit(Misfit.Kind.NOT_A_RESPONSE, says)));
        }

        /** What kind of thing is wrong; where it is several, the first. */
        public Misfit.Kind kind() {
            return kind;
        }

        @Override
        public String answer(int line) {
            return ScoreLine.error(line, this);
        }
    }

    /** Reads one line as a response to this measure. */
    public static ResponseLine read(String line, Instrument instrument) throws NotAResponse {
        JsonNode root = node(line);
        JsonNode id = root.isObject() ? root.path("id") : JSON.missingNode();
        return new ResponseLine(id, asked(items(root), instrument));
    }

    /** The JSON of a line; plain numbers with commas between count as an array, with nothing or NA for what is missing. */
    static JsonNode node(String line) throws NotAResponse {
        String text = line.strip();
        try {
            if (text.startsWith("[") || text.startsWith("{")) return JSON.readTree(text);
            var values = new ArrayList<String>();
            for (String cell : text.split(",", -1)) {
                String c = cell.strip();
                values.add(c.isEmpty() || c.equals("NA") ? "null" : c);
            }
            return JSON.readTree("[" + String.join(",", values) + "]");
        } catch (JacksonException e) {
            throw new NotAResponse(
                    text.startsWith("[") || text.startsWith("{")
                            ? "not JSON: "
                                    + e.getOriginalMessage().replaceAll("(?s)\\s*(\\(start marker|at \\[Source).*", "")
                            : "expected a JSON array, a JSON object, or numbers with commas between");
        }
    }

    /** What stands under "items", or the whole line where it has no such key. */
    static JsonNode items(JsonNode root) throws NotAResponse {
        if (!root.isObject()) return root;
        if (!root.has(ITEMS)) {
            var rest = JSON.createObjectNode();
            for (String key : names(root)) if (!PASSED_OVER.contains(key)) rest.set(key, root.path(key));
            return rest;
        }
        known(root, Stream.concat(PASSED_OVER.stream(), Stream.of(ITEMS)).toList());
        return root.path(ITEMS);
    }

    private static Asked asked(JsonNode items, Instrument instrument) throws NotAResponse {
        if (items.isObject() && (items.has(BASELINE) || items.has(FOLLOWUP))) {
            known(items, List.of(BASELINE, FOLLOWUP));
            if (!items.has(BASELINE) || !items.has(FOLLOWUP))
                throw new NotAResponse("expected both baseline and followup, with null for what is missing");
            return new Asked.Change(side(items.path(BASELINE), instrument), side(items.path(FOLLOWUP), instrument));
        }
        return new Asked.One(response(items, instrument));
    }

    private static Side side(JsonNode node, Instrument instrument) throws NotAResponse {
        if (node.isNull()) return new Side.Nothing();
        if (!node.isNumber()) return new Side.Answered(response(node, instrument));
        double total = node.doubleValue();
        boolean whole = !whole(instrument) || total == Math.rint(total);
        if (total < instrument.least() || total > instrument.most() || !whole)
            throw new NotAResponse(List.of(new Misfit(
                    Misfit.Kind.OUT_OF_RANGE,
                    "expected a " + (whole(instrument) ? "whole " : "") + "score from "
                            + ScoreLine.written(instrument.least()) + " to "
                            + ScoreLine.written(instrument.most()))));
        return new Side.Total(total);
    }

    /** Whether every score of the measure is a whole number. */
    private static boolean whole(Instrument instrument) {
        if (instrument.parts().stream().anyMatch(Part::fractions)) return false;
        return switch (instrument.rule()) {
            case ScoringRule.Sum s -> s.missing() == 0 && s.times() == Math.rint(s.times());
            case ScoringRule.Ticked _,
                    ScoringRule.GlobalChange _,
                    ScoringRule.Chronicity _,
                    ScoringRule.Risk _,
                    ScoringRule.Grade _ -> true;
            case ScoringRule.Mean _,
                    ScoringRule.MeanOfAnswered _,
                    ScoringRule.PercentOfPossible _,
                    ScoringRule.Lengthening _ -> false;
        };
    }

    private static Response response(JsonNode items, Instrument instrument) throws NotAResponse {
        if (instrument.rule() instanceof ScoringRule.Ticked) return fitting(ticked(items, instrument));
        var answers = new LinkedHashMap<String, List<Answer>>();
        if (items.isObject()) {
            known(items, instrument.parts().stream().map(Part::key).toList());
            for (String key : names(items)) answers.put(key, answers(items.path(key), key));
        } else answers.putAll(inOrder(answers(items, ITEMS), instrument));
        return fitting(Response.read(instrument, answers));
    }

    /** Hands a plain row of answers out to the parts, one after the other. */
    private static Map<String, List<Answer>> inOrder(List<Answer> row, Instrument instrument) throws NotAResponse {
        List<Part> parts = instrument.parts();
        if (parts.size() == 1) return Map.of(parts.getFirst().key(), row);
        if (row.size() != instrument.items())
            throw new NotAResponse(List.of(new Misfit(
                    Misfit.Kind.WRONG_NUMBER_OF_ITEMS,
                    row.size() + " answers; expected " + instrument.items() + ", with null for what is missing")));
        var out = new LinkedHashMap<String, List<Answer>>();
        int from = 0;
        for (Part p : parts) {
            out.put(p.key(), row.subList(from, from + p.count()));
            from += p.count();
        }
        return out;
    }

    private static ResponseReading ticked(JsonNode items, Instrument instrument) throws NotAResponse {
        if (!items.isObject()) return Response.ticked(instrument, answers(items, TICKED), true);
        known(items, List.of(TICKED, SUBMITTED));
        if (!items.has(TICKED)) throw new NotAResponse("'ticked' is missing; expected a list of numbers");
        JsonNode submitted = items.path(SUBMITTED);
        if (!submitted.isMissingNode() && !submitted.isBoolean())
            throw new NotAResponse("submitted: expected true or false");
        return Response.ticked(instrument, answers(items.path(TICKED), TICKED), submitted.asBoolean(true));
    }

    private static List<Answer> answers(JsonNode node, String key) throws NotAResponse {
        if (!node.isArray()) return List.of(answer(node, key));
        var out = new ArrayList<Answer>();
        for (JsonNode n : node) out.add(answer(n, key));
        return out;
    }

    private static Answer answer(JsonNode n, String key) throws NotAResponse {
        if (n.isNull()) return new Answer.Missing();
        if (n.isBoolean()) return new Answer.Given(n.booleanValue() ? 1 : 0);
        if (n.isNumber() && Double.isFinite(n.doubleValue())) return new Answer.Given(n.doubleValue());
        throw new NotAResponse(key + ": expected numbers, with null for what is missing");
    }

    private static Response fitting(ResponseReading reading) throws NotAResponse {
        return switch (reading) {
            case ResponseReading.Fits(Response response) -> response;
            case ResponseReading.Misfits(List<Misfit> misfits) -> throw new NotAResponse(misfits);
        };
    }

    static void known(JsonNode object, List<String> keys) throws NotAResponse {
        Optional<String> unknown =
                names(object).stream().filter(k -> !keys.contains(k)).findFirst();
        if (unknown.isPresent())
            throw new NotAResponse("'" + unknown.get() + "' is not a known key." + Guess.of(unknown.get(), keys));
    }

    private static List<String> names(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }
}
