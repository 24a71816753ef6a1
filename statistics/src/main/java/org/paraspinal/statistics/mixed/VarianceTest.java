package org.paraspinal.statistics.mixed;

/**
 * The likelihood ratio test that a variance is zero. On the edge of what a variance can be, the statistic is a mixture of two chi-squares in equal
 * parts (Self and Liang 1987, JASA 82, 605-610; Stram and Lee 1994, Biometrics 50(4), 1171-1177).
 */
public record VarianceTest(String effect, double statistic, double p) {

    /** @param lower the degrees of freedom of the lower half, 0 or 1 */
    static VarianceTest of(String effect, double statistic, int lower) {
        double x = Math.max(0, statistic);
        if (x == 0) return new VarianceTest(effect, 0, 1);
        double below = lower == 0 ? 0 : Tail.chiSquare(x, lower);
        return new VarianceTest(effect, x, (below + Tail.chiSquare(x, lower + 1)) / 2);
    }
}
