package org.paraspinal.statistics.synthesis;

/**
 * The tau² at which the generalised Q, y'Py with weights 1/(v + tau²), equals a target.
 *
 * <p>Q falls in tau² and is convex, with slope -y'PPy; so Newton's steps from zero rise to the root and never pass it.
 * DerSimonian and Kacker, Contemp Clin Trials 2007;28:105-114, give the steps for the target k - 1.
 */
final class GeneralisedQ {
    private GeneralisedQ() {}

    /** The root; 0 when Q lies below the target already without heterogeneity. */
    static double equals(Model model, double target) {
        double tau2 = 0;
        for (int i = 0; i < 10_000; i++) {
            Model.Sums s = model.at(tau2);
            double step = (s.rss() - target) / s.yPPy();
            if (!(step > 0)) break;
            tau2 += step;
            if (step <= 1e-16 * tau2) break;
        }
        return tau2;
    }
}
