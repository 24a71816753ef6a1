package org.paraspinal.web.wire;

import java.util.Collection;
import org.paraspinal.care.planning.GuidedStroke;
import org.paraspinal.care.planning.Plan;
import org.paraspinal.care.planning.Planning;
import org.paraspinal.care.screening.Reason;
import org.paraspinal.care.screening.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A plan, or why there is none, as one line of JSON. Lengths are centimetres on the person's own back: x from the midline, left
 * negative; y down from the hairline. A step that is done on both sides is written once for each; one that touches nothing has an empty
 * path.
 */
public final class PlanLine {
    private static final JsonMapper JSON = new JsonMapper();
    private static final double MM = 10;

    private PlanLine() {}

    /** What planning came to for somebody who is cleared. */
    public static String of(JsonNode id, Verdict verdict, Planning planning) {
        ObjectNode out = begun(id, verdict);
        switch (planning) {
            case Planning.Planned p -> plan(out, p.plan());
            case Planning.NothingLeft n -> empty(out, n.why());
        }
        return JSON.writeValueAsString(out);
    }

    /** Somebody who is not cleared gets no steps, and the reasons for the verdict. */
    public static String notCleared(JsonNode id, Verdict verdict) {
        ObjectNode out = begun(id, verdict);
        empty(
                out,
                verdict.grounds().reasons().stream()
                        .filter(r -> r.level() == verdict.level())
                        .map(Reason::because)
                        .distinct()
                        .toList());
        return JSON.writeValueAsString(out);
    }

    private static ObjectNode begun(JsonNode id, Verdict verdict) {
        ObjectNode out = JSON.createObjectNode();
        if (!id.isMissingNode()) out.set("id", id);
        return out.put("verdict", verdict.level().wire());
    }

    private static void empty(ObjectNode out, Collection<String> because) {
        out.putArray("steps");
        out.putNull("course");
        words(out.putArray("because"), because);
        out.putArray("leftOut");
    }

    private static void plan(ObjectNode out, Plan plan) {
        plan.routine().ifPresent(r -> out.put("routine", r.id()));
        plan.position().ifPresent(p -> out.put("position", p));
        out.put("seconds", plan.seconds());
        ArrayNode steps = out.putArray("steps");
        plan.steps().forEach(s -> step(steps, s));
        ObjectNode course = out.putObject("course")
                .put("timesAWeek", plan.rhythm().timesAWeek())
                .put("weeks", plan.rhythm().weeks());
        ArrayNode measure = course.putArray("measureInWeeks");
        plan.rhythm().measureInWeeks().forEach(measure::add);
        course.put("stopWhen", plan.rhythm().stopWhen());
        words(out.putArray("because"), plan.reasons());
        words(out.putArray("leftOut"), plan.leftOut());
    }

    private static void step(ArrayNode steps, Plan.Step s) {
        if (s.strokes().isEmpty()) {
            ObjectNode still = stated(steps.addObject(), s);
            still.put("side", s.stated().side()).put("seconds", s.seconds());
            pressure(still, s.pressureFrom(), s.pressureTo());
            still.putArray("path");
            still.putNull("widthCm");
            s.stated().elsewhere().ifPresentOrElse(e -> still.put("region", e), () -> still.putNull("region"));
            still.put("because", s.because());
            return;
        }
        int sides = s.strokes().size();
        for (int i = 0; i < sides; i++) {
            GuidedStroke g = s.strokes().get(i);
            ObjectNode one = stated(steps.addObject(), s);
            one.put("side", g.sweep().side().wire());
            one.put("seconds", s.seconds() * (i + 1) / sides - s.seconds() * i / sides);
            pressure(one, s.pressureFrom(), s.pressureTo());
            path(one.putArray("path"), g);
            one.put("widthCm", 2 * g.sweep().half() / MM);
            one.put(
                    "region",
                    s.stated().places().getFirst() + "-" + g.sweep().side().wire());
            one.put("because", s.because());
        }
    }

    private static ObjectNode stated(ObjectNode step, Plan.Step s) {
        step.put("technique", s.technique()).put("stroke", s.stated().verb());
        s.contact().ifPresentOrElse(c -> step.put("contact", c), () -> step.putNull("contact"));
        return step;
    }

    private static void pressure(ObjectNode step, int from, int to) {
        step.putArray("pressure").add(from).add(to);
    }

    private static void path(ArrayNode path, GuidedStroke g) {
        for (var c : g.sweep().way().getCoordinates())
            path.addArray().add(rounded(c.x)).add(rounded(c.y));
    }

    /** Whole thousandths of a centimetre. */
    private static double rounded(double mm) {
        return Math.rint(mm / MM * 1000) / 1000;
    }

    private static void words(ArrayNode array, Collection<String> words) {
        words.forEach(array::add);
    }
}
