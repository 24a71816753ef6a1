package org.paraspinal.statistics.synthesis;

import java.util.Arrays;

/**
 * The effects of several studies, each with its sampling variance, in the order in which they were given.
 *
 * <p>At least one study; effects are finite, variances finite and above zero. All effects are on one scale and point the same
 * way.
 */
public final class Effects {
    private final double[] yi;
    private final double[] vi;

    private Effects(double[] yi, double[] vi) {
        this.yi = yi;
        this.vi = vi;
    }

    /**
     * @param yi effects
     * @param vi their sampling variances, as many
     * @throws IllegalArgumentException naming what was given and what was expected
     */
    public static Effects of(double[] yi, double[] vi) {
        if (yi.length == 0) throw new IllegalArgumentException("Expected at least 1 study, found 0.");
        if (yi.length != vi.length)
            throw new IllegalArgumentException(
                    "Expected as many variances as effects, found " + vi.length + " and " + yi.length + ".");
        for (int i = 0; i < yi.length; i++) new Effect(yi[i], vi[i]);
        return new Effects(yi.clone(), vi.clone());
    }

    /** Number of studies. */
    public int k() {
        return yi.length;
    }

    /** The effect of the study at {@code i}, from 0. */
    public double y(int i) {
        return yi[i];
    }

    /** The sampling variance of the study at {@code i}, from 0. */
    public double v(int i) {
        return vi[i];
    }

    /** All but the study at {@code i}; at least one stays. */
    public Effects without(int i) {
        double[] y = new double[k() - 1];
        double[] v = new double[k() - 1];
        System.arraycopy(yi, 0, y, 0, i);
        System.arraycopy(yi, i + 1, y, i, k() - 1 - i);
        System.arraycopy(vi, 0, v, 0, i);
        System.arraycopy(vi, i + 1, v, i, k() - 1 - i);
        return new Effects(y, v);
    }

    /** The studies at {@code rows}, from 0, in that order; at least one. */
    public Effects at(int... rows) {
        double[] y = new double[rows.length];
        double[] v = new double[rows.length];
        for (int j = 0; j < rows.length; j++) {
            y[j] = yi[rows[j]];
            v[j] = vi[rows[j]];
        }
        return new Effects(y, v);
    }

    /** The first {@code n} studies. */
    public Effects first(int n) {
        return new Effects(Arrays.copyOf(yi, n), Arrays.copyOf(vi, n));
    }

    /** These studies, then others. */
    Effects and(double[] moreY, double[] moreV) {
        double[] y = Arrays.copyOf(yi, k() + moreY.length);
        double[] v = Arrays.copyOf(vi, k() + moreV.length);
        System.arraycopy(moreY, 0, y, k(), moreY.length);
        System.arraycopy(moreV, 0, v, k(), moreV.length);
        return new Effects(y, v);
    }

    /** Every effect with the other sign. */
    public Effects negated() {
        double[] y = new double[k()];
        for (int i = 0; i < k(); i++) y[i] = -yi[i];
        return new Effects(y, vi);
    }

    /** Whether all sampling variances are the same number, so that nothing can be said of small and large studies. */
    public boolean equallyPrecise() {
        for (double v : vi) if (v != vi[0]) return false;
        return true;
    }

    /** The size that a variance between studies can have here: the variance of the effects, or of the sampling if they agree. */
    double scale() {
        double mean = 0;
        double sampling = 0;
        for (int i = 0; i < k(); i++) {
            mean += (yi[i] - mean) / (i + 1);
            sampling += vi[i] / k();
        }
        double squares = 0;
        for (double y : yi) squares += (y - mean) * (y - mean);
        return k() > 1 && squares > 0 ? squares / (k() - 1) : sampling;
    }
}
