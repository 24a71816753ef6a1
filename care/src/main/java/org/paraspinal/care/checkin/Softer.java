package org.paraspinal.care.checkin;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.paraspinal.care.checkin.CheckIn.NextDay;
import org.paraspinal.care.session.SessionHeld;

/**
 * How much softer the next session begins than it is planned: where the last one ended, and lower still after a morning that was not
 * as usual. The steps of one and two points are engineering judgement; that the dose is lowered after soreness is screening's.
 *
 * @param points on the pressure scale; 0 or more
 * @param why in one sentence; empty when it is 0
 */
public record Softer(int points, Optional<String> why) {
    private static final int VERY_SORE = 5;
    private static final int SORE = 3;
    private static final int NOT_USUAL = 2;
    private static final int SOMEWHAT = 1;

    /** Nothing was said that calls for it. */
    public static final Softer NOT = new Softer(0, Optional.empty());

    /**
     * After these sessions and the mornings after them. A morning about which nothing was said changes nothing: the safety check asks
     * about it before the next session.
     */
    public static Softer after(List<SessionHeld> sessions, List<NextDay> mornings) {
        int asked = sessions.stream()
                .filter(s -> s.manner().telling() > 0)
                .reduce((_, later) -> later)
                .map(s -> s.manner().softer())
                .orElse(0);
        Softer because = sessions.stream()
                .max(Comparator.comparing(SessionHeld::day))
                .map(last -> of(mornings.stream()
                        .filter(m -> m.session().equals(last.id()))
                        .toList()))
                .orElse(NOT);
        if (asked == 0) return because;
        String last = "softer was asked for last time";
        return new Softer(
                asked + because.points(),
                Optional.of(because.why().map(w -> last + ", and " + w).orElse(last)));
    }

    /** As others may know it: by how much, and nothing of what was answered. */
    public Softer untold() {
        return new Softer(points, why.map(_ -> "after the last time"));
    }

    private static Softer of(List<NextDay> said) {
        int sore = said.stream()
                .map(NextDay::soreness)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .max()
                .orElse(0);
        if (has(said, Morning.NOT_USUAL))
            return new Softer(NOT_USUAL, Optional.of("the morning after was not as usual"));
        if (sore >= VERY_SORE) return new Softer(NOT_USUAL, Optional.of("you were " + sore + " of 10 sore afterwards"));
        if (has(said, Morning.NOT_SURE))
            return new Softer(SOMEWHAT, Optional.of("you were not sure of the morning after"));
        if (sore >= SORE) return new Softer(SOMEWHAT, Optional.of("you were " + sore + " of 10 sore afterwards"));
        return NOT;
    }

    private static boolean has(List<NextDay> said, Morning morning) {
        return said.stream().anyMatch(m -> m.morning().equals(Optional.of(morning)));
    }
}
