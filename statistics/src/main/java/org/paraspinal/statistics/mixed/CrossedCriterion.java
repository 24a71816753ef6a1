package org.paraspinal.statistics.mixed;

import java.util.ArrayList;
import java.util.List;

/** The criterion with several groupings: the levels of the largest are eliminated one by one, the rest is one dense block. */
final class CrossedCriterion implements Criterion {
    private static final double STEP = 1e-4;

    private final List<InnerLevel> levels = new ArrayList<>();
    private final Spread inner;
    private final List<Spread> outer;
    private final int[] offsets;
    private final double[][] dense;
    private final double[][] mixed;
    private final double[][] told;
    private final double[] scale;
    private final long rows;
    private final boolean restricted;

    CrossedCriterion(CrossedRows data, Arrangement arranged, boolean restricted) {
        this.restricted = restricted;
        inner = arranged.innerSpread();
        outer = arranged.outerSpreads();
        offsets = arranged.offsets();
        int effects = offsets[offsets.length - 1];
        int[] toldColumns = data.told();
        dense = new double[effects][effects];
        mixed = new double[effects][toldColumns.length];
        told = new double[toldColumns.length][toldColumns.length];
        rows = data.count();
        scale = new double[arranged.free()];
        gather(data, arranged, toldColumns);
    }

    private void gather(CrossedRows data, Arrangement arranged, int[] toldColumns) {
        double[] squares = new double[data.names().size()];
        int first = data.groupings();
        int at = -1;
        InnerLevel level = new InnerLevel(0, 0);
        for (double[] row : data.ordered(arranged.inner())) {
            if ((int) row[arranged.inner()] != at) {
                at = (int) row[arranged.inner()];
                level = new InnerLevel(inner.size(), toldColumns.length);
                levels.add(level);
            }
            double[] x = new double[toldColumns.length];
            for (int t = 0; t < x.length; t++) x[t] = row[first + toldColumns[t]];
            int[] effects = arranged.effects(row);
            double[] w = arranged.outerValues(row, first);
            level.add(arranged.innerValues(row, first), x, effects, w);
            for (int e = 0; e < effects.length; e++) {
                for (int f = 0; f < effects.length; f++)
                    if (effects[f] <= effects[e]) dense[effects[e]][effects[f]] += w[e] * w[f];
                for (int t = 0; t < x.length; t++) mixed[effects[e]][t] += w[e] * x[t];
            }
            for (int t = 0; t < x.length; t++) for (int u = 0; u < x.length; u++) told[t][u] += x[t] * x[u];
            for (int c = 0; c < squares.length; c++) squares[c] += row[first + c] * row[first + c];
        }
        levels.forEach(InnerLevel::done);
        arranged.scale(scale, squares, rows);
    }

    double[][] told() {
        return told;
    }

    @Override
    public double[] scale() {
        return scale.clone();
    }

    @Override
    public Reduced at(double[] theta) {
        Eliminated eliminated = eliminated(theta);
        return new Reduced(eliminated.left, eliminated.logDeterminant, rows, restricted);
    }

    /**
     * What is left when the inner levels and then the dense block are eliminated.
     *
     * @param factor of the dense block
     * @param mixed its products with the told columns, with the factor taken off
     */
    private record Eliminated(double[][] factor, double[][] mixed, double[][] left, double logDeterminant) {}

    private Eliminated eliminated(double[] theta) {
        double[][] lambda = inner.lambda(theta, 0);
        double[][] k = new double[inner.size()][inner.size()];
        double[][] d = new double[dense.length][];
        for (int i = 0; i < d.length; i++) d[i] = dense[i].clone();
        double[][] m = Square.copy(mixed);
        double[][] left = Square.copy(told);
        double logDeterminant = 0;
        for (InnerLevel level : levels) {
            logDeterminant += Spread.shrink(lambda, level.visits, k);
            level.takeOff(k, d, m, left);
        }
        if (d.length > 0) {
            relative(theta, d, m);
            for (int i = 0; i < d.length; i++) d[i][i] += 1;
            if (!Square.factor(d)) throw new ArithmeticException("not positive definite");
            logDeterminant += Square.logDeterminant(d);
            Square.forward(d, m);
            for (double[] row : m)
                for (int t = 0; t < row.length; t++) for (int u = 0; u < row.length; u++) left[t][u] -= row[t] * row[u];
        }
        return new Eliminated(d, m, left, logDeterminant);
    }

    /** The effects at theta when the residuals are known: those of each inner level, and last those of the dense block. */
    double[][] effects(double[] theta, double[] contrast) {
        double[] dense = denseEffects(theta, contrast);
        double[][] lambda = inner.lambda(theta, 0);
        double[][] k = new double[inner.size()][inner.size()];
        double[][] effects = new double[levels.size() + 1][];
        for (int i = 0; i < levels.size(); i++) {
            Spread.shrink(lambda, levels.get(i).visits, k);
            effects[i] = levels.get(i).effects(k, contrast, dense);
        }
        effects[levels.size()] = dense;
        return effects;
    }

    private double[] denseEffects(double[] theta, double[] contrast) {
        Eliminated eliminated = eliminated(theta);
        double[] whitened = Predicted.times(eliminated.mixed, contrast);
        double[][] solved = new double[whitened.length][1];
        for (int i = 0; i < solved.length; i++) solved[i][0] = whitened[i];
        Square.back(eliminated.factor, solved);
        double[] effects = new double[solved.length];
        int from = inner.free();
        for (int t = 0; t < outer.size(); t++) {
            double[][] lambda = outer.get(t).lambda(theta, from);
            from += outer.get(t).free();
            for (int at = offsets[t]; at < offsets[t + 1]; at += lambda.length)
                for (int r = 0; r < lambda.length; r++)
                    for (int c = 0; c <= r; c++) effects[at + r] += lambda[r][c] * solved[at + c][0];
        }
        return effects;
    }

    /** Lambda' D Lambda and Lambda' M in place, the lower triangle of D only. */
    private void relative(double[] theta, double[][] d, double[][] m) {
        int from = inner.free();
        for (int i = 0; i < d.length; i++) for (int j = 0; j < i; j++) d[j][i] = d[i][j];
        for (int t = 0; t < outer.size(); t++) {
            Spread spread = outer.get(t);
            double[][] lambda = spread.lambda(theta, from);
            from += spread.free();
            for (int at = offsets[t]; at < offsets[t + 1]; at += spread.size()) {
                rows(lambda, d, at);
                rows(lambda, m, at);
                columns(lambda, d, at);
            }
        }
    }

    private static void rows(double[][] lambda, double[][] of, int at) {
        for (int c = 0; c < lambda.length; c++) {
            double[] row = of[at + c];
            for (int j = 0; j < row.length; j++) {
                double s = 0;
                for (int r = c; r < lambda.length; r++) s += lambda[r][c] * of[at + r][j];
                row[j] = s;
            }
        }
    }

    private static void columns(double[][] lambda, double[][] of, int at) {
        for (double[] row : of)
            for (int c = 0; c < lambda.length; c++) {
                double s = 0;
                for (int r = c; r < lambda.length; r++) s += lambda[r][c] * row[at + r];
                row[at + c] = s;
            }
    }

    /** By differences on both sides. */
    @Override
    public double[] slope(double[] theta, Reduced here) {
        double[] slope = new double[theta.length];
        for (int i = 0; i < theta.length; i++) {
            double step = STEP * scale[i];
            double[] beside = theta.clone();
            beside[i] = theta[i] + step;
            double above = at(beside).criterion;
            beside[i] = theta[i] - step;
            slope[i] = (above - at(beside).criterion) / (2 * step);
        }
        return slope;
    }

    @Override
    public boolean costly() {
        return dense.length > 200;
    }
}
