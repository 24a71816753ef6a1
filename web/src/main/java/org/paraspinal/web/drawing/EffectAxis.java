package org.paraspinal.web.drawing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * What the level axis of a plot of effects means.
 *
 * @param name what is measured and in which unit, such as "Difference in pain, points of 10"
 * @param left in whose favour effects on the left are, such as "favours massage"; empty where neither side is better
 * @param right in whose favour effects on the right are
 * @param nullAt the effect that is none, on the scale of the effects: mostly 0, also for ratios
 * @param ratios whether effects are natural logarithms of ratios; they are then drawn as they are, and written as ratios
 */
public record EffectAxis(String name, String left, String right, double nullAt, boolean ratios) {
    public EffectAxis {
        if (!Double.isFinite(nullAt))
            throw new IllegalArgumentException("Expected a finite null, found " + nullAt + ".");
    }

    /** An effect as it is read, with two decimals and a true minus. */
    String said(double effect) {
        String s = String.format(Locale.ROOT, "%.2f", shown(effect));
        return s.equals("-0.00") ? "0.00" : s.replace('-', '−');
    }

    /** An interval as it is read. */
    String said(double low, double high) {
        return said(low) + " to " + said(high);
    }

    /** The word at a tick, with no more digits than it needs. */
    String tick(double effect) {
        var rounded = new BigDecimal(shown(effect), new MathContext(6)).stripTrailingZeros();
        return (rounded.abs().compareTo(new BigDecimal("1e-9")) < 0 ? "0" : rounded.toPlainString()).replace('-', '−');
    }

    private double shown(double effect) {
        return ratios ? Math.exp(effect) : effect;
    }
}
