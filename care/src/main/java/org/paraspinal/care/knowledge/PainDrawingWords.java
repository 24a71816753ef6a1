package org.paraspinal.care.knowledge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What may be marked on the pain drawing beside the places of the back, and what a mark raises.
 *
 * @param kinds of pain, by id
 * @param legs parts of a leg, by id; with a side it is {@code thigh-left}
 */
public record PainDrawingWords(Map<String, Kind> kinds, Map<String, Leg> legs, List<Raised> raises) {
    /** Every part of one leg. */
    public static final String LEG = "leg";

    /** Some part of the left leg and some part of the right. */
    public static final String BOTH_LEGS = "both-legs";

    public PainDrawingWords {
        raises = List.copyOf(raises);
    }

    /** A kind of pain, such as burning. */
    public record Kind(String id, String name) {}

    /** A part of a leg. */
    public record Leg(String id, String name) {}

    /** What a mark says to the safety check; never no. */
    public enum Says {
        /** The question stands as answered with yes. */
        YES,
        /** The question is asked once more, in plainer words. */
        UNSURE
    }

    /**
     * A question that a mark raises.
     *
     * @param on a place or group of the back, {@code leg}, a part of a leg, or {@code both-legs}
     * @param kinds any of which raises it; none when every mark there does
     * @param question a question or a qualifier
     * @param marks whether the marked places are where it lies
     */
    public record Raised(
            String id,
            String on,
            List<String> kinds,
            String question,
            Says answer,
            boolean marks,
            String why,
            Mark mark,
            List<String> sources) {
        public Raised {
            kinds = List.copyOf(kinds);
            sources = List.copyOf(sources);
        }
    }

    /** The parts of the legs with their sides, left before right. */
    public Set<String> sidedLegs() {
        var out = new LinkedHashSet<String>();
        for (String side : List.of("left", "right")) legs.keySet().forEach(l -> out.add(l + "-" + side));
        return out;
    }
}
