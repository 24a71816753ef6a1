package org.paraspinal.statistics.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether moderators go with larger or smaller effects; between studies, so that no cause is shown by it.
 *
 * <p>β = (X'WX)⁻¹X'Wy with w = 1/(v + tau²); tau² is what the moderators leave. Q_M = β₂'V₂₂⁻¹β₂ tests all but the constant: by
 * chi-squared with m degrees of freedom, or, under Hartung-Knapp, Q_M/m by F with m and k - p, the covariances being
 * multiplied by y'Py/(k - p). Knapp and Hartung, Stat Med 2003;22:2693-2710. R² is by how much tau² is smaller than without
 * moderators, Raudenbush in Cooper and Hedges 1994, not below 0; for equal effects it is that of the weighted regression, adjusted.
 *
 * @param columns what each coefficient belongs to; the first is the constant
 * @param coefficients one a column
 * @param covariances of the coefficients, one row a column
 * @param spread what is left between studies; I² uses (k - p) / tr P as the variance of a typical study
 * @param qm Q_M, divided by m under Hartung-Knapp
 * @param qmDf m
 * @param qmDf2 k - p under Hartung-Knapp
 * @param qmp its p-value
 * @param r2 in percent; empty when there was nothing to explain
 * @param k number of studies
 */
public record MetaRegression(
        Method method,
        Inference test,
        List<String> columns,
        List<Coefficient> coefficients,
        List<List<Double>> covariances,
        Heterogeneity spread,
        double qm,
        int qmDf,
        Optional<Integer> qmDf2,
        double qmp,
        Optional<Double> r2,
        int k) {

    /** How many studies each moderator needs before the result is told to a reader. */
    public static final int STUDIES_PER_MODERATOR = 10;

    /** One coefficient with its 95 % interval. */
    public record Coefficient(double b, double se, double stat, double pval, Interval ci) {}

    /**
     * A sentence why so few studies say nothing of so many moderators: fewer than 10 for each (Cochrane Handbook 10.11.5.1);
     * empty when there are enough.
     */
    public static Optional<String> tooFew(int k, int moderators) {
        int needed = STUDIES_PER_MODERATOR * moderators;
        return k >= needed
                ? Optional.empty()
                : Optional.of("Meta-regression on " + moderators + (moderators == 1 ? " moderator" : " moderators")
                        + " needs at least " + needed + " studies; there are " + k + ".");
    }

    /** The regression where there are enough studies to read it. */
    public static Estimated<MetaRegression> of(Effects effects, Moderators moderators, Method method, Inference test) {
        return tooFew(effects.k(), moderators.names().size())
                .map(Estimated::<MetaRegression>refused)
                .orElseGet(() -> evenIfFew(effects, moderators, method, test));
    }

    /** The same arithmetic on as few studies as it can be done with, to compare with other programs; not to be read. */
    public static Estimated<MetaRegression> evenIfFew(
            Effects effects, Moderators moderators, Method method, Inference test) {
        int p = moderators.names().size() + 1;
        int k = effects.k();
        if (k <= p)
            return Estimated.refused("There are " + k + " studies for " + p + " coefficients; there have to be more.");
        Optional<Moderated> found = Moderated.of(effects, moderators.design(k));
        if (found.isEmpty())
            return Estimated.refused("The moderators " + String.join(", ", moderators.names())
                    + " say the same thing twice, or one of them is the same in all studies.");
        List<String> columns = new ArrayList<>(List.of("(Intercept)"));
        columns.addAll(moderators.names());
        return fitted(effects, found.get(), columns, method, test);
    }

    private static Estimated<MetaRegression> fitted(
            Effects effects, Moderated model, List<String> columns, Method method, Inference test) {
        int k = model.k();
        int p = model.p();
        double tau2 = method.tau2(model);
        double q = model.at(tau2).rss() / (k - p);
        double factor = test.factor(q);
        if (!(factor > 0))
            return Estimated.refused("The moderators leave nothing unexplained, so that an interval has no width.");
        double[] beta = model.coefficients(tau2);
        double[][] v = model.covariances(tau2);
        for (double[] row : v) for (int j = 0; j < p; j++) row[j] *= factor;
        double wald = wald(beta, v);
        int m = p - 1;
        double qm = test.student() ? wald / m : wald;
        return Estimated.of(new MetaRegression(
                method,
                test,
                List.copyOf(columns),
                coefficients(beta, v, test, k - p),
                java.util.Arrays.stream(v)
                        .map(row -> java.util.Arrays.stream(row).boxed().toList())
                        .toList(),
                Heterogeneity.of(model, method, tau2),
                qm,
                m,
                test.student() ? Optional.of(k - p) : Optional.empty(),
                test.student() ? Tails.fisher(qm, m, k - p) : Tails.chiSquared(qm, m),
                explained(effects, model, method, tau2),
                k));
    }

    private static List<Coefficient> coefficients(double[] beta, double[][] v, Inference test, int df) {
        double reach = test.reach(df);
        List<Coefficient> all = new ArrayList<>();
        for (int j = 0; j < beta.length; j++) {
            double se = Math.sqrt(v[j][j]);
            double stat = beta[j] / se;
            all.add(new Coefficient(
                    beta[j], se, stat, test.probability(stat, df), Interval.around(beta[j], reach * se)));
        }
        return List.copyOf(all);
    }

    private static double wald(double[] beta, double[][] v) {
        int m = beta.length - 1;
        double[][] v22 = new double[m][m];
        double[] b2 = new double[m];
        // In units of their own errors, so that moderators of very different size do not matter.
        for (int i = 0; i < m; i++) {
            double si = Math.sqrt(v[i + 1][i + 1]);
            b2[i] = beta[i + 1] / si;
            for (int j = 0; j < m; j++) v22[i][j] = v[i + 1][j + 1] / (si * Math.sqrt(v[j + 1][j + 1]));
        }
        double[] solved = new Cholesky(v22).solve(b2);
        double sum = 0;
        for (int i = 0; i < m; i++) sum += b2[i] * solved[i];
        return sum;
    }

    private static Optional<Double> explained(Effects effects, Moderated model, Method method, double tau2) {
        OneMean without = new OneMean(effects);
        double before;
        double after;
        if (method == Method.EE) {
            before = without.at(0).rss() / (without.k() - 1);
            after = model.at(0).rss() / (model.k() - model.p());
        } else {
            before = method.tau2(without);
            after = tau2;
        }
        return before > 0 ? Optional.of(Math.max(0, 100 * (before - after) / before)) : Optional.empty();
    }
}
