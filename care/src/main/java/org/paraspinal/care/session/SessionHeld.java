package org.paraspinal.care.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A session as it was held. Pain is 0 to 10, empty where it was not said; a missing number stays missing.
 *
 * @param stoppedFor the symptom it was stopped for
 * @param painExpected the number the person expected right after, asked before
 */
public record SessionHeld(
        SessionId id,
        LocalDate day,
        String routine,
        String technique,
        String delivery,
        List<Stroke> strokes,
        Optional<String> stoppedFor,
        OptionalInt painBefore,
        OptionalInt painExpected,
        OptionalInt painAfter) {
    public SessionHeld {
        strokes = List.copyOf(strokes);
        scale("pain before", painBefore);
        scale("pain expected", painExpected);
        scale("pain after", painAfter);
    }

    /**
     * One stroke as it was done.
     *
     * @param sides {@code left}, {@code right}; none where nothing was touched
     * @param pressure greatest felt pressure, 0 to 10
     */
    public record Stroke(
            String verb,
            List<String> places,
            List<String> sides,
            Optional<String> contact,
            int pressure,
            int seconds,
            boolean skipped) {
        public Stroke {
            places = List.copyOf(places);
            sides = List.copyOf(sides);
        }
    }

    /** The same session with the pain right after it. */
    public SessionHeld feeling(int after) {
        return new SessionHeld(
                id,
                day,
                routine,
                technique,
                delivery,
                strokes,
                stoppedFor,
                painBefore,
                painExpected,
                OptionalInt.of(after));
    }

    /** The same session with why it was stopped; empty when it was not. */
    public SessionHeld stopped(Optional<String> symptom) {
        return new SessionHeld(
                id, day, routine, technique, delivery, strokes, symptom, painBefore, painExpected, painAfter);
    }

    /** How long hands were really at work, in seconds. */
    public int seconds() {
        return strokes.stream().mapToInt(Stroke::seconds).sum();
    }

    private static void scale(String name, OptionalInt n) {
        if (n.isPresent() && (n.getAsInt() < 0 || n.getAsInt() > 10))
            throw new IllegalArgumentException(name + ": expected 0 to 10, found " + n.getAsInt());
    }
}
