package org.paraspinal.statistics.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The highest place of the likelihood is found, also where there are two tops and whatever the scale. */
class LikelihoodTest {

    /** Found for this test: the whole likelihood has a top at zero and a lower one near 0.04. */
    private static final Effects HIGHER_AT_ZERO =
            Effects.of(new double[] {-0.38, 0.34, 0.3}, new double[] {0.08, 0.002, 0.128});

    /** Found for this test: the whole likelihood has a top at zero and a higher one near 0.58. */
    private static final Effects HIGHER_INSIDE =
            Effects.of(new double[] {1.34, -1.0, -1.37, 0.31, 0.5}, new double[] {1.23, 0.578, 0.171, 0.724, 0.001});

    @Test
    void no_place_of_a_fine_grid_lies_higher() {
        long seed = 20_261;
        Random random = new Random(seed);
        for (int set = 0; set < 200; set++) {
            Effects effects = madeUp(random, 2 + random.nextInt(12));
            OneMean model = new OneMean(effects);
            for (boolean restricted : new boolean[] {true, false}) {
                double found = Likelihood.highest(model, restricted);
                double height = model.logLikelihood(found, restricted);
                for (int i = -1; i < 2000; i++) {
                    double place = i < 0 ? 0 : model.scale() * Math.pow(10, -7 + 9.0 * i / 2000);
                    double there = model.logLikelihood(place, restricted);
                    assertTrue(
                            there <= height + 1e-9 * (1 + Math.abs(height)),
                            "seed " + seed + ", set " + set + ", restricted " + restricted + ": " + place
                                    + " lies higher than " + found);
                }
            }
        }
    }

    @Test
    void at_an_inner_top_the_slope_is_zero_to_the_last_digits() {
        Effects effects = GroundTruth.effects(GroundTruth.set("bcg_RR"));
        OneMean model = new OneMean(effects);

        Model.Sums s = model.at(Likelihood.highest(model, true));

        assertEquals(s.traceP(), s.yPPy(), 1e-12 * s.traceP());
    }

    @Test
    void with_two_tops_the_higher_is_taken_be_it_at_zero_or_inside() {
        assertEquals(2, tops(HIGHER_AT_ZERO));
        assertEquals(0, Likelihood.highest(new OneMean(HIGHER_AT_ZERO), false));

        assertEquals(2, tops(HIGHER_INSIDE));
        double inside = Likelihood.highest(new OneMean(HIGHER_INSIDE), false);
        assertEquals(highestOfGrid(HIGHER_INSIDE), inside, 0.005 * inside);
    }

    private static double highestOfGrid(Effects effects) {
        OneMean model = new OneMean(effects);
        double best = 0;
        for (int i = 0; i <= 4000; i++) {
            double place = 1e-6 * Math.pow(10, 8.0 * i / 4000);
            if (model.logLikelihood(place, false) > model.logLikelihood(best, false)) best = place;
        }
        return best;
    }

    /** How many places of a fine grid lie higher than both their neighbours. */
    private static int tops(Effects effects) {
        OneMean model = new OneMean(effects);
        int tops = 0;
        double before = Double.NEGATIVE_INFINITY;
        double here = model.logLikelihood(0, false);
        for (int i = 0; i <= 4000; i++) {
            double next = model.logLikelihood(1e-6 * Math.pow(10, 8.0 * i / 4000), false);
            if (here > before && here > next) tops++;
            before = here;
            here = next;
        }
        return tops;
    }

    @Test
    void another_unit_of_the_effect_changes_the_unit_of_the_result_and_nothing_else() {
        Effects plain = GroundTruth.effects(GroundTruth.set("bcg_RR"));
        for (double unit : new double[] {1e-8, 1e-3, 1e6}) {
            Effects scaled = scaled(plain, unit);
            for (Method method : Method.values()) {
                Pooled a = Pooled.of(plain, method, Inference.HARTUNG_KNAPP)
                        .value()
                        .orElseThrow();
                Pooled b = Pooled.of(scaled, method, Inference.HARTUNG_KNAPP)
                        .value()
                        .orElseThrow();
                assertEquals(a.tau2(), b.tau2() / (unit * unit), 1e-9 * a.tau2(), method + " tau2 in " + unit);
                assertEquals(a.ci().low(), b.ci().low() / unit, 1e-9, method + " low in " + unit);
                assertEquals(a.pval(), b.pval(), 1e-9, method + " p in " + unit);
            }
        }
    }

    private static Effects scaled(Effects effects, double unit) {
        double[] y = new double[effects.k()];
        double[] v = new double[effects.k()];
        for (int i = 0; i < y.length; i++) {
            y[i] = effects.y(i) * unit;
            v[i] = effects.v(i) * unit * unit;
        }
        return Effects.of(y, v);
    }

    private static Effects madeUp(Random random, int k) {
        double[] y = new double[k];
        double[] v = new double[k];
        double tau = random.nextInt(3) * 0.5;
        for (int i = 0; i < k; i++) {
            v[i] = Math.exp(random.nextGaussian() * 2 - 2);
            y[i] = 0.3 + tau * random.nextGaussian() + Math.sqrt(v[i]) * random.nextGaussian();
        }
        return Effects.of(y, v);
    }
}
