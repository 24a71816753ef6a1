package org.paraspinal.care.knowledge;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A row of {@code trials.csv}: one outcome of one comparison at one time.
 *
 * @param id stable, and never given to another row
 * @param trial the same for all rows of one trial: a pool takes one effect from each
 * @param better whether {@code lower} or {@code higher} is better; empty where nothing is measured
 * @param weeks from the beginning of treatment
 * @param stat what the figures are, in words
 * @param treated the arm that was treated; {@code control} what it was compared with
 * @param effect treated minus control, or a ratio
 * @param pool where it belongs; empty: in no pool
 * @param seen whether the figures were read at the source, and not remembered
 */
public record TrialResult(
        String id,
        String trial,
        int year,
        String who,
        String people,
        String technique,
        String against,
        String comparison,
        String outcome,
        String instrument,
        String scale,
        Optional<String> better,
        OptionalDouble weeks,
        String stat,
        Arm treated,
        Arm control,
        OptionalDouble effect,
        Optional<Measure> measure,
        OptionalDouble low,
        OptionalDouble high,
        String p,
        Optional<String> pool,
        String note,
        String source,
        Mark mark,
        boolean seen,
        Spot spot) {

    /** One arm; whatever is not known is empty. */
    public record Arm(OptionalInt n, OptionalDouble mean, OptionalDouble sd) {
        /** Whether an effect can be worked out from it. */
        public boolean whole() {
            return n.isPresent() && mean.isPresent() && sd.isPresent();
        }
    }

    /** Whether it has an effect with its 95 % interval. */
    public boolean hasInterval() {
        return effect.isPresent() && low.isPresent() && high.isPresent();
    }

    /** Whether a difference of means can be worked out from its arms. */
    public boolean fromArms() {
        return treated.whole() && control.whole();
    }

    /** The window it was measured in; empty when the time is not known. */
    public Optional<Window> window() {
        return weeks.isPresent() ? Optional.of(Window.of(weeks.getAsDouble())) : Optional.empty();
    }
}
