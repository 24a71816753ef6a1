package org.paraspinal.statistics.synthesis;

/**
 * How much the studies differ beyond chance.
 *
 * <p>Q is Cochran's, on k - p degrees of freedom. I² = 100 tau² / (tau² + s²) and H² = (tau² + s²) / s² with the variance s² of a
 * typical study (Higgins and Thompson, Stat Med 2002;21:1539-1558, section 3); for {@link Method#EE} both come from Q itself:
 * H² = Q / (k - p) and I² = max(0, 100 (H² - 1) / H²).
 *
 * @param q Cochran's Q
 * @param qp its p-value
 * @param tau2 variance between studies, in squared units of the effect
 * @param seTau2 its standard error; not a number for equal effects and for one study
 * @param i2 share of the variance that lies between studies, in percent
 * @param h2 total over sampling variance
 */
public record Heterogeneity(double q, double qp, double tau2, double seTau2, double i2, double h2) {

    static Heterogeneity of(Model model, Method method, double tau2) {
        int df = model.k() - model.p();
        if (df == 0) return new Heterogeneity(0, 1, 0, Double.NaN, 0, 1);
        double q = model.at(0).rss();
        double s2 = model.typicalVariance();
        boolean fromQ = method == Method.EE;
        double h2 = fromQ ? q / df : tau2 / s2 + 1;
        double i2 = fromQ ? Math.max(0, 100 * (h2 - 1) / h2) : 100 * tau2 / (tau2 + s2);
        return new Heterogeneity(q, Tails.chiSquared(q, df), tau2, method.error(model, tau2), i2, h2);
    }
}
