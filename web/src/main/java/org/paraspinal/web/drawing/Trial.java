package org.paraspinal.web.drawing;

import java.util.List;
import java.util.Optional;

/**
 * What a personal trial found: the means of each pair of periods, and their difference.
 *
 * @param title what the picture is of
 * @param sentence what was found, with its uncertainty; read out with the picture
 * @param measure what the means are of, such as "Mean pain of the period, 0 to 10"
 * @param with what a period with the treatment is called, such as "with massage"
 * @param without what one without is called
 * @param pairs in their order; each 0 to 10
 * @param difference with less without, with its 95% interval
 * @param prior from where the trial began
 * @param posterior what prior and trial say together
 * @param axis of the differences
 */
public record Trial(
        String title,
        String sentence,
        String measure,
        String with,
        String without,
        List<Pair> pairs,
        Optional<Estimate> difference,
        Optional<Estimate> prior,
        Optional<Estimate> posterior,
        EffectAxis axis) {
    public Trial {
        pairs = List.copyOf(pairs);
    }

    /** The two means of one pair, and which period came first. */
    public record Pair(double with, double without, boolean withFirst) {
        public Pair {
            if (!(with >= 0 && with <= 10 && without >= 0 && without <= 10))
                throw new IllegalArgumentException(
                        "Expected two means from 0 to 10, found " + with + " and " + without + ".");
        }
    }
}
