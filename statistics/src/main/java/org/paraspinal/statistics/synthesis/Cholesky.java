package org.paraspinal.statistics.synthesis;

/** A small symmetric positive matrix as L L'. */
final class Cholesky {
    private final double[][] l;

    /** @param a of which the lower half is read; it is not changed */
    Cholesky(double[][] a) {
        int p = a.length;
        l = new double[p][p];
        for (int i = 0; i < p; i++)
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int m = 0; m < j; m++) sum -= l[i][m] * l[j][m];
                l[i][j] = i == j ? Math.sqrt(sum) : sum / l[j][j];
            }
    }

    /** A⁻¹b. */
    double[] solve(double[] b) {
        int p = l.length;
        double[] x = b.clone();
        for (int i = 0; i < p; i++) {
            for (int m = 0; m < i; m++) x[i] -= l[i][m] * x[m];
            x[i] /= l[i][i];
        }
        for (int i = p - 1; i >= 0; i--) {
            for (int m = i + 1; m < p; m++) x[i] -= l[m][i] * x[m];
            x[i] /= l[i][i];
        }
        return x;
    }

    /** A⁻¹C for a symmetric C; what comes back holds its columns as rows, which no trace can tell. */
    double[][] times(double[][] c) {
        double[][] all = new double[c.length][];
        for (int j = 0; j < c.length; j++) all[j] = solve(c[j]);
        return all;
    }

    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < l.length; i++) sum += 2 * Math.log(l[i][i]);
        return sum;
    }

    static double trace(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i][i];
        return sum;
    }

    static double traceOfSquare(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) for (int j = 0; j < a.length; j++) sum += a[i][j] * a[j][i];
        return sum;
    }
}
