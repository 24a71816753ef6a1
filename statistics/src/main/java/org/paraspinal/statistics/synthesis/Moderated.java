package org.paraspinal.statistics.synthesis;

import java.util.Optional;

/**
 * A mean that depends on moderators: β of the design X.
 *
 * <p>X is turned once into X = BR with orthonormal columns B (modified Gram-Schmidt, twice over: Giraud, Langou and others,
 * Numer Math 2005;101:87-100), so that years of about 2000 beside a constant cost no digits. B and X span the same, so P is the
 * same; β = R⁻¹γ for the coefficients γ of B. Traces come from matrices of p by p:
 * tr P = Σw - tr(A⁻¹C₂), tr PP = Σw² - 2 tr(A⁻¹C₃) + tr(A⁻¹C₂A⁻¹C₂), with A = B'WB, C₂ = B'W²B, C₃ = B'W³B.
 */
final class Moderated implements Model {
    /** A column that the others say to within this share of how it varies is taken to say nothing of its own. */
    private static final double SAME = 1e-7;

    /** A column that varies by no more than this share of its size is taken not to vary. */
    private static final double ROUNDING = 1e-12;

    private final Effects effects;
    private final double scale;
    private final double[][] basis;
    private final double[][] r;

    private Moderated(Effects effects, double[][] basis, double[][] r) {
        this.effects = effects;
        this.scale = effects.scale();
        this.basis = basis;
        this.r = r;
    }

    /** Empty when one column can be said by the others. */
    static Optional<Moderated> of(Effects effects, double[][] design) {
        int p = design.length;
        double[][] basis = new double[p][];
        double[][] r = new double[p][p];
        for (int j = 0; j < p; j++) {
            double[] column = design[j].clone();
            // Measured from its first value: a constant offset is the intercept's and would hide how much the column
            // varies.
            double offset = j == 0 ? 0 : column[0];
            double length = Math.sqrt(dot(column, column));
            for (int i = 0; i < column.length; i++) column[i] -= offset;
            double varies = Math.sqrt(dot(column, column));
            if (j > 0) r[0][j] += offset * r[0][0];
            for (int pass = 0; pass < 2; pass++)
                for (int m = 0; m < j; m++) {
                    double share = dot(basis[m], column);
                    r[m][j] += share;
                    for (int i = 0; i < column.length; i++) column[i] -= share * basis[m][i];
                }
            double left = Math.sqrt(dot(column, column));
            if (!(varies > ROUNDING * length && left > SAME * varies)) return Optional.empty();
            r[j][j] = left;
            for (int i = 0; i < column.length; i++) column[i] /= left;
            basis[j] = column;
        }
        return Optional.of(new Moderated(effects, basis, r));
    }

    @Override
    public int k() {
        return effects.k();
    }

    @Override
    public int p() {
        return basis.length;
    }

    @Override
    public double scale() {
        return scale;
    }

    @Override
    public Sums at(double tau2) {
        Weighted fit = new Weighted(tau2);
        double[][] c2 = new double[p()][p()];
        double[][] c3 = new double[p()][p()];
        double[] c2e = new double[p()];
        double w1 = 0;
        double w2 = 0;
        double rss = 0;
        double yPPy = 0;
        double w3e2 = 0;
        for (int i = 0; i < k(); i++) {
            double w = 1 / (effects.v(i) + tau2);
            double e = effects.y(i) - fit.mean(i);
            w1 += w;
            w2 += w * w;
            rss += w * e * e;
            yPPy += w * w * e * e;
            w3e2 += w * w * w * e * e;
            for (int a = 0; a < p(); a++) {
                c2e[a] += w * w * e * basis[a][i];
                for (int b = 0; b < p(); b++) {
                    double bb = w * w * basis[a][i] * basis[b][i];
                    c2[a][b] += bb;
                    c3[a][b] += w * bb;
                }
            }
        }
        double[][] ac2 = fit.a.times(c2);
        return new Sums(
                rss,
                w1,
                w2,
                w1 - Cholesky.trace(ac2),
                w2 - 2 * Cholesky.trace(fit.a.times(c3)) + Cholesky.traceOfSquare(ac2),
                yPPy,
                w3e2 - dot(c2e, fit.a.solve(c2e)));
    }

    @Override
    public double logLikelihood(double tau2, boolean restricted) {
        Weighted fit = new Weighted(tau2);
        double rss = 0;
        double logs = 0;
        for (int i = 0; i < k(); i++) {
            double variance = effects.v(i) + tau2;
            double e = effects.y(i) - fit.mean(i);
            rss += e * e / variance;
            logs += Math.log(variance);
        }
        // In terms of B the term ln|X'X| is zero, and ln|X'WX| - ln|X'X| is ln|A|.
        double lost = restricted ? fit.a.logDeterminant() : 0;
        return -0.5 * ((restricted ? k() - p() : k()) * Math.log(2 * Math.PI) + logs + lost + rss);
    }

    /** The coefficients of X. */
    double[] coefficients(double tau2) {
        Weighted fit = new Weighted(tau2);
        double[] beta = backwards(fit.gamma);
        beta[0] += fit.origin;
        return beta;
    }

    /** Their variances and covariances, (X'WX)⁻¹. */
    double[][] covariances(double tau2) {
        int p = p();
        Cholesky a = new Weighted(tau2).a;
        double[][] half = new double[p][];
        for (int j = 0; j < p; j++) {
            double[] unit = new double[p];
            unit[j] = 1;
            half[j] = backwards(a.solve(unit));
        }
        double[][] v = new double[p][p];
        for (int i = 0; i < p; i++) {
            double[] row = new double[p];
            for (int j = 0; j < p; j++) row[j] = half[j][i];
            v[i] = backwards(row);
        }
        return v;
    }

    /** Solves R x = c. */
    private double[] backwards(double[] c) {
        double[] x = c.clone();
        for (int j = p() - 1; j >= 0; j--) {
            for (int m = j + 1; m < p(); m++) x[j] -= r[j][m] * x[m];
            x[j] /= r[j][j];
        }
        return x;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }

    /** The weighted fit at one tau²; the effects are measured from the first one, and the solution is refined once. */
    private final class Weighted {
        final Cholesky a;
        final double[] gamma;
        final double origin = effects.y(0);

        Weighted(double tau2) {
            int p = p();
            double[][] bwb = new double[p][p];
            for (int i = 0; i < k(); i++) {
                double w = 1 / (effects.v(i) + tau2);
                for (int c = 0; c < p; c++) for (int d = 0; d <= c; d++) bwb[c][d] += w * basis[c][i] * basis[d][i];
            }
            a = new Cholesky(bwb);
            gamma = new double[p];
            for (int pass = 0; pass < 2; pass++) {
                double[] more = a.solve(left(tau2));
                for (int c = 0; c < p; c++) gamma[c] += more[c];
            }
        }

        private double[] left(double tau2) {
            double[] left = new double[p()];
            for (int i = 0; i < k(); i++) {
                double we = (effects.y(i) - mean(i)) / (effects.v(i) + tau2);
                for (int c = 0; c < p(); c++) left[c] += we * basis[c][i];
            }
            return left;
        }

        double mean(int i) {
            double mean = 0;
            for (int c = 0; c < p(); c++) mean += gamma[c] * basis[c][i];
            return origin + mean;
        }
    }
}
