package org.paraspinal.statistics.trial;

import java.util.Arrays;
import org.hipparchus.stat.descriptive.moment.StandardDeviation;

/**
 * One pair of periods: the mean response of each, after the washout.
 *
 * @param number from 1
 * @param first which treatment came first
 * @param a mean response under A
 * @param countA from how many responses
 * @param b mean response under B
 * @param countB from how many responses
 */
public record Pair(int number, Arm first, double a, int countA, double b, int countB) {
    private static final double ROUNDING = 1e-12;

    /** B less A, in points of the response. */
    public double difference() {
        return b - a;
    }

    /** Whether differences scatter by more than rounding does. */
    static boolean scatter(double[] differences) {
        double largest = Arrays.stream(differences).map(Math::abs).max().orElse(0);
        return new StandardDeviation().evaluate(differences) > ROUNDING * largest;
    }
}
