package org.paraspinal.statistics.mixed;

/**
 * What is left when the random effects are eliminated at one theta (Bates and others 2015, JSS 67(1), formulas 30 to 42): the fixed effects, the
 * penalised squares, and the profiled criterion.
 */
final class Reduced {
    final double criterion;
    final double[] beta;
    final double[][] inverse;
    final double squares;
    final double degrees;

    /**
     * @param crossed the cross-products of the fixed columns and, last, the outcome, after elimination
     * @param logDeterminant of Lambda'Z'Z Lambda + I
     */
    Reduced(double[][] crossed, double logDeterminant, long rows, boolean restricted) {
        double[][] factor = Square.copy(crossed);
        int p = factor.length - 1;
        double last = factor[p][p];
        double[][] x = new double[p][];
        for (int i = 0; i < p; i++) x[i] = java.util.Arrays.copyOf(factor[i], p);
        boolean sound = Square.factor(x);
        double[][] half = new double[p][1];
        for (int i = 0; i < p; i++) half[i][0] = crossed[p][i];
        if (sound) Square.forward(x, half);
        for (int i = 0; i < p; i++) last -= half[i][0] * half[i][0];
        squares = last;
        degrees = restricted ? rows - p : rows;
        criterion = sound && last > 0
                ? logDeterminant
                        + (restricted ? Square.logDeterminant(x) : 0)
                        + degrees * (1 + Math.log(2 * Math.PI * last / degrees))
                : Double.POSITIVE_INFINITY;
        if (sound) {
            Square.back(x, half);
            inverse = Square.inverse(x);
        } else inverse = new double[p][p];
        beta = new double[p];
        for (int i = 0; i < p; i++) beta[i] = half[i][0];
    }

    double sigma2() {
        return squares / degrees;
    }
}
