package org.paraspinal.statistics.watch;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Turns the weeks of somebody whose mean stays as it is, with errors that correlate by {@code phi^gap}, into independent standard normal
 * numbers, though neither mean nor standard deviation is known.
 *
 * <p>A week whitened against the one before is {@code (y - rho y') / sqrt(1 - rho²)}, with mean {@code x mu} and
 * {@code x = (1 - rho) / sqrt(1 - rho²)}. What it lies above its prediction from all before, over {@code sqrt(1 + x² / A)} with A the sum
 * of earlier x², is a recursive residual: independent of the others and of one variance. Brown, Durbin and Evans, J R Stat Soc B
 * 1975;37:149-192. Over the standard deviation of the residuals before it is Student's t, and its normal score is exactly standard
 * normal. Hawkins, Statistician 1987;36:299-315.
 *
 * <p>Departure: it is also divided by the published measurement error, and the smaller of the two numbers counts, so that a person
 * who has hardly varied so far is not judged by less than the scale can tell. That can make alarms only rarer.
 */
final class Recursive {
    private final double published;
    private final double phi;
    private double sumXx;
    private double sumXy;
    private double squares;
    private int residuals;
    private double lastValue;
    private int lastWeek;

    Recursive(double published, double phi) {
        this.published = published;
        this.phi = phi;
    }

    /** The number for the next week; NaN while fewer than three weeks lie before it. */
    double next(Week week) {
        double rho = sumXx == 0 ? 0 : Math.pow(phi, week.week() - lastWeek);
        double scale = 1 / Math.sqrt(1 - rho * rho);
        double x = (1 - rho) * scale;
        double y = (week.value() - rho * lastValue) * scale;
        double residual = sumXx == 0 ? Double.NaN : (y - x * sumXy / sumXx) / Math.sqrt(1 + x * x / sumXx);
        double number = residuals < 2 ? Double.NaN : number(residual);
        if (sumXx > 0) {
            squares += residual * residual;
            residuals++;
        }
        sumXx += x * x;
        sumXy += x * y;
        lastValue = week.value();
        lastWeek = week.week();
        return number;
    }

    private double number(double residual) {
        double byScale = residual / published;
        if (!(squares > 0)) return byScale;
        double t = residual / Math.sqrt(squares / residuals);
        double tail = new TDistribution(residuals).cumulativeProbability(-Math.abs(t));
        double byOwn = Math.signum(t) * -new NormalDistribution().inverseCumulativeProbability(tail);
        return Math.min(byOwn, byScale);
    }
}
