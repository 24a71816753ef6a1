package org.paraspinal.care.session;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.paraspinal.care.planning.Plan;

/**
 * The minute before the first step, in which giver and receiver agree what a pressure is. It is done where and with what the plan presses
 * most, so nothing in it is firmer than the plan is anywhere.
 *
 * @param at the step whose stroke and contact it uses
 * @param presses the felt pressures to press to, one after the other, rising; 3 and 5, or less where the plan never goes so far
 */
public record Calibration(Plan.Step at, List<Integer> presses) {
    private static final int LIGHT = 3;
    private static final int FIRM = 5;

    public Calibration {
        presses = List.copyOf(presses);
    }

    /** Empty when no step of the plan touches the back. */
    public static Optional<Calibration> of(Plan plan) {
        return plan.steps().stream()
                .filter(s -> !s.strokes().isEmpty())
                .max(Comparator.comparingInt(Plan.Step::hardest))
                .map(s -> new Calibration(s, presses(Math.min(FIRM, s.hardest()))));
    }

    private static List<Integer> presses(int most) {
        return most > LIGHT ? List.of(LIGHT, most) : List.of(most);
    }
}
