package org.paraspinal.statistics.trial;

/**
 * What other people's trials say of the effect before this one: normal.
 *
 * @param mean expected effect, B less A, in points of the response
 * @param sd how far one person's effect may lie from it; above zero. Pooled evidence gives the spread among people, not the
 *     error of its mean
 */
public record Prior(double mean, double sd) {
    /** @throws IllegalArgumentException naming what was given */
    public Prior {
        if (!Double.isFinite(mean) || !(sd > 0 && Double.isFinite(sd)))
            throw new IllegalArgumentException(
                    "Expected a finite mean and a standard deviation above 0, found " + mean + " and " + sd + ".");
    }
}
