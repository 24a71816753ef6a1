package org.paraspinal.statistics.synthesis;

/**
 * The tau² at which the likelihood, whole or restricted, is highest.
 *
 * <p>Fisher scoring (Viechtbauer, J Educ Behav Stat 2005;30:261-293): tau² moves by score over information,
 * (y'PPy - tr P) / tr PP for the restricted likelihood, (y'PPy - Σw) / Σw² for the whole one; never below zero.
 *
 * <p>Departures: a step is halved while it lowers the likelihood; once the steps are small the observed curvature takes the
 * place of the expected one, so that the last digits come in a few steps (Newton); and since the likelihood can have two tops,
 * one of them at zero, what was reached is compared with zero and with 30 places spread over eight powers of ten, and left
 * for the best of them if that lies higher.
 */
final class Likelihood {
    private static final int PLACES = 30;
    private static final int MOST_STEPS = 1000;

    private final Model model;
    private final boolean restricted;

    private Likelihood(Model model, boolean restricted) {
        this.model = model;
        this.restricted = restricted;
    }

    static double highest(Model model, boolean restricted) {
        return new Likelihood(model, restricted).highest();
    }

    private double highest() {
        double top = climb(Method.DL.tau2(model));
        double height = at(top);
        double better = betterPlace(height);
        if (better < 0) return top;
        double second = climb(better);
        return at(second) > height ? second : top;
    }

    /** The best of the places that lies higher than {@code height}; -1 if none does. */
    private double betterPlace(double height) {
        double best = -1;
        double bar = height + 1e-11 * (1 + Math.abs(height));
        for (int i = 0; i <= PLACES; i++) {
            double place = i == 0 ? 0 : model.scale() * Math.pow(10, -6 + 8.0 * (i - 1) / (PLACES - 1));
            double there = at(place);
            if (there > bar) {
                bar = there;
                best = place;
            }
        }
        return best;
    }

    private double climb(double start) {
        double tau2 = start;
        double height = at(tau2);
        double last = Double.POSITIVE_INFINITY;
        for (int i = 0; i < MOST_STEPS; i++) {
            double step = step(tau2);
            double next = Math.max(0, tau2 + step);
            double there = at(next);
            double slack = 1e-12 * (1 + Math.abs(height));
            while (there < height - slack && Math.abs(step) > 1e-15 * model.scale()) {
                step /= 2;
                next = Math.max(0, tau2 + step);
                there = at(next);
            }
            double moved = Math.abs(next - tau2);
            tau2 = next;
            height = there;
            // Steps that no longer shrink so near to the top are rounding.
            if (moved <= 1e-14 * tau2 || moved <= 1e-17 * model.scale() || (moved <= 1e-9 * tau2 && moved >= last))
                break;
            last = moved;
        }
        return tau2;
    }

    private double step(double tau2) {
        Model.Sums s = model.at(tau2);
        double score = s.yPPy() - (restricted ? s.traceP() : s.sumW());
        double information = restricted ? s.tracePP() : s.sumW2();
        double curvature = 2 * s.yPPPy() - information;
        double step = score / information;
        boolean near = Math.abs(step) < 0.1 * Math.max(tau2, 1e-3 * model.scale());
        double chosen = near && curvature > 0 ? score / curvature : step;
        return Double.isFinite(chosen) ? chosen : 0;
    }

    private double at(double tau2) {
        return model.logLikelihood(tau2, restricted);
    }
}
