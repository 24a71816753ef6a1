package org.paraspinal.statistics.mixed;

/** All people of a pattern that many share, by their sums alone. */
final class SharedVisits implements Block {
    private final int[] told;
    private final long people;
    private final double[][] visits;
    private final double[][] moments;

    SharedVisits(Columns columns, Pattern pattern) {
        told = columns.told();
        people = pattern.count();
        visits = VisitCriterion.unpacked(pattern.shared, columns.varying());
        moments = pattern.moments();
    }

    @Override
    public int patterns() {
        return 1;
    }

    @Override
    public double eliminate(double[][] lambda, double[][] from) {
        int q = visits.length;
        double[][] k = new double[q][q];
        double logDeterminant = people * Spread.shrink(lambda, visits, k);
        for (int i = 0; i < q; i++)
            for (int j = 0; j < q; j++)
                for (int a = 0; a < told.length; a++) {
                    double[] row = moments[told[a] * q + i];
                    for (int b = 0; b <= a; b++) from[a][b] -= k[i][j] * row[told[b] * q + j];
                }
        return logDeterminant;
    }

    @Override
    public void slope(double[][] lambda, double[][] weights, double[][] gamma) {
        int q = visits.length;
        double[][] k = new double[q][q];
        Spread.shrink(lambda, visits, k);
        double[][] h = Square.times(visits, k);
        for (int i = 0; i < q; i++) for (int j = 0; j < q; j++) h[i][j] = (i == j ? 1 : 0) - h[i][j];
        double[][] left = Square.times(h, visits);
        double[][] seen = Square.times(h, Square.times(seen(weights), Square.transposed(h)));
        for (int i = 0; i < q; i++) for (int j = 0; j < q; j++) gamma[i][j] += people * left[i][j] - seen[i][j];
    }

    /** The sum of S W S'. */
    private double[][] seen(double[][] weights) {
        int q = visits.length;
        double[][] sum = new double[q][q];
        for (int i = 0; i < q; i++)
            for (int j = 0; j < q; j++)
                for (int a = 0; a < told.length; a++) {
                    double[] row = moments[told[a] * q + i];
                    for (int b = 0; b < told.length; b++) sum[i][j] += weights[a][b] * row[told[b] * q + j];
                }
        return sum;
    }
}
