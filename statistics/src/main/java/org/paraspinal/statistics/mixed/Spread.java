package org.paraspinal.statistics.mixed;

import java.util.ArrayList;
import java.util.List;

/** Which entries of the relative factor Lambda of a block of random effects are free; the others are zero. */
record Spread(int size, List<int[]> entries) {

    /** The lower triangle, term by term: effects of one term may go together, those of two may not. */
    static Spread of(List<Integer> termSizes) {
        var entries = new ArrayList<int[]>();
        int from = 0;
        for (int size : termSizes) {
            for (int c = 0; c < size; c++) for (int r = c; r < size; r++) entries.add(new int[] {from + r, from + c});
            from += size;
        }
        return new Spread(from, List.copyOf(entries));
    }

    int free() {
        return entries.size();
    }

    double[][] lambda(double[] theta, int from) {
        double[][] lambda = new double[size][size];
        for (int i = 0; i < entries.size(); i++) lambda[entries.get(i)[0]][entries.get(i)[1]] = theta[from + i];
        return lambda;
    }

    boolean diagonal(int i) {
        return entries.get(i)[0] == entries.get(i)[1];
    }

    /** K = Lambda (Lambda' G Lambda + I)^-1 Lambda', and the logarithm of the determinant of what was inverted. */
    static double shrink(double[][] lambda, double[][] g, double[][] k) {
        int q = lambda.length;
        double[][] inner = Square.times(Square.transposed(lambda), Square.times(g, lambda));
        for (int i = 0; i < q; i++) inner[i][i] += 1;
        if (!Square.factor(inner)) throw new ArithmeticException("not positive definite");
        double[][] half = Square.transposed(lambda);
        Square.forward(inner, half);
        for (int i = 0; i < q; i++)
            for (int j = 0; j < q; j++) {
                double s = 0;
                for (int r = 0; r < q; r++) s += half[r][i] * half[r][j];
                k[i][j] = s;
            }
        return Square.logDeterminant(inner);
    }
}
