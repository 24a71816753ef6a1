package org.paraspinal.care.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One question whose answers may be put together: the same people, comparison, outcome, time and scale.
 *
 * @param asks the question in words
 * @param window empty where reviews do not say when
 * @param scale of the instrument; empty where it does not matter
 * @param lowerIsBetter whether a fall is good
 * @param sd the spread of pain in people who were not massaged, on a scale from 0 to {@code of}: what makes points of standard
 *     deviations; empty where it is not known
 * @param check not about massage: only to hold our arithmetic against a printed result; there the same trial may stand twice
 */
public record Pool(
        String id,
        String asks,
        String who,
        String comparison,
        String outcome,
        Optional<Window> window,
        Measure measure,
        Optional<String> scale,
        boolean lowerIsBetter,
        OptionalDouble sd,
        OptionalDouble of,
        List<String> sdSources,
        boolean check,
        Spot spot) {
    public Pool {
        sdSources = List.copyOf(sdSources);
    }

    /** By what an effect is multiplied to be points on a scale from 0 to 10; empty where it cannot be said in points. */
    public OptionalDouble pointsEach() {
        if (measure == Measure.SMD && sd.isPresent() && of.isPresent())
            return OptionalDouble.of(10 * sd.getAsDouble() / of.getAsDouble());
        if (measure == Measure.MD && scale.equals(Optional.of("0-10"))) return OptionalDouble.of(1);
        if (measure == Measure.MD && scale.equals(Optional.of("0-100"))) return OptionalDouble.of(0.1);
        return OptionalDouble.empty();
    }
}
