package org.paraspinal.statistics.mixed;

/** Small symmetric positive definite matrices by Cholesky (Golub and Van Loan 2013, Matrix Computations, 4th ed., 4.2). */
final class Square {
    private Square() {}

    /** The lower factor in place, the upper triangle left as it was; false when it is not positive definite. */
    static boolean factor(double[][] a) {
        for (int j = 0; j < a.length; j++) {
            double[] row = a[j];
            for (int k = 0; k <= j; k++) {
                double[] other = a[k];
                double s = row[k] - product(row, other, k);
                if (k < j) row[k] = s / other[k];
                else if (s > 0) row[k] = Math.sqrt(s);
                else return false;
            }
        }
        return true;
    }

    /** In four sums at a time, for a processor waits for each of one. */
    private static double product(double[] a, double[] b, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < length; i++) s0 += a[i] * b[i];
        return s0 + s1 + (s2 + s3);
    }

    static double logDeterminant(double[][] factor) {
        double sum = 0;
        for (int i = 0; i < factor.length; i++) sum += Math.log(factor[i][i]);
        return 2 * sum;
    }

    /** Solves L x = b for each column of b, in place. */
    static void forward(double[][] factor, double[][] b) {
        for (int i = 0; i < factor.length; i++) {
            double[] row = b[i];
            for (int k = 0; k < i; k++) {
                double f = factor[i][k];
                if (f == 0) continue;
                double[] above = b[k];
                for (int c = 0; c < row.length; c++) row[c] -= f * above[c];
            }
            for (int c = 0; c < row.length; c++) row[c] /= factor[i][i];
        }
    }

    /** Solves L' x = b for each column of b, in place. */
    static void back(double[][] factor, double[][] b) {
        for (int i = factor.length - 1; i >= 0; i--) {
            double[] row = b[i];
            for (int k = i + 1; k < factor.length; k++) {
                double f = factor[k][i];
                for (int c = 0; c < row.length; c++) row[c] -= f * b[k][c];
            }
            for (int c = 0; c < row.length; c++) row[c] /= factor[i][i];
        }
    }

    static double[][] inverse(double[][] factor) {
        double[][] inverse = new double[factor.length][factor.length];
        for (int i = 0; i < inverse.length; i++) inverse[i][i] = 1;
        forward(factor, inverse);
        back(factor, inverse);
        return inverse;
    }

    static double[][] times(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++)
            for (int k = 0; k < b.length; k++) for (int j = 0; j < b[0].length; j++) product[i][j] += a[i][k] * b[k][j];
        return product;
    }

    static double[][] transposed(double[][] a) {
        double[][] t = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) for (int j = 0; j < t.length; j++) t[j][i] = a[i][j];
        return t;
    }

    static double[][] copy(double[][] a) {
        double[][] copy = new double[a.length][];
        for (int i = 0; i < a.length; i++) copy[i] = a[i].clone();
        return copy;
    }
}
