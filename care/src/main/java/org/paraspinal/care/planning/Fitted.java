package org.paraspinal.care.planning;

import java.util.List;
import org.paraspinal.care.knowledge.Routine;

/**
 * A routine fitted to a person.
 *
 * @param covered how many of the chosen places its strokes reach
 * @param leftOut what was left out or made gentler, and why
 */
record Fitted(Routine routine, String position, List<Plan.Step> steps, int covered, List<String> leftOut) {
    Fitted {
        steps = List.copyOf(steps);
        leftOut = List.copyOf(leftOut);
    }

    /** How many steps beside the opening and closing ones touch the back. */
    int touching() {
        return (int) steps.stream()
                .filter(s -> !s.stated().frame() && !s.strokes().isEmpty())
                .count();
    }
}
