package org.paraspinal.statistics.series;

/**
 * The upper triangle of a QR decomposition, built a row at a time by Givens rotations, so that rows are never kept and the
 * cross-product is never formed. Gentleman, J Inst Maths Applics 1973;12:329-336.
 */
final class Triangle {
    private final double[][] r;

    Triangle(int columns) {
        this.r = new double[columns][columns];
    }

    /** Takes one row and leaves nothing of use in it. */
    void add(double[] row) {
        for (int j = 0; j < r.length; j++) {
            if (row[j] == 0) continue;
            double[] at = r[j];
            double length = Math.sqrt(at[j] * at[j] + row[j] * row[j]);
            double cos = at[j] / length;
            double sin = row[j] / length;
            at[j] = length;
            for (int k = j + 1; k < r.length; k++) {
                double above = at[k];
                at[k] = cos * above + sin * row[k];
                row[k] = cos * row[k] - sin * above;
            }
        }
    }

    /** An element on or above the diagonal. */
    double at(int i, int j) {
        return r[i][j];
    }

    /** Solves the first {@code p} rows for the column {@code p}: the coefficients of least squares. */
    double[] solved(int p) {
        var b = new double[p];
        for (int i = p - 1; i >= 0; i--) {
            double rest = r[i][p];
            for (int k = i + 1; k < p; k++) rest -= r[i][k] * b[k];
            b[i] = rest / r[i][i];
        }
        return b;
    }

    /** The inverse of the cross-product of the first {@code p} columns. */
    double[][] inverseCrossProduct(int p) {
        var inverse = new double[p][p];
        for (int j = 0; j < p; j++) {
            inverse[j][j] = 1 / r[j][j];
            for (int i = j - 1; i >= 0; i--) {
                double sum = 0;
                for (int k = i + 1; k <= j; k++) sum += r[i][k] * inverse[k][j];
                inverse[i][j] = -sum / r[i][i];
            }
        }
        var product = new double[p][p];
        for (int i = 0; i < p; i++)
            for (int j = 0; j < p; j++)
                for (int k = Math.max(i, j); k < p; k++) product[i][j] += inverse[i][k] * inverse[j][k];
        return product;
    }
}
