package org.paraspinal.care.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * A timed home routine.
 *
 * @param id R1 to R9 and R7S
 * @param goals what it is chosen for: words of {@code goals} in {@code routines.yaml}
 * @param bedtime for falling asleep: once it has begun, nothing is asked
 * @param differs where it departs from its first design, and why
 */
public record Routine(
        String id,
        String title,
        String delivery,
        String technique,
        List<String> positions,
        String props,
        List<String> goals,
        boolean bedtime,
        List<String> differs,
        Mark mark,
        List<String> sources,
        List<Step> steps) {

    /** What a routine may be chosen for. */
    public record Goal(String id, String name) {}

    /**
     * One step. A step without a path touches nothing, or a place away from the back.
     *
     * @param technique of this step, where it is not the routine's own
     * @param seconds how long, both sides together
     * @param frame opens or closes the routine, whatever places are chosen
     * @param places where, without side
     * @param side {@code left}, {@code right}, {@code both} or {@code none}
     * @param contact with what; empty when nothing touches
     * @param pressure felt pressure at start and end
     * @param speed of the hand in cm a second, at most; empty for a hold
     * @param needs a prop without which it cannot be done
     * @param path the way of the contact's centre on the right half, in millimetres; empty when nothing on the map is touched
     * @param elsewhere a place away from the back, of {@code elsewhere} in {@code body.yaml}; it has a contact and no path
     */
    public record Step(
            String does,
            String verb,
            Optional<String> technique,
            int seconds,
            boolean frame,
            List<String> places,
            String side,
            Optional<String> contact,
            int pressureFrom,
            int pressureTo,
            Optional<Double> speed,
            Optional<String> path,
            Optional<String> needs,
            Optional<String> note,
            Optional<String> elsewhere) {

        /** The greatest pressure of it. */
        public int hardest() {
            return Math.max(pressureFrom, pressureTo);
        }

        /** The same step in other words. */
        public Step saying(String other) {
            return new Step(
                    other,
                    verb,
                    technique,
                    seconds,
                    frame,
                    places,
                    side,
                    contact,
                    pressureFrom,
                    pressureTo,
                    speed,
                    path,
                    needs,
                    note,
                    elsewhere);
        }
    }

    /** Whether most of its work is away from the back. */
    public boolean awayFromTheBack() {
        int away = steps.stream()
                .filter(s -> s.elsewhere().isPresent())
                .mapToInt(Step::seconds)
                .sum();
        return 2 * away > seconds();
    }

    /** Length of the whole routine, in seconds. */
    public int seconds() {
        return steps.stream().mapToInt(Step::seconds).sum();
    }
}
