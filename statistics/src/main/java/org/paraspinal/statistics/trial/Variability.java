package org.paraspinal.statistics.trial;

/**
 * How far a person's daily responses vary by themselves, and how alike neighbouring days are.
 *
 * @param sd standard deviation of the responses of single days, above zero
 * @param phi correlation of neighbouring days, from -1 to 1, both excluded
 */
public record Variability(double sd, double phi) {
    /** @throws IllegalArgumentException naming what was given */
    public Variability {
        if (!(sd > 0 && Double.isFinite(sd)) || !(Math.abs(phi) < 1))
            throw new IllegalArgumentException(
                    "Expected a standard deviation above 0 and a correlation between -1 and 1, found " + sd + " and "
                            + phi + ".");
    }
}
