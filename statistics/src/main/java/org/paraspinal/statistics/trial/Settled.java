package org.paraspinal.statistics.trial;

/**
 * How the trial will be read, settled before it starts.
 *
 * @param important the smallest fall that would matter, in points of the response; 0 or more
 * @param level of the interval, such as 0.95
 */
public record Settled(double important, double level, Prior prior, Scatter scatter) {
    /** @throws IllegalArgumentException naming what was given and what was expected */
    public Settled {
        if (!(important >= 0 && Double.isFinite(important)))
            throw new IllegalArgumentException("Expected an important fall of 0 or more, found " + important + ".");
        if (!(level > 0 && level < 1))
            throw new IllegalArgumentException("Expected a level between 0 and 1, found " + level + ".");
    }
}
