package org.paraspinal.care.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The limits one rule states, with what their numbers rest on. Pressure is felt pressure, 0 to 10; time is minutes.
 *
 * @param advice codes of the advice sentences
 */
public record LimitsStated(
        Optional<Mark> mark,
        List<String> sources,
        OptionalInt maxPressure,
        OptionalInt maxMinutes,
        List<CapStated> caps,
        List<BarStated> bars,
        List<String> techniquesBarred,
        List<String> positionsBarred,
        List<String> advice) {
    /** The word for "every contact" and "every area". */
    public static final String ANY = "any";

    /** The zone that stands for the places the person marked for the item. */
    public static final String MARKED = "marked";

    public static final LimitsStated NONE = new LimitsStated(
            Optional.empty(),
            List.of(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    public LimitsStated {
        sources = List.copyOf(sources);
        caps = List.copyOf(caps);
        bars = List.copyOf(bars);
        techniquesBarred = List.copyOf(techniquesBarred);
        positionsBarred = List.copyOf(positionsBarred);
        advice = List.copyOf(advice);
    }

    /** Bounds pressure or minutes for an area and a contact. */
    public record CapStated(String area, String contact, OptionalInt maxPressure, OptionalInt maxMinutes) {}

    /** A zone, the contacts it is about, and the greatest pressure allowed there; grown by a margin where one is stated. */
    public record BarStated(String zone, List<String> contacts, int maxPressure, OptionalDouble marginCm) {
        public BarStated {
            contacts = List.copyOf(contacts);
        }
    }
}
