package org.paraspinal.proof.population;

import org.paraspinal.care.knowledge.Polarity;

/**
 * What is supposed of the people drawn.
 *
 * @param says in words, for the report
 * @param unsure the share of answers that are "not sure"
 * @param visit {@code first} or {@code follow-up}
 */
public record Supposition(String says, Extent extent, double unsure, String visit) {

    /** Which figure of a prevalence is taken. */
    public enum Extent {
        USUAL,
        FEWEST_FINDINGS,
        MOST_FINDINGS
    }

    /** The chance of a yes; a favourable yes is common where findings are few. */
    double chance(Prevalence p, Polarity polarity) {
        if (extent == Extent.USUAL) return p.usual();
        return (extent == Extent.FEWEST_FINDINGS) == (polarity == Polarity.FAVOURABLE) ? p.high() : p.low();
    }
}
