package org.paraspinal.statistics.mixed;

import java.util.Arrays;

/** One person after the other by the products of each pair of columns; one is used for many, and those with the same visits shrink alike. */
final class OnePerson {
    private final Columns columns;
    private final double[][] lambda;
    private final double[][] k;
    private final double[] residual;
    private final double[] effects;
    private double[] products = new double[0];
    private double[] visits = new double[0];

    /** @param lambda the relative factor of the random effects */
    OnePerson(Columns columns, double[][] lambda) {
        this.columns = columns;
        this.lambda = lambda;
        k = new double[lambda.length][lambda.length];
        residual = new double[lambda.length];
        effects = new double[lambda.length];
    }

    /** Goes to a person. */
    void is(double[] next) {
        products = next;
        int seen = columns.patternProducts();
        if (Arrays.equals(next, 0, seen, visits, 0, visits.length)) return;
        visits = Arrays.copyOf(next, seen);
        Spread.shrink(lambda, VisitCriterion.unpacked(visits, lambda.length), k);
    }

    /** The predicted effects, until the next is asked for. */
    double[] effects(double[] contrast, int[] told) {
        for (int j = 0; j < residual.length; j++) {
            residual[j] = 0;
            for (int t = 0; t < told.length; t++) residual[j] += products[Columns.at(j, told[t])] * contrast[t];
        }
        for (int i = 0; i < effects.length; i++) {
            effects[i] = 0;
            for (int j = 0; j < residual.length; j++) effects[i] += k[i][j] * residual[j];
        }
        return effects;
    }

    /** The product of each fixed column with the residuals, whitened by K. */
    void score(double[] contrast, int[] told, double[] u) {
        effects(contrast, told);
        for (int a = 0; a < u.length; a++) {
            u[a] = 0;
            for (int t = 0; t < told.length; t++) u[a] += products[Columns.at(told[a], told[t])] * contrast[t];
            for (int i = 0; i < effects.length; i++) u[a] -= products[Columns.at(i, told[a])] * effects[i];
        }
    }
}
