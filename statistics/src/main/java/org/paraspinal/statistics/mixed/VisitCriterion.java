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
        for (Pattern pattern : visits.ordered()) {
            if (pattern.small()) pattern.single().forEach(products -> blocks.add(new OnePerson(columns, products)));
            else blocks.add(new SharedVisits(columns, pattern));
        }
    }

    static double[][] unpacked(double[] products, int width) {
        double[][] square = new double[width][width];
        for (int a = 0; a < width; a++) for (int b = 0; b < width; b++) square[a][b] = products[Columns.at(a, b)];
        return square;
    }

    double[][] totals() {
        return totals;
    }

    List<Block> blocks() {
        return blocks;
    }

    long rows() {
        return rows;
    }

    @Override
    public Reduced at(double[] theta) {
        int q = columns.varying();
        double[][] lambda = spread.lambda(theta, 0);
        double[][] left = Square.copy(totals);
        double[][] k = new double[q][q];
        double logDeterminant = 0;
        for (Block block : blocks) {
            logDeterminant += block.people() * Spread.shrink(lambda, block.visits(), k);
            block.takeOff(k, left);
        }
        double[][] crossed = new double[told.length][told.length];
        for (int i = 0; i < told.length; i++)
            for (int j = 0; j < told.length; j++) crossed[i][j] = left[told[i]][told[j]];
        return new Reduced(crossed, logDeterminant, rows, restricted);
    }

    @Override
    public double[] slope(double[] theta, Reduced here) {
        int q = columns.varying();
        double[][] lambda = spread.lambda(theta, 0);
        double[][] weights = weights(here);
        double[][] k = new double[q][q];
        double[][] gamma = new double[q][q];
        for (Block block : blocks) {
            double[][] g = block.visits();
            Spread.shrink(lambda, g, k);
            double[][] gk = Square.times(g, k);
            double[][] gkg = Square.times(gk, g);
            double[][] h = new double[q][q];
            for (int i = 0; i < q; i++) for (int j = 0; j < q; j++) h[i][j] = (i == j ? 1 : 0) - gk[i][j];
            double[][] seen = Square.times(h, Square.times(block.seen(weights), Square.transposed(h)));
            for (int i = 0; i < q; i++)
                for (int j = 0; j < q; j++) gamma[i][j] += block.people() * (g[i][j] - gkg[i][j]) - seen[i][j];
        }
        double[][] product = Square.times(gamma, lambda);
        double[] slope = new double[spread.free()];
        for (int i = 0; i < slope.length; i++)
            slope[i] = 2 * product[spread.entries().get(i)[0]][spread.entries().get(i)[1]];
        return slope;
    }

    /** How the products of columns weigh in the slope: the variance of the fixed effects, and the residuals' squares. */
    private double[][] weights(Reduced here) {
        double[][] weights = new double[columns.width()][columns.width()];
        int p = told.length - 1;
        double[] contrast = new double[told.length];
        for (int i = 0; i < p; i++) contrast[i] = -here.beta[i];
        contrast[p] = 1;
        for (int i = 0; i <= p; i++)
            for (int j = 0; j <= p; j++) {
                double w = here.degrees / here.squares * contrast[i] * contrast[j];
                if (restricted && i < p && j < p) w += here.inverse[i][j];
                weights[told[i]][told[j]] += w;
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
        return blocks.size() > 2_000;
    }
}
