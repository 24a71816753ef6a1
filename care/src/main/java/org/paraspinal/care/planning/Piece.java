package org.paraspinal.care.planning;

import java.util.List;
import org.paraspinal.care.knowledge.Routine;

/**
 * A piece of work that a session may hold: one step, or the same on the left and then on the right.
 *
 * @param routine where it comes from
 * @param worth what a second of it is worth for these wishes, by the {@link Objective}
 * @param sore whether it touches the most painful places
 */
record Piece(Routine routine, List<Plan.Step> steps, double worth, boolean sore) {
    Piece {
        steps = List.copyOf(steps);
    }

    int seconds() {
        return steps.stream().mapToInt(Plan.Step::seconds).sum();
    }

    /** The shortest of its steps. */
    int shortest() {
        return steps.stream().mapToInt(Plan.Step::seconds).min().orElse(0);
    }

    int hardest() {
        return steps.stream().mapToInt(Plan.Step::hardest).max().orElse(0);
    }

    /** Whether it gets lighter: it leads out of a session. */
    boolean fades() {
        return steps.stream().anyMatch(s -> s.pressureTo() < s.pressureFrom());
    }

    Piece shortened(double share) {
        return new Piece(routine, steps.stream().map(s -> s.shortened(share)).toList(), worth, sore);
    }
}
