package org.paraspinal.statistics.relief;

import java.util.Comparator;
import java.util.List;

/**
 * How well each half-life fits.
 *
 * @param without -2 log-likelihood of trend alone, without sessions
 * @param points one for each half-life, in their order
 */
public record Profile(double without, List<Point> points) {
    /** The 0.95 quantile of chi-squared with one degree of freedom. */
    static final double CHI_SQUARED_95 = 3.841458820694124;

    public Profile {
        points = List.copyOf(points);
    }

    /**
     * One half-life.
     *
     * @param halfLifeDays in days
     * @param minus2LogLikelihood with all else at its best
     * @param fall right after a single session, in points of the response; below zero is a rise
     * @param error its standard error
     */
    public record Point(double halfLifeDays, double minus2LogLikelihood, double fall, double error) {}

    /** The half-life that fits best. */
    public Point best() {
        return points.stream()
                .min(Comparator.comparingDouble(Point::minus2LogLikelihood))
                .orElseThrow();
    }

    /** The half-lives that fit hardly worse than the best: those in the 95 % profile interval. */
    public List<Point> supported() {
        double bound = best().minus2LogLikelihood() + CHI_SQUARED_95;
        return points.stream().filter(p -> p.minus2LogLikelihood() <= bound).toList();
    }

    /** By how much sessions make the series better understood than trend alone, as a likelihood ratio statistic. */
    public double gain() {
        return without - best().minus2LogLikelihood();
    }
}
