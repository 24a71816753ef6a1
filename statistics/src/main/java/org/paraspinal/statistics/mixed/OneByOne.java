package org.paraspinal.statistics.mixed;

import java.util.Arrays;

/**
 * People one by one, each with a pattern of visits that few share: all in one row of numbers, so that a look at everybody makes no garbage and
 * goes through memory once.
 */
final class OneByOne implements Block {
    /** Beyond this a product of determinants goes into its logarithm; each is at least one. */
    private static final double LARGE = 1e200;

    private static final int STRETCH = 256;

    private final int q;
    private final int[] told;
    /** A person's Z'Z, lower triangle row by row, and then Z' times each told column. */
    private final int each;

    private final int seen;

    private double[] cells = new double[0];
    private int people;

    // Scratch for one person at a time.
    private final double[] factor;
    private final double[] half;
    private final double[] white;
    private final double[] sums;
    private final double[] shrunk;
    private final double[] left;

    OneByOne(Columns columns) {
        q = columns.varying();
        told = columns.told();
        seen = columns.patternProducts();
        each = seen + q * told.length;
        factor = new double[q * q];
        half = new double[q * q];
        white = new double[q * told.length];
        sums = new double[told.length * (told.length + 1) / 2];
        shrunk = new double[q * q];
        left = new double[q * told.length];
    }

    /** Adds a person by the products of each pair of columns. */
    void add(double[] products) {
        int at = people++ * each;
        if (at + each > cells.length) cells = Arrays.copyOf(cells, Math.max(64 * each, cells.length * 2));
        System.arraycopy(products, 0, cells, at, seen);
        at += seen;
        for (int i = 0; i < q; i++) for (int column : told) cells[at++] = products[Columns.at(i, column)];
    }

    @Override
    public int patterns() {
        return people;
    }

    @Override
    public double eliminate(double[][] lambda, double[][] from) {
        double logarithm = 0;
        for (int p = 0; p < people; p += STRETCH)
            logarithm += eliminate(lambda, from, p, Math.min(people, p + STRETCH));
        return logarithm;
    }

    /** A stretch is summed up by itself, so that small numbers do not drown in what is summed already. */
    private double eliminate(double[][] lambda, double[][] from, int first, int end) {
        int m = told.length;
        double logarithm = 0;
        double product = 1;
        Arrays.fill(sums, 0);
        for (int p = first; p < end; p++) {
            int at = p * each;
            product *= whiten(lambda, at);
            if (product > LARGE) {
                logarithm += Math.log(product);
                product = 1;
            }
            at += seen;
            for (int i = 0; i < q; i++)
                for (int a = 0; a < m; a++) {
                    double s = 0;
                    for (int j = 0; j < q; j++) s += half[i * q + j] * cells[at + j * m + a];
                    white[i * m + a] = s;
                }
            for (int a = 0, sum = 0; a < m; a++)
                for (int b = 0; b <= a; b++, sum++)
                    for (int i = 0; i < q; i++) sums[sum] += white[i * m + a] * white[i * m + b];
        }
        for (int a = 0, sum = 0; a < m; a++) for (int b = 0; b <= a; b++) from[a][b] -= sums[sum++];
        return logarithm + Math.log(product);
    }

    /** Leaves L^-1 Lambda' in {@link #half}, L L' being Lambda'G Lambda + I of the person at hand; its determinant. */
    private double whiten(double[][] lambda, int at) {
        return q == 2 ? whitenTwo(lambda, at) : whitenMany(lambda, at);
    }

    /** An intercept and a slope, without loops. */
    private double whitenTwo(double[][] lambda, int at) {
        double l0 = lambda[0][0];
        double l1 = lambda[1][0];
        double l2 = lambda[1][1];
        double g0 = cells[at] * l0 + cells[at + 1] * l1;
        double g1 = cells[at + 1] * l0 + cells[at + 2] * l1;
        double first = 1 + l0 * g0 + l1 * g1;
        double root = Math.sqrt(first);
        double across = l2 * g1 / root;
        double second = 1 + l2 * cells[at + 2] * l2 - across * across;
        if (!(first > 0 && second > 0)) throw new ArithmeticException("not positive definite");
        double last = Math.sqrt(second);
        half[0] = l0 / root;
        half[1] = l1 / root;
        half[2] = -across * half[0] / last;
        half[3] = (l2 - across * half[1]) / last;
        return first * second;
    }

    private double whitenMany(double[][] lambda, int at) {
        double determinant = 1;
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) half[i * q + j] = j < i ? 0 : lambda[j][i];
            for (int k = 0; k <= i; k++) {
                double s = i == k ? 1 : 0;
                for (int a = i; a < q; a++) {
                    double g = 0;
                    for (int b = k; b < q; b++) g += cells[at + Columns.at(a, b)] * lambda[b][k];
                    s += lambda[a][i] * g;
                }
                for (int j = 0; j < k; j++) s -= factor[i * q + j] * factor[k * q + j];
                if (k < i) factor[i * q + k] = s / factor[k * q + k];
                else if (s > 0) {
                    determinant *= s;
                    factor[i * q + i] = Math.sqrt(s);
                } else throw new ArithmeticException("not positive definite");
            }
            for (int k = 0; k < i; k++)
                for (int j = 0; j < q; j++) half[i * q + j] -= factor[i * q + k] * half[k * q + j];
            for (int j = 0; j < q; j++) half[i * q + j] /= factor[i * q + i];
        }
        return determinant;
    }

    @Override
    public void slope(double[][] lambda, double[][] weights, double[][] gamma) {
        int m = told.length;
        for (int p = 0; p < people; p++) {
            int at = p * each;
            whiten(lambda, at);
            shrink(at);
            for (int i = 0; i < q; i++)
                for (int a = 0; a < m; a++) {
                    double s = 0;
                    for (int j = 0; j < q; j++) s += shrunk[i * q + j] * cells[at + seen + j * m + a];
                    left[i * m + a] = s;
                }
            for (int i = 0; i < q; i++) {
                for (int j = 0; j < q; j++)
                    for (int k = 0; k < q; k++) gamma[i][j] += shrunk[i * q + k] * cells[at + Columns.at(k, j)];
                for (int a = 0; a < m; a++) {
                    double s = 0;
                    for (int b = 0; b < m; b++) s += weights[a][b] * left[i * m + b];
                    for (int j = 0; j < q; j++) gamma[i][j] -= s * left[j * m + a];
                }
            }
        }
    }

    /** Leaves H = I - G K in {@link #shrunk}, K being half' half. */
    private void shrink(int at) {
        for (int i = 0; i < q; i++)
            for (int j = 0; j < q; j++) {
                double s = i == j ? 1 : 0;
                for (int k = 0; k < q; k++) {
                    double shrinking = 0;
                    for (int r = 0; r < q; r++) shrinking += half[r * q + k] * half[r * q + j];
                    s -= cells[at + Columns.at(i, k)] * shrinking;
                }
                shrunk[i * q + j] = s;
            }
    }
}
