package org.paraspinal.care.evidence;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.paraspinal.care.knowledge.Pool;
import org.paraspinal.care.knowledge.ReviewResult;
import org.paraspinal.statistics.synthesis.Interval;

/**
 * A question of the data set with all that is known of its answer.
 *
 * @param printed what a review prints; empty when none is known
 * @param trials one effect each, in the order of the years; empty when none is known
 */
public record Answered(Pool pool, Optional<ReviewResult> printed, List<TrialEffect> trials, Recomputed recomputed) {
    private static final double REACH = 1.959963984540054;

    public Answered {
        trials = List.copyOf(trials);
    }

    /**
     * The answer to go by, on the scale of the pool.
     *
     * @param trials how many it rests on; empty when the review does not say
     * @param ours whether we worked it out, and no review
     */
    public record Answer(double estimate, double low, double high, OptionalDouble tau2, int trials, boolean ours) {
        double se() {
            return (high - low) / (2 * REACH);
        }
    }

    /** What rests on more trials: a review's printed result, or what we make of the trials known here. With as many, ours. */
    public Answer answer() {
        Optional<Answer> ours = ours();
        Optional<Answer> theirs = printed.map(r -> new Answer(
                r.effect().orElseThrow(),
                r.low().orElseThrow(),
                r.high().orElseThrow(),
                r.tau2(),
                r.trials().orElse(0),
                false));
        if (ours.isPresent()
                && ours.get().trials() >= theirs.map(Answer::trials).orElse(0)) {
            boolean unsaid = printed.isPresent() && printed.get().trials().isEmpty();
            if (!unsaid) return ours.get();
        }
        return theirs.or(() -> ours).orElseThrow(() -> new IllegalStateException("No row belongs to " + pool.id()));
    }

    private Optional<Answer> ours() {
        return switch (recomputed) {
            case Recomputed.FromTrials f ->
                Optional.of(new Answer(
                        f.pooled().b(),
                        f.pooled().ci().low(),
                        f.pooled().ci().high(),
                        f.newSetting().isPresent()
                                ? OptionalDouble.of(f.pooled().tau2())
                                : OptionalDouble.empty(),
                        f.pooled().k(),
                        true));
            case Recomputed.OneTrial(var t) ->
                Optional.of(new Answer(t.effect().y(), t.low(), t.high(), OptionalDouble.empty(), 1, true));
            case Recomputed.NotKnown _ -> Optional.empty();
        };
    }

    /** Relief in points of ten, from least to most: above zero is better; empty where it cannot be said in points. */
    public Optional<Interval> points() {
        Answer a = answer();
        return relief(a.low(), a.high());
    }

    /** Where the effect in a new setting would lie, in points of ten; empty with fewer than three trials known here. */
    public Optional<Interval> newSettingInPoints() {
        return newSetting().flatMap(i -> relief(i.low(), i.high()));
    }

    /** Where the effect in a new setting would lie, on the scale of the pool; empty with fewer than three trials known here. */
    public Optional<Interval> newSetting() {
        return recomputed instanceof Recomputed.FromTrials f ? f.newSetting() : Optional.empty();
    }

    /** A range of effects as relief in points of ten. */
    public Optional<Interval> relief(double low, double high) {
        if (pool.pointsEach().isEmpty()) return Optional.empty();
        double each = pool.pointsEach().getAsDouble();
        return Optional.of(
                pool.lowerIsBetter() ? new Interval(-high * each, -low * each) : new Interval(low * each, high * each));
    }
}
