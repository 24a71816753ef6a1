package org.paraspinal.statistics.synthesis;

/** How the variance between studies, tau², is estimated. All are written with the sums of {@link Model}. */
public enum Method {
    /** Equal effects: tau² is taken as zero. It assumes that all studies estimate one and the same effect. */
    EE {
        @Override
        double tau2(Model model) {
            return 0;
        }

        @Override
        double error(Model model, double tau2) {
            return Double.NaN;
        }
    },

    /**
     * DerSimonian and Laird, Control Clin Trials 1986;7:177-188: max(0, (Q - (k - p)) / tr P) with w = 1/v.
     *
     * <p>Error: sqrt((2(k - p) + 4 tau² tr P + 2 tau⁴ tr PP) / (tr P)²), from the variance of Q.
     */
    DL {
        @Override
        double tau2(Model model) {
            Model.Sums s = model.at(0);
            return Math.max(0, (s.rss() - (model.k() - model.p())) / s.traceP());
        }

        @Override
        double error(Model model, double tau2) {
            Model.Sums s = model.at(0);
            double variance = 2.0 * (model.k() - model.p()) + 4 * tau2 * s.traceP() + 2 * tau2 * tau2 * s.tracePP();
            return Math.sqrt(variance) / s.traceP();
        }
    },

    /**
     * Paule and Mandel, J Res Natl Bur Stand 1982;87:377-385: the generalised Q equals its degrees of freedom.
     *
     * <p>Error: sqrt(2k² / (k - p)) / Σw, that of the empirical Bayes estimator, which has the same root.
     */
    PM {
        @Override
        double tau2(Model model) {
            return GeneralisedQ.equals(model, model.k() - model.p());
        }

        @Override
        double error(Model model, double tau2) {
            double k = model.k();
            return Math.sqrt(2 * k * k / (k - model.p())) / model.at(tau2).sumW();
        }
    },

    /**
     * Restricted maximum likelihood, Viechtbauer, J Educ Behav Stat 2005;30:261-293; see {@link Likelihood}. The default here.
     *
     * <p>Error: sqrt(2 / tr PP), from the expected information.
     */
    REML {
        @Override
        double tau2(Model model) {
            return Likelihood.highest(model, true);
        }

        @Override
        double error(Model model, double tau2) {
            return Math.sqrt(2 / model.at(tau2).tracePP());
        }
    },

    /**
     * Maximum likelihood; too small on average when studies are few, since it does not count the mean as estimated.
     *
     * <p>Error: sqrt(2 / Σw²), from the expected information.
     */
    ML {
        @Override
        double tau2(Model model) {
            return Likelihood.highest(model, false);
        }

        @Override
        double error(Model model, double tau2) {
            return Math.sqrt(2 / model.at(tau2).sumW2());
        }
    };

    /** tau², zero or above, in squared units of the effect. */
    abstract double tau2(Model model);

    /** Standard error of tau²; not a number for equal effects. */
    abstract double error(Model model, double tau2);

    /** Whether there is a likelihood, and with it AIC and BIC. */
    boolean likelihood() {
        return this == REML || this == ML;
    }
}
