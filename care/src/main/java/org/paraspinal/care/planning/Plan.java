package org.paraspinal.care.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.paraspinal.care.body.Side;
import org.paraspinal.care.knowledge.Claim;
import org.paraspinal.care.knowledge.Routine;
import org.paraspinal.care.knowledge.Technique;
import org.paraspinal.care.screening.Limits;

/**
 * A plan for somebody who was cleared. Only {@link Planner#plan} makes one.
 */
public final class Plan {
    private final LocalDate day;
    private final Wishes wishes;
    private final Technique technique;
    private final Optional<Routine> routine;
    private final Optional<String> position;
    private final List<Step> steps;
    private final Limits limits;
    private final Rhythm rhythm;
    private final List<String> reasons;
    private final List<String> leftOut;
    private final List<Claim> toExpect;

    Plan(
            LocalDate day,
            Wishes wishes,
            Technique technique,
            Optional<Routine> routine,
            Optional<String> position,
            List<Step> steps,
            Limits limits,
            Rhythm rhythm,
            List<String> reasons,
            List<String> leftOut,
            List<Claim> toExpect) {
        this.day = day;
        this.wishes = wishes;
        this.technique = technique;
        this.routine = routine;
        this.position = position;
        this.steps = List.copyOf(steps);
        this.limits = limits;
        this.rhythm = rhythm;
        this.reasons = List.copyOf(reasons);
        this.leftOut = List.copyOf(leftOut);
        this.toExpect = List.copyOf(toExpect);
    }

    /** How often and for how long; ours, and marked so. */
    public record Rhythm(int timesAWeek, int weeks) {}

    /**
     * One step as it will be done.
     *
     * @param stated the step of the routine
     * @param strokes one for each side it is done on; none where nothing touches
     * @param seconds both sides together
     */
    public record Step(Routine.Step stated, List<GuidedStroke> strokes, int pressureFrom, int pressureTo, int seconds) {
        public Step {
            strokes = List.copyOf(strokes);
        }

        public List<Side> sides() {
            return strokes.stream().map(s -> s.sweep().side()).toList();
        }
    }

    public LocalDate day() {
        return day;
    }

    public Wishes wishes() {
        return wishes;
    }

    public Technique technique() {
        return technique;
    }

    /** The routine it follows; empty for a therapist, who gets a hand-over instead. */
    public Optional<Routine> routine() {
        return routine;
    }

    public Optional<String> position() {
        return position;
    }

    /** The steps in order; none for a therapist. */
    public List<Step> steps() {
        return steps;
    }

    public Limits limits() {
        return limits;
    }

    public Rhythm rhythm() {
        return rhythm;
    }

    /** Why this routine, one sentence each. */
    public List<String> reasons() {
        return reasons;
    }

    /** What was left out or made gentler, and why. */
    public List<String> leftOut() {
        return leftOut;
    }

    /** What may honestly be expected. */
    public List<Claim> toExpect() {
        return toExpect;
    }

    /** Length in seconds. */
    public int seconds() {
        return steps.stream().mapToInt(Step::seconds).sum();
    }

    /** Whether it is shown or printed for a therapist rather than played. */
    public boolean handOver() {
        return routine.isEmpty();
    }
}
