package org.paraspinal.care.knowledge;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A row of {@code pooled.csv}: what a review prints for one question.
 *
 * @param against what was compared, in words
 * @param measured the outcome in the review's words; {@code outcome} is ours
 * @param when in the review's words; {@code window} is ours
 * @param words what is said where there is no figure
 * @param trials how many trials it rests on; {@code n} how many people
 * @param i2 in percent
 * @param certainty as the review graded it; empty when it did not
 */
public record ReviewResult(
        String id,
        String review,
        int year,
        String who,
        String people,
        String against,
        String comparison,
        String outcome,
        String measured,
        String when,
        Optional<Window> window,
        Optional<Measure> measure,
        String model,
        OptionalDouble effect,
        OptionalDouble low,
        OptionalDouble high,
        String words,
        Optional<String> better,
        OptionalInt trials,
        OptionalInt n,
        OptionalDouble i2,
        OptionalDouble tau2,
        OptionalDouble q,
        Optional<Certainty> certainty,
        Optional<String> pool,
        String note,
        String source,
        Mark mark,
        boolean seen,
        Spot spot) {

    /** Whether it prints an effect with its 95 % interval. */
    public boolean hasInterval() {
        return effect.isPresent() && low.isPresent() && high.isPresent();
    }
}
