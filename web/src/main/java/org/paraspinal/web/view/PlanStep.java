package org.paraspinal.web.view;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.paraspinal.web.drawing.Stroke;

/**
 * A step of a plan or session.
 *
 * @param verb short, for reading from the floor: "stroke up"
 * @param does in a sentence
 * @param side {@code left}, {@code right}, {@code both} or {@code none}
 * @param seconds both sides together
 * @param contact with what, in words; empty when nothing touches
 * @param pressureFrom at the start, 0 to 10
 * @param feels what the pressure feels like: "light: the skin moves"
 * @param places the sided places worked on
 * @param strokes one for each side; none when nothing touches
 * @param speed of the hand in cm a second; empty for a hold
 */
public record PlanStep(
        String verb,
        String does,
        String side,
        int seconds,
        Optional<String> contact,
        int pressureFrom,
        int pressureTo,
        String feels,
        List<String> places,
        List<Stroke> strokes,
        OptionalDouble speed,
        Optional<String> note) {
    public PlanStep {
        places = List.copyOf(places);
        strokes = List.copyOf(strokes);
    }

    /** The side and the verb, as the player's headline. */
    public String where() {
        return switch (side) {
            case "left" -> "Left side";
            case "right" -> "Right side";
            case "both" -> "Both sides";
            default -> "";
        };
    }

    /** Where and what, as a heading: "Left side, stroke up", or "Breathe". */
    public String named() {
        return where().isEmpty() ? Character.toUpperCase(verb.charAt(0)) + verb.substring(1) : where() + ", " + verb;
    }

    /** The pressure as "2 of 10", or "2 to 3 of 10"; empty when nothing touches. */
    public String pressure() {
        if (contact.isEmpty()) return "";
        return (pressureFrom == pressureTo ? "" + pressureTo : pressureFrom + " to " + pressureTo) + " of 10";
    }

    /** The time as "45 s", "1 min" or "1 min 30 s". */
    public String time() {
        return time(seconds);
    }

    /** Seconds as "45 s", "1 min" or "1 min 30 s". */
    public static String time(int seconds) {
        int min = seconds / 60;
        int s = seconds % 60;
        if (min == 0) return s + " s";
        return s == 0 ? min + " min" : min + " min " + s + " s";
    }
}
