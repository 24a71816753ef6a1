package org.paraspinal.web.wire;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.paraspinal.care.knowledge.Instrument;
import org.paraspinal.care.knowledge.Instrument.Band;
import org.paraspinal.care.knowledge.Instrument.Direction;
import org.paraspinal.care.knowledge.ScoringRule;
import org.paraspinal.care.measure.JacobsonTruax;
import org.paraspinal.care.measure.LeadsTo;
import org.paraspinal.care.measure.Response;
import org.paraspinal.care.measure.Safety;
import org.paraspinal.care.measure.Score;
import org.paraspinal.care.measure.Score.NotScorable;
import org.paraspinal.care.measure.Score.Scored;
import org.paraspinal.care.measure.ScoreChange;
import org.paraspinal.care.measure.Scoring;
import org.paraspinal.web.wire.ResponseLine.Asked;
import org.paraspinal.web.wire.ResponseLine.NotAResponse;
import org.paraspinal.web.wire.ResponseLine.Side;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A score, a change of score, or what was wrong with a line, as one line of JSON. Figures are written to six decimals. */
public final class ScoreLine {
    private static final JsonMapper JSON = new JsonMapper();
    private static final double DECIMALS = 1e6;

    private ScoreLine() {}

    /** The score, or the change, that a line asks for. */
    public static String of(ResponseLine line, Instrument instrument) {
        ObjectNode out = begun(line.id());
        switch (line.asked()) {
            case Asked.One(Response response) -> one(out, instrument, Scoring.score(response));
            case Asked.Change(Side before, Side after) -> change(out, instrument, before, after);
        }
        return JSON.writeValueAsString(out);
    }

    /** Whether two scores differ by more than error of measurement. */
    public static String of(JsonNode id, JacobsonTruax change) {
        ObjectNode out = begun(id);
        put(out, "SEM", change.error());
        put(out, "Sdiff", change.errorOfDifference());
        put(out, "SDC95", change.smallestDetectable());
        put(out, "RCI", change.index());
        return JSON.writeValueAsString(out.put("reliable", change.reliable()));
    }

    /** What was wrong with the line of this number, counted from 1. */
    static String error(int line, NotAResponse wrong) {
        return JSON.writeValueAsString(JSON.createObjectNode()
                .put("line", line)
                .put("error", wrong.kind().name())
                .put("says", wrong.getMessage()));
    }

    private static ObjectNode begun(JsonNode id) {
        ObjectNode out = JSON.createObjectNode();
        if (!id.isMissingNode()) out.set("id", id);
        return out;
    }

    private static void one(ObjectNode out, Instrument instrument, Score score) {
        Optional<Scored> scored = score instanceof Scored s ? Optional.of(s) : Optional.empty();
        Optional<Double> value = scored.map(Scored::value);
        switch (instrument.rule()) {
            case ScoringRule.Sum sum -> sum(out, instrument, sum, score);
            case ScoringRule.Ticked _, ScoringRule.Mean _, ScoringRule.Lengthening _ -> put(out, "score", value);
            case ScoringRule.MeanOfAnswered m ->
                put(out, "score", value).put(m.paired() ? "n_activities" : "n", score.answered());
            case ScoringRule.PercentOfPossible _ -> put(out, "percent", value).put("answered", score.answered());
            case ScoringRule.GlobalChange g -> {
                put(out, "score", value);
                value.ifPresent(v -> out.put("responder", v <= g.improvedTo()).put("worse", v >= g.worseFrom()));
            }
            case ScoringRule.Chronicity _ ->
                out.put("chronic", value.map(v -> v == 1).orElse(null));
            case ScoringRule.Risk _ -> {
                put(out, "total", value);
                put(out, "sub", scored.map(s -> s.part().orElseThrow()));
                out.put(
                        "risk",
                        scored.flatMap(Scored::level).map(ScoreLine::word).orElse(null));
            }
            case ScoringRule.Grade _ -> put(out, "grade", value);
        }
        if (score instanceof NotScorable n) out.put("reason", n.why().name());
        safety(out, score.safety());
        ending(out, scored.flatMap(Scored::band), score.leadsTo());
    }

    private static void sum(ObjectNode out, Instrument instrument, ScoringRule.Sum rule, Score score) {
        Optional<Scored> scored = score instanceof Scored s ? Optional.of(s) : Optional.empty();
        if (rule.times() != 1) {
            put(out, "raw", scored.map(Scored::sum));
            put(out, "percent", scored.map(Scored::value));
        } else put(out, "score", scored.map(Scored::value));
        if (instrument.items() == 1) {
            out.put("direction", instrument.direction() == Direction.HIGHER_WORSE ? "higher_worse" : "higher_better");
        } else {
            out.put("missing", score.missing());
            out.put("prorated", scored.filter(Scored::prorated).isPresent());
        }
        if (!instrument.bands().isEmpty())
            out.put("band", scored.flatMap(Scored::band).map(Band::id).orElse(null));
    }

    private static void safety(ObjectNode out, Safety safety) {
        switch (safety) {
            case NOT_ASKED -> {}
            case QUIET -> out.put("safety_flag", false);
            case UNANSWERED -> out.putNull("safety_flag");
            case RAISED -> out.put("safety_flag", true);
        }
    }

    private static void ending(ObjectNode out, Optional<Band> band, LeadsTo leadsTo) {
        var says = new ArrayList<String>();
        switch (leadsTo) {
            case NOTHING -> {}
            case PEOPLE -> {
                out.put("leadsTo", "people");
                says.add("Never show this alone: show people to talk to and numbers to call beside it.");
            }
            case CRISIS_CARD -> {
                out.put("leadsTo", "crisis-card");
                says.add(
                        "Show the crisis card now, before anything else: somebody to talk to, and the number to call.");
            }
        }
        if (leadsTo != LeadsTo.CRISIS_CARD) band.map(Band::says).ifPresent(says::add);
        if (!says.isEmpty()) out.put("says", String.join(" ", says));
    }

    private static void change(ObjectNode out, Instrument instrument, Side before, Side after) {
        boolean paired = instrument.rule() instanceof ScoringRule.MeanOfAnswered m && m.paired();
        Optional<ScoreChange> change =
                before instanceof Side.Answered(Response a) && after instanceof Side.Answered(Response b)
                        ? ScoreChange.between(a, b, paired)
                        : total(before).flatMap(a -> total(after).map(b -> new ScoreChange(instrument, a, b, 1)));
        if (paired) {
            put(out, "baseline_paired", change.map(ScoreChange::before));
            put(out, "followup_paired", change.map(ScoreChange::after));
            out.put("n_pairs", change.map(ScoreChange::items).orElse(0));
        }
        put(out, "change", change.map(ScoreChange::points));
        put(out, "improvement", change.map(ScoreChange::improvement));
        put(out, "pct_improvement", change.flatMap(c -> boxed(c.percent())));
        out.put("meets_MIC_abs", change.flatMap(ScoreChange::mattersInPoints).orElse(null));
        out.put("meets_30pct", change.flatMap(ScoreChange::mattersInPercent).orElse(null));
        Safety safety = worse(safety(before), safety(after));
        safety(out, safety);
        var says = change.filter(ScoreChange::unsure).isPresent()
                ? instrument.change().map(c -> c.note())
                : Optional.<String>empty();
        if (safety == Safety.RAISED) ending(out, Optional.empty(), LeadsTo.CRISIS_CARD);
        else says.ifPresent(s -> out.put("lowConfidence", true).put("says", s));
    }

    private static Optional<Double> total(Side side) {
        return switch (side) {
            case Side.Total(double score) -> Optional.of(score);
            case Side.Answered(Response r) ->
                Scoring.score(r) instanceof Scored s ? Optional.of(s.value()) : Optional.empty();
            case Side.Nothing() -> Optional.empty();
        };
    }

    private static Safety safety(Side side) {
        return side instanceof Side.Answered(Response r) ? Scoring.score(r).safety() : Safety.NOT_ASKED;
    }

    private static Safety worse(Safety a, Safety b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Optional<Double> boxed(OptionalDouble n) {
        return n.isPresent() ? Optional.of(n.getAsDouble()) : Optional.empty();
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode put(ObjectNode out, String key, Optional<Double> n) {
        if (n.isPresent()) put(out, key, (double) n.get());
        else out.putNull(key);
        return out;
    }

    /** To six decimals, and whole numbers without any. */
    private static void put(ObjectNode out, String key, double n) {
        double rounded = Math.rint(n * DECIMALS) / DECIMALS;
        if (rounded == Math.rint(rounded)) out.put(key, (long) rounded);
        else out.put(key, rounded);
    }

    /** A number as people write it. */
    public static String written(double n) {
        return n == Math.rint(n) ? String.valueOf((long) n) : String.valueOf(n);
    }
}
