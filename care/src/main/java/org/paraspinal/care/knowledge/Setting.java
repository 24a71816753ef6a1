package org.paraspinal.care.knowledge;

import java.util.List;
import java.util.Optional;

/** A choice that guidelines leave open: whoever runs Paraspinal may settle it otherwise, in {@code settings.yaml}. */
public sealed interface Setting {
    String id();

    /** The question it settles. */
    String asks();

    /**
     * One of a few policies.
     *
     * @param value the one that holds
     */
    record Policy(String id, String asks, String value, List<Value> values, Spot spot) implements Setting {
        public Policy {
            values = List.copyOf(values);
        }
    }

    /** A number, allowed from a least to a greatest. */
    record Figure(
            String id,
            String asks,
            String unit,
            double value,
            double from,
            double to,
            String why,
            List<String> sources,
            Spot spot)
            implements Setting {
        public Figure {
            sources = List.copyOf(sources);
        }
    }

    /** A value a policy may have, with what speaks for it. */
    record Value(String id, String why, List<String> sources) {
        public Value {
            sources = List.copyOf(sources);
        }
    }

    /** The number it stands for in a condition; empty for a policy. */
    default Optional<Double> figure() {
        return this instanceof Figure f ? Optional.of(f.value()) : Optional.empty();
    }

    /** The word it has; empty for a number. */
    default Optional<String> policy() {
        return this instanceof Policy p ? Optional.of(p.value()) : Optional.empty();
    }
}
