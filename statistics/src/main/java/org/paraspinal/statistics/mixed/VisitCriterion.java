package org.paraspinal.statistics.mixed;

import java.util.ArrayList;
import java.util.List;

/** The criterion from sums by pattern of visits: its cost goes with the patterns, and not with the people who share them. */
final class VisitCriterion implements Criterion {
    private final Columns columns;
    private final Spread spread;
    private final boolean restricted;
    private final long rows;
    private final double[][] totals;
    private final List<Block> blocks = new ArrayList<>();
    private final int[] told;

    VisitCriterion(Visits visits, Spread spread, boolean restricted) {
        columns = visits.columns();
        this.spread = spread;
        this.restricted = restricted;
        rows = visits.rows();
        told = columns.told();
        totals = unpacked(visits.totals(), columns.width());
        var alone = new OneByOne(columns);
        for (Pattern pattern : visits.ordered()) {
            if (pattern.small()) pattern.single().forEach(alone::add);
            else blocks.add(new SharedVisits(columns, pattern));
        }
        if (alone.patterns() > 0) blocks.add(alone);
    }

    static double[][] unpacked(double[] products, int width) {
        double[][] square = new double[width][width];
        for (int a = 0; a < width; a++) for (int b = 0; b < width; b++) square[a][b] = products[Columns.at(a, b)];
        return square;
    }

    double[][] totals() {
        return totals;
    }

    @Override
    public Reduced at(double[] theta) {
        double[][] lambda = spread.lambda(theta, 0);
        double[][] left = new double[told.length][told.length];
        for (int i = 0; i < told.length; i++) for (int j = 0; j <= i; j++) left[i][j] = totals[told[i]][told[j]];
        double logDeterminant = 0;
        for (Block block : blocks) logDeterminant += block.eliminate(lambda, left);
        for (int i = 0; i < told.length; i++) for (int j = 0; j < i; j++) left[j][i] = left[i][j];
        return new Reduced(left, logDeterminant, rows, restricted);
    }

    @Override
    public double[] slope(double[] theta, Reduced here) {
        int q = columns.varying();
        double[][] lambda = spread.lambda(theta, 0);
        double[][] weights = weights(here);
        double[][] gamma = new double[q][q];
        for (Block block : blocks) block.slope(lambda, weights, gamma);
        double[][] product = Square.times(gamma, lambda);
        double[] slope = new double[spread.free()];
        for (int i = 0; i < slope.length; i++)
            slope[i] = 2 * product[spread.entries().get(i)[0]][spread.entries().get(i)[1]];
        return slope;
    }

    /** How the products of columns weigh in the slope: the variance of the fixed effects, and the residuals' squares. */
    private double[][] weights(Reduced here) {
        int p = told.length - 1;
        double[][] weights = new double[told.length][told.length];
        double[] contrast = new double[told.length];
        for (int i = 0; i < p; i++) contrast[i] = -here.beta[i];
        contrast[p] = 1;
        for (int i = 0; i <= p; i++)
            for (int j = 0; j <= p; j++) {
                weights[i][j] = here.degrees / here.squares * contrast[i] * contrast[j];
                if (restricted && i < p && j < p) weights[i][j] += here.inverse[i][j];
            }
        return weights;
    }

    @Override
    public double[] scale() {
        double[] scale = new double[spread.free()];
        for (int i = 0; i < scale.length; i++) {
            int column = spread.entries().get(i)[0];
            double mean = totals[column][column] / rows;
            scale[i] = mean > 0 ? 1 / Math.sqrt(mean) : 1;
        }
        return scale;
    }

    @Override
    public boolean costly() {
        return blocks.stream().mapToInt(Block::patterns).sum() > 2_000;
    }
}
