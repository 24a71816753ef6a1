package org.paraspinal.statistics.mixed;

import java.util.Map;
import java.util.TreeMap;

/** The products of one level of the largest grouping: with itself, with the fixed columns and outcome, and with the other random effects. */
final class InnerLevel {
    final double[][] visits;
    final double[][] seen;
    private final Map<Integer, double[]> gathered = new TreeMap<>();
    private int[] others = new int[0];
    private double[][] crossed = new double[0][];

    InnerLevel(int effects, int told) {
        visits = new double[effects][effects];
        seen = new double[effects][told];
    }

    void add(double[] z, double[] told, int[] effects, double[] w) {
        for (int i = 0; i < z.length; i++) {
            for (int j = 0; j < z.length; j++) visits[i][j] += z[i] * z[j];
            for (int t = 0; t < told.length; t++) seen[i][t] += z[i] * told[t];
        }
        for (int e = 0; e < effects.length; e++) {
            double[] sum = gathered.computeIfAbsent(effects[e], _ -> new double[z.length]);
            for (int i = 0; i < z.length; i++) sum[i] += z[i] * w[e];
        }
    }

    void done() {
        others = gathered.keySet().stream().mapToInt(Integer::intValue).toArray();
        crossed = gathered.values().toArray(double[][]::new);
        gathered.clear();
    }

    /** The effects of this level, when the others are known. */
    double[] effects(double[][] k, double[] contrast, double[] outer) {
        double[] residual = Predicted.times(seen, contrast);
        for (int a = 0; a < others.length; a++)
            for (int i = 0; i < residual.length; i++) residual[i] -= crossed[a][i] * outer[others[a]];
        return Predicted.times(k, residual);
    }

    /** Takes what this level explains off the products of the others (lower triangle), of those with the told columns, and of the told. */
    void takeOff(double[][] k, double[][] dense, double[][] mixed, double[][] told) {
        int q = k.length;
        double[] half = new double[q];
        double[][] kSeen = Square.times(k, seen);
        for (int a = 0; a < others.length; a++) {
            double[] w = crossed[a];
            for (int i = 0; i < q; i++) {
                half[i] = 0;
                for (int j = 0; j < q; j++) half[i] += k[i][j] * w[j];
            }
            double[] row = dense[others[a]];
            for (int b = 0; b <= a; b++) {
                double s = 0;
                for (int i = 0; i < q; i++) s += half[i] * crossed[b][i];
                row[others[b]] -= s;
            }
            double[] out = mixed[others[a]];
            for (int t = 0; t < out.length; t++) for (int i = 0; i < q; i++) out[t] -= w[i] * kSeen[i][t];
        }
        for (int t = 0; t < told.length; t++)
            for (int u = 0; u < told.length; u++) for (int i = 0; i < q; i++) told[t][u] -= seen[i][t] * kSeen[i][u];
    }
}
