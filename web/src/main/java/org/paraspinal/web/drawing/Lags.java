package org.paraspinal.web.drawing;

import java.util.List;

/**
 * How closely two measures go together when one is taken some days or weeks before the other.
 *
 * @param title what the picture is of
 * @param sentence what can be said of it; read out with the picture
 * @param lags a handful, in the order in which they are drawn
 * @param axis what the estimates are; its null is drawn as a line
 */
public record Lags(String title, String sentence, List<Lag> lags, EffectAxis axis) {
    public Lags {
        lags = List.copyOf(lags);
    }

    /** One lag in words, such as "stress the week before", and the association with its 95% interval. */
    public record Lag(String label, Estimate estimate) {}
}
