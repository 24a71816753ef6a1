package org.paraspinal.care.session;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A session as it was held. Pain is 0 to 10, empty where it was not said; a missing number stays missing.
 *
 * @param stoppedFor the symptom it was stopped for
 * @param painExpected the number the person expected right after, asked before
 * @param manner how it went beside the strokes
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
        OptionalInt painAfter,
        Manner manner) {
    public SessionHeld {
        strokes = List.copyOf(strokes);
        scale("pain before", painBefore);
        scale("pain expected", painExpected);
        scale("pain after", painAfter);
    }

    /** With nothing told beside the strokes. */
    public SessionHeld(
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
        this(
                id,
                day,
                routine,
                technique,
                delivery,
                strokes,
                stoppedFor,
                painBefore,
                painExpected,
                painAfter,
                Manner.UNTOLD);
    }

    /**
     * One stroke as it was done.
     *
     * @param sides {@code left}, {@code right}; none where nothing was touched
     * @param pressure greatest felt pressure, 0 to 10
     * @param seconds how long, also of what was passed over in the middle
     * @param softer how many points less than planned
     * @param repeats how often it was done once more
     */
    public record Stroke(
            String verb,
            List<String> places,
            List<String> sides,
            Optional<String> contact,
            int pressure,
            int seconds,
            boolean skipped,
            int softer,
            int repeats) {
        public Stroke {
            places = List.copyOf(places);
            sides = List.copyOf(sides);
        }

        /** As planned, and once. */
        public Stroke(
                String verb,
                List<String> places,
                List<String> sides,
                Optional<String> contact,
                int pressure,
                int seconds,
                boolean skipped) {
            this(verb, places, sides, contact, pressure, seconds, skipped, 0, 0);
        }

        /** The sided places that it passed over: {@code lumbar-left}. */
        List<String> areas() {
            return places.stream()
                    .flatMap(p -> sides.stream().map(s -> p + "-" + s))
                    .toList();
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
                OptionalInt.of(after),
                manner);
    }

    /** The same session with why it was stopped; empty when it was not. */
    public SessionHeld stopped(Optional<String> symptom) {
        return new SessionHeld(
                id, day, routine, technique, delivery, strokes, symptom, painBefore, painExpected, painAfter, manner);
    }

    /** How long hands were really at work, in seconds. */
    public int seconds() {
        return strokes.stream().mapToInt(Stroke::seconds).sum();
    }

    /**
     * How long each sided place was worked on, in seconds, in the order of the work. A stroke's time is shared evenly by the places it
     * passes over, to the second, so that the sum is what hands really did on the back.
     */
    public Map<String, Integer> secondsByArea() {
        var out = new LinkedHashMap<String, Integer>();
        for (Stroke s : strokes) {
            List<String> areas = s.areas();
            for (int i = 0; i < areas.size(); i++) {
                int share = s.seconds() * (i + 1) / areas.size() - s.seconds() * i / areas.size();
                if (share > 0) out.merge(areas.get(i), share, Integer::sum);
            }
        }
        return out;
    }

    private static void scale(String name, OptionalInt n) {
        if (n.isPresent() && (n.getAsInt() < 0 || n.getAsInt() > 10))
            throw new IllegalArgumentException(name + ": expected 0 to 10, found " + n.getAsInt());
    }
}
