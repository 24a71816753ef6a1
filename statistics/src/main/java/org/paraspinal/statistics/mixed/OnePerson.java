package org.paraspinal.statistics.mixed;

/** One person by the products of each pair of columns. */
final class OnePerson {
    private final double[][] visits;
    private final double[][] s;
    private final double[] products;

    OnePerson(Columns columns, double[] products) {
        int width = columns.width();
        int q = columns.varying();
        this.products = products;
        s = new double[q][width];
        for (int i = 0; i < q; i++) for (int a = 0; a < width; a++) s[i][a] = products[Columns.at(i, a)];
        visits = VisitCriterion.unpacked(products, q);
    }

    /** Z'Z. */
    double[][] visits() {
        return visits;
    }

    /** The product of each fixed column with the residuals, whitened by K. */
    double[] score(double[][] k, double[] contrast, int[] told) {
        int p = told.length - 1;
        double[] residual = residual(contrast, told);
        double[] u = new double[p];
        for (int a = 0; a < p; a++) {
            for (int t = 0; t <= p; t++) u[a] += products[Columns.at(told[a], told[t])] * contrast[t];
            for (int i = 0; i < k.length; i++)
                for (int j = 0; j < k.length; j++) u[a] -= s[i][told[a]] * k[i][j] * residual[j];
        }
        return u;
    }

    /** Z' times the residuals. */
    double[] residual(double[] contrast, int[] told) {
        double[] residual = new double[s.length];
        for (int j = 0; j < residual.length; j++)
            for (int t = 0; t < told.length; t++) residual[j] += s[j][told[t]] * contrast[t];
        return residual;
    }
}
