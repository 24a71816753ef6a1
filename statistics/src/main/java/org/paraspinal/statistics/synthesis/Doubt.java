package org.paraspinal.statistics.synthesis;

import java.util.List;

/**
 * Something about the studies that a reader should look at before believing the result. Nothing is left out or changed for it.
 *
 * @param kind what is doubted
 * @param rows which studies, from 0, in their order; empty is all of them together
 * @param sentence for a reader; it goes on after the studies have been named
 */
public record Doubt(Kind kind, List<Integer> rows, String sentence) {
    public Doubt {
        rows = List.copyOf(rows);
    }

    /** What is doubted. */
    public enum Kind {
        /** Several comparisons of one study share a group, whose people are then counted more than once. */
        SHARED_ARM,
        /** One study gives several effects to one pool. */
        COUNTED_TWICE,
        /** Studies of different name have the same numbers throughout. */
        SAME_NUMBERS,
        /** Standard errors seem to have been entered where standard deviations are asked for. */
        ERROR_AS_DEVIATION,
        /** A standardised effect is larger than treatments of pain are known to have. */
        IMPLAUSIBLE_SIZE,
        /** The variance of a standardised difference depends on the difference itself, which a test for small studies mistakes. */
        EGGER_ON_SMD,
        /** Two usual methods differ on whether zero lies inside the interval. */
        METHODS_DISAGREE
    }
}
