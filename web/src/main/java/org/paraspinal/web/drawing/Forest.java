package org.paraspinal.web.drawing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a forest plot shows.
 *
 * @param title what the picture is of
 * @param sentence what all studies together say, with its uncertainty; read out with the picture
 * @param groups the studies, for instance by length of follow-up; a single group without a name draws no heading
 * @param pooled all studies together; empty where they are not pooled over groups
 * @param prediction where the effect of a new setting may lie; empty with fewer than three studies
 */
public record Forest(
        String title,
        String sentence,
        List<Group> groups,
        Optional<Pooled> pooled,
        Optional<Range> prediction,
        EffectAxis axis) {
    public Forest {
        groups = List.copyOf(groups);
    }

    /** Studies that belong together; {@code pooled} is empty where it would only repeat the whole. */
    public record Group(String name, List<Study> studies, Optional<Pooled> pooled) {
        public Group {
            studies = List.copyOf(studies);
        }
    }

    /**
     * One study.
     *
     * @param label its name as it is cited
     * @param year when it was published
     * @param estimate its effect with its 95% interval
     * @param weight its share of the pooled effect in percent, 0 to 100
     */
    public record Study(String label, OptionalInt year, Estimate estimate, double weight) {
        public Study {
            if (!(weight >= 0 && weight <= 100))
                throw new IllegalArgumentException("Expected a weight in percent, found " + weight + ".");
        }
    }

    /** Several studies together, with the 95% interval. */
    public record Pooled(String label, Estimate estimate) {}

    /** A range without a middle. */
    public record Range(String label, double low, double high) {
        public Range {
            if (!(low <= high && Double.isFinite(low) && Double.isFinite(high)))
                throw new IllegalArgumentException("Expected a finite range, found " + low + " to " + high + ".");
        }
    }
}
