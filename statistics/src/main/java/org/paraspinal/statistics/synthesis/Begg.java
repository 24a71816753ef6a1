package org.paraspinal.statistics.synthesis;

import java.util.Arrays;

/**
 * Whether effects and variances go together by rank. Begg and Mazumdar, Biometrics 1994;50:1088-1101.
 *
 * <p>Kendall's tau-b of (y - b)/√(v - 1/Σw) with v, where b is the equal-effects mean. Without ties and for up to 170 studies
 * the p-value is exact; otherwise it is the normal one with the variance for ties and no correction for continuity (Kendall,
 * Rank Correlation Methods, 4th edition 1970, chapters 3 to 5).
 *
 * @param tau from -1 to 1
 * @param pval both tails: exact where that can be had
 * @param pvalNormal both tails by the normal distribution
 */
public record Begg(double tau, double pval, double pvalNormal) {
    private static final int MOST_EXACT = 170;

    /** The test, where there are enough studies to read it. */
    public static Estimated<Begg> of(Effects effects) {
        return Egger.tooFew(effects.k()).map(Estimated::<Begg>refused).orElseGet(() -> evenIfFew(effects));
    }

    /** The same arithmetic on as few as 3 studies, to compare with other programs; not to be read. */
    public static Estimated<Begg> evenIfFew(Effects effects) {
        int k = effects.k();
        if (k < 3) return Estimated.refused("Ranks of fewer than 3 studies say nothing.");
        if (effects.equallyPrecise())
            return Estimated.refused("All studies are equally precise, so that none is smaller than another.");
        OneMean model = new OneMean(effects);
        double mean = model.mean(0);
        double variance = 1 / model.at(0).sumW();
        double[] y = new double[k];
        double[] v = new double[k];
        for (int i = 0; i < k; i++) {
            v[i] = effects.v(i);
            y[i] = (effects.y(i) - mean) / Math.sqrt(v[i] - variance);
        }
        Ties yTies = Ties.of(y);
        Ties vTies = Ties.of(v);
        double pairs = k * (k - 1) / 2.0;
        if (yTies.pairs == pairs) return Estimated.refused("All effects are the same, so that they have no ranks.");
        double s = concordance(y, v);
        double tau = s / Math.sqrt((pairs - yTies.pairs) * (pairs - vTies.pairs));
        double normal = Tails.normal(s / Math.sqrt(variance(k, yTies, vTies)));
        boolean exact = k <= MOST_EXACT && yTies.pairs == 0 && vTies.pairs == 0;
        return Estimated.of(new Begg(tau, exact ? exact(k, s) : normal, normal));
    }

    /** Pairs that agree less pairs that disagree. */
    private static double concordance(double[] a, double[] b) {
        long s = 0;
        for (int i = 1; i < a.length; i++)
            for (int j = 0; j < i; j++) s += (long) (Math.signum(a[i] - a[j]) * Math.signum(b[i] - b[j]));
        return s;
    }

    private static double variance(double n, Ties a, Ties b) {
        double plain = (n * (n - 1) * (2 * n + 5) - a.fives - b.fives) / 18;
        double two = (2 * a.pairs) * (2 * b.pairs) / (2 * n * (n - 1));
        double three = a.triples * b.triples / (9 * n * (n - 1) * (n - 2));
        return plain + two + three;
    }

    /**
     * Both tails of the exact distribution: of all orders of n, each as likely, the share with so few or so many inversions,
     * by the recursion over the place of the last one.
     */
    private static double exact(int n, double s) {
        int most = n * (n - 1) / 2;
        long agreeing = Math.round((s + most) / 2);
        double[] share = {1};
        for (int m = 2; m <= n; m++) {
            double[] next = new double[share.length + m - 1];
            double window = 0;
            for (int t = 0; t < next.length; t++) {
                if (t < share.length) window += share[t];
                if (t >= m) window -= share[t - m];
                next[t] = Math.max(0, window) / m;
            }
            share = next;
        }
        double below = 0;
        double above = 0;
        for (int t = 0; t <= most; t++) {
            if (t <= agreeing) below += share[t];
            if (t >= agreeing) above += share[t];
        }
        return Math.min(1, 2 * Math.min(below, above));
    }

    /** How many pairs and triples of equal numbers there are, as the variance needs them. */
    private record Ties(double pairs, double triples, double fives) {
        static Ties of(double[] values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            double pairs = 0;
            double triples = 0;
            double fives = 0;
            for (int i = 0, j; i < sorted.length; i = j) {
                j = i + 1;
                while (j < sorted.length && sorted[j] == sorted[i]) j++;
                double t = j - i;
                pairs += t * (t - 1) / 2;
                triples += t * (t - 1) * (t - 2);
                fives += t * (t - 1) * (2 * t + 5);
            }
            return new Ties(pairs, triples, fives);
        }
    }
}
