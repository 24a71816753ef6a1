package org.paraspinal.statistics.watch;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * How long a one-sided CUSUM of independent standard normal numbers goes on, on average, until it gives an alarm.
 *
 * <p>The sum, from 0 to the threshold, is cut into equal cells whose middles stand for them, which makes it a Markov chain; with Q its
 * transitions among cells that give no alarm, the mean run lengths solve {@code (I - Q) L = 1}. Brook and Evans, Biometrika
 * 1972;59:539-549. The error of the cells shrinks with the square of their number.
 */
public final class RunLength {
    private static final int CELLS = 200;

    private RunLength() {}

    /**
     * The mean number of steps until {@code S = max(0, S + z + shift - allowance)}, from 0, is above the threshold.
     *
     * @param shift by how much the numbers lie above zero; 0 while all is as it was
     * @param allowance above zero
     * @param threshold above zero
     */
    public static double mean(double shift, double allowance, double threshold) {
        if (!(allowance > 0 && threshold > 0))
            throw new IllegalArgumentException(
                    "Expected an allowance and a threshold above 0, found " + allowance + " and " + threshold + ".");
        var normal = new NormalDistribution();
        double width = 2 * threshold / (2 * CELLS - 1);
        RealMatrix stays = MatrixUtils.createRealMatrix(CELLS, CELLS);
        for (int i = 0; i < CELLS; i++) {
            double below = 0;
            for (int j = 0; j < CELLS; j++) {
                double upTo = normal.cumulativeProbability((j - i + 0.5) * width + allowance - shift);
                stays.setEntry(i, j, (i == j ? 1 : 0) - (upTo - below));
                below = upTo;
            }
        }
        return new LUDecomposition(stays)
                .getSolver()
                .solve(new ArrayRealVector(CELLS, 1.0))
                .getEntry(0);
    }
}
