package org.paraspinal.care.measure;

import java.util.Optional;
import java.util.OptionalDouble;
import org.paraspinal.care.knowledge.Instrument;
import org.paraspinal.care.knowledge.Instrument.Direction;
import org.paraspinal.care.knowledge.Instrument.ImportantChange;
import org.paraspinal.care.measure.Score.Scored;

/**
 * The difference between two scores of one measure. It is a change, and says nothing of what brought it about.
 *
 * @param items over how many items both scores are taken, where they are paired; otherwise 1
 */
public record ScoreChange(Instrument instrument, double before, double after, int items) {
    private static final double ROUNDING = 1e-9;

    /**
     * The change between two responses; empty when either has no score.
     *
     * @param paired whether only the items answered both times count
     */
    public static Optional<ScoreChange> between(Response before, Response after, boolean paired) {
        Response first = paired ? before.answeredIn(after) : before;
        Response second = paired ? after.answeredIn(before) : after;
        return Scoring.score(first) instanceof Scored a && Scoring.score(second) instanceof Scored b
                ? Optional.of(new ScoreChange(before.instrument(), a.value(), b.value(), paired ? a.answered() : 1))
                : Optional.empty();
    }

    /** Later less earlier, on the scale of the score. */
    public double points() {
        return after - before;
    }

    /** By how much it is better; below zero it is worse. */
    public double improvement() {
        return instrument.direction() == Direction.HIGHER_WORSE ? before - after : after - before;
    }

    /** The improvement in percent of the score before; empty when that was 0. */
    public OptionalDouble percent() {
        return before == 0 ? OptionalDouble.empty() : OptionalDouble.of(100 * improvement() / before);
    }

    /** Whether it is an improvement by as many points as matter to people; empty where nobody knows how many do. */
    public Optional<Boolean> mattersInPoints() {
        return instrument.change().map(c -> improvement() >= c.points() - ROUNDING);
    }

    /** As {@link #mattersInPoints}, by the share of the score before; never where that was 0. */
    public Optional<Boolean> mattersInPercent() {
        return instrument
                .change()
                .filter(c -> c.percent().isPresent())
                .map(c -> percent().isPresent()
                        && percent().getAsDouble() >= c.percent().getAsDouble() - ROUNDING);
    }

    /** Whether either score lies where the scale has little room, so that the change says less. */
    public boolean unsure() {
        return instrument
                .change()
                .filter(c -> outside(c, before) || outside(c, after))
                .isPresent();
    }

    private static boolean outside(ImportantChange c, double score) {
        return score < c.unsureBelow().orElse(Double.NEGATIVE_INFINITY)
                || score > c.unsureAbove().orElse(Double.POSITIVE_INFINITY);
    }
}
