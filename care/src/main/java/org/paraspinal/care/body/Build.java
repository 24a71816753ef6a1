package org.paraspinal.care.body;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whose back it is, as far as its measures follow from it.
 *
 * @param heightCm 120 to 220; beyond 150 to 190 the measures are drawn out beyond the people they were taken from
 * @param build an id of the builds in {@code body.yaml}; empty when it was not said, and then every bar is as wide as for any of them
 * @param backLengthCm from the knob at the base of the neck to the two dimples, along the skin, 30 to 75, where somebody has
 *     measured it; else it follows from the height
 */
public record Build(double heightCm, Optional<String> build, OptionalDouble backLengthCm) {
    /** The least height. */
    public static final double LEAST = 120;

    /** The greatest height. */
    public static final double MOST = 220;

    /** Somebody of whom neither is known: drawn as an adult of 170 cm. */
    public static final Build UNKNOWN = new Build(170, Optional.empty(), OptionalDouble.empty());

    public Build {
        if (!(heightCm >= LEAST && heightCm <= MOST))
            throw new IllegalArgumentException("heightCm: expected 120 to 220, found " + heightCm);
        backLengthCm.ifPresent(l -> {
            if (!(l >= 30 && l <= 75))
                throw new IllegalArgumentException("backLengthCm: expected 30 to 75, found " + l);
        });
    }

    public static Build of(double heightCm, String build) {
        return new Build(heightCm, Optional.of(build), OptionalDouble.empty());
    }
}
