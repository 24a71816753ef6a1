package org.paraspinal.care.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.paraspinal.care.planning.Plan;
import org.paraspinal.care.screening.Verdict.Cleared;

/** A session under way: a plan, begun on a day on which it still fits. */
public final class Session {
    private final SessionId id;
    private final Plan plan;
    private final Cleared today;

    private Session(SessionId id, Plan plan, Cleared today) {
        this.id = id;
        this.plan = plan;
        this.today = today;
    }

    /** What beginning came to. */
    public sealed interface Beginning {
        /** It may begin. */
        record Begun(Session session) implements Beginning {}

        /** It may not; why, in one sentence. */
        record Refused(String why) implements Beginning {}
    }

    /** Begins a plan under today's verdict. A plan that allows anything that today forbids must be planned again. */
    public static Beginning begin(SessionId id, Plan plan, Cleared today) {
        if (plan.handOver())
            return new Beginning.Refused("A therapist gives this one: it is handed over, not guided here.");
        if (today.day().isBefore(plan.day()))
            return new Beginning.Refused(
                    "The verdict is older than your plan. Go through the safety check again first.");
        if (!plan.limits().withinOrEqual(today.limits()))
            return new Beginning.Refused("Today's limits are tighter than those of your plan. Make a new plan first.");
        return new Beginning.Begun(new Session(id, plan, today));
    }

    public SessionId id() {
        return id;
    }

    public Plan plan() {
        return plan;
    }

    /**
     * Ends it with what was really done.
     *
     * @param done one entry for each step that was begun, in any order
     * @param stoppedFor the symptom it was stopped for; empty when it was not
     * @throws IllegalArgumentException when a step does not exist, or was done harder than today allows
     */
    public SessionHeld end(
            List<StepDone> done, Optional<String> stoppedFor, OptionalInt painBefore, OptionalInt painAfter) {
        return end(done, stoppedFor, Manner.UNTOLD, painBefore, painAfter);
    }

    /** The same, with how it went beside the strokes. */
    public SessionHeld end(
            List<StepDone> done,
            Optional<String> stoppedFor,
            Manner manner,
            OptionalInt painBefore,
            OptionalInt painAfter) {
        var strokes = new ArrayList<SessionHeld.Stroke>();
        for (StepDone d : done) {
            if (d.step() >= plan.steps().size())
                throw new IllegalArgumentException(
                        "step " + d.step() + ": the plan has " + plan.steps().size() + " steps");
            Plan.Step step = plan.steps().get(d.step());
            int planned = step.hardest();
            if (d.pressure() > planned)
                throw new IllegalArgumentException(
                        "step " + d.step() + ": pressure " + d.pressure() + " is over the planned " + planned);
            boolean untouched = d.skipped() && d.seconds() == 0;
            strokes.add(new SessionHeld.Stroke(
                    step.stated().verb(),
                    step.stated().places(),
                    step.sides().stream().map(s -> s.wire()).toList(),
                    step.contact(),
                    untouched ? 0 : d.pressure(),
                    d.seconds(),
                    d.skipped(),
                    untouched ? 0 : planned - d.pressure(),
                    d.repeats()));
        }
        return new SessionHeld(
                id,
                today.day(),
                plan.routine().orElseThrow().id(),
                plan.technique().id(),
                plan.wishes().delivery(),
                strokes,
                stoppedFor,
                painBefore,
                plan.wishes().painExpected(),
                painAfter,
                manner);
    }
}
