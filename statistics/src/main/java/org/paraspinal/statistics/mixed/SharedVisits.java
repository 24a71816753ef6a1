package org.paraspinal.statistics.mixed;

/** All people of a pattern that many share, by their sums alone. */
final class SharedVisits implements Block {
    private final int width;
    private final long people;
    private final double[][] visits;
    private final double[][] moments;

    SharedVisits(Columns columns, Pattern pattern) {
        width = columns.width();
        people = pattern.count();
        visits = VisitCriterion.unpacked(pattern.shared, columns.varying());
        moments = pattern.moments();
    }

    @Override
    public long people() {
        return people;
    }

    @Override
    public double[][] visits() {
        return visits;
    }

    @Override
    public void takeOff(double[][] k, double[][] from) {
        for (int i = 0; i < k.length; i++)
            for (int j = 0; j < k.length; j++)
                for (int a = 0; a < width; a++) {
                    double[] row = moments[a * visits.length + i];
                    for (int b = 0; b < width; b++) from[a][b] -= k[i][j] * row[b * visits.length + j];
                }
    }

    @Override
    public double[][] seen(double[][] weights) {
        int q = visits.length;
        double[][] sum = new double[q][q];
        for (int i = 0; i < q; i++)
            for (int j = 0; j < q; j++)
                for (int a = 0; a < width; a++) {
                    double[] row = moments[a * visits.length + i];
                    for (int b = 0; b < width; b++) sum[i][j] += weights[a][b] * row[b * visits.length + j];
                }
        return sum;
    }
}
