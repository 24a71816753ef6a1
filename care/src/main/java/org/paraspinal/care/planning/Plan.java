package org.paraspinal.care.planning;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final List<Claim.Said> toExpect;

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
            List<Claim.Said> toExpect) {
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

    /**
     * How often, for how long, when to look whether it helps, and when to stop; ours, and marked so.
     *
     * @param measureInWeeks the weeks after which pain is looked at
     */
    public record Rhythm(int timesAWeek, int weeks, List<Integer> measureInWeeks, String stopWhen) {
        public Rhythm {
            measureInWeeks = List.copyOf(measureInWeeks);
        }

        Rhythm(int timesAWeek, int weeks) {
            this(
                    timesAWeek,
                    weeks,
                    List.of(2, 4),
                    "Stop when pain has not fallen by 2 points or by a third after 4 weeks, and at once when anything on the stop list comes.");
        }
    }

    /**
     * One step as it will be done.
     *
     * @param stated the step of the routine
     * @param strokes one for each side it is done on; none where nothing touches
     * @param technique its technique
     * @param seconds both sides together
     * @param because why it is there, in words
     */
    public record Step(
            Routine.Step stated,
            String technique,
            List<GuidedStroke> strokes,
            int pressureFrom,
            int pressureTo,
            int seconds,
            String because) {
        public Step {
            strokes = List.copyOf(strokes);
        }

        /** The greatest pressure of it. */
        public int hardest() {
            return Math.max(pressureFrom, pressureTo);
        }

        /** The same step, as long as this share of it. */
        Step shortened(double share) {
            if (share >= 1) return this;
            return new Step(
                    stated, technique, strokes, pressureFrom, pressureTo, (int) Math.floor(seconds * share), because);
        }

        /** The same step, no firmer than this. */
        Step noFirmerThan(int most) {
            if (hardest() <= most) return this;
            return new Step(
                    stated,
                    technique,
                    strokes.stream().map(g -> g.noFirmerThan(most)).toList(),
                    Math.min(pressureFrom, most),
                    Math.min(pressureTo, most),
                    seconds,
                    because);
        }

        /** The same step, as another step states it. */
        Step stating(Routine.Step other) {
            return new Step(other, technique, strokes, pressureFrom, pressureTo, seconds, because);
        }

        /** The same step, with the reason for it. */
        Step because(String why) {
            return new Step(stated, technique, strokes, pressureFrom, pressureTo, seconds, why);
        }

        /** The sided places under its strokes that its routine names, in that order. */
        public List<String> places() {
            return strokes.stream()
                    .flatMap(g -> stated.places().stream()
                            .map(p -> p + "-" + g.sweep().side().wire()))
                    .toList();
        }

        /** Whether hands touch anything. */
        public boolean touches() {
            return !strokes.isEmpty() || stated.elsewhere().isPresent();
        }

        /** With what it is done: as stated, unless only the flat hand may go there; empty when nothing touches. */
        public Optional<String> contact() {
            return strokes.isEmpty()
                    ? stated.contact()
                    : Optional.of(strokes.getFirst().sweep().contact());
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

    /** Why this session: what it does, and every limit that bound it, one sentence each. */
    public List<String> reasons() {
        return reasons;
    }

    /** What was left out or made gentler, and why. */
    public List<String> leftOut() {
        return leftOut;
    }

    /** What may honestly be expected. */
    public List<Claim.Said> toExpect() {
        return toExpect;
    }

    /** The sided places that hands name or touch, however little of them. */
    public Set<String> areas() {
        var out = new LinkedHashSet<String>();
        for (Step s : steps) {
            out.addAll(s.places());
            s.strokes().forEach(g -> out.addAll(g.back().placesUnder(g.sweep())));
        }
        return out;
    }

    /** Length in seconds. */
    public int seconds() {
        return steps.stream().mapToInt(Step::seconds).sum();
    }

    /** Whether it is shown or printed for a therapist rather than played. */
    public boolean handOver() {
        return wishes.delivery().equals("therapist");
    }
}
