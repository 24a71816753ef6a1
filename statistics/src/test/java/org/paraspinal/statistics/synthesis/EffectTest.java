package org.paraspinal.statistics.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Effects from intervals, and raw data from which there is none. */
class EffectTest {

    @Test
    void an_interval_gives_back_the_variance_from_which_it_came() {
        double se = 0.3;
        Effect wide = interval(-0.4, -0.4 - 1.959963984540054 * se, -0.4 + 1.959963984540054 * se, 0.95);
        Effect narrow = interval(-0.4, -0.4 - 1.6448536269514722 * se, -0.4 + 1.6448536269514722 * se, 0.90);

        assertEquals(0.09, wide.v(), 1e-14);
        assertEquals(0.09, narrow.v(), 1e-14);
        assertEquals(0.4, wide.negated().y());
    }

    @Test
    void an_interval_that_cannot_be_is_refused_with_what_was_found() {
        assertRefused(Effect.fromInterval(1, 2, 3, 0.95), "lies outside its interval");
        assertRefused(Effect.fromInterval(1, 1, 1, 0.95), "has no width");
        assertRefused(Effect.fromInterval(1, 0, 2, 95), "not between 0 and 1");
    }

    @Test
    void raw_data_that_cannot_be_are_refused_with_what_was_found() {
        assertRefused(new TwoMeans(1, 2, 1, 20, 3, 1).standardised(), "at least 2 people");
        assertRefused(new TwoMeans(20, 2, -1, 20, 3, 1).difference(), "cannot be below 0");
        assertRefused(new TwoMeans(20, 2, 0, 20, 3, 0).difference(), "are 0");
        assertRefused(new TwoMeans(20, 2, 1, 20, -3, 1).ratio(), "both above 0 or both below");
        assertRefused(new TwoCounts(21, 20, 3, 20).oddsRatio(), "There cannot be 21.0 of 20.0");
        assertRefused(new TwoCounts(1, 0, 3, 20).riskRatio(), "at least 1 person");
        assertRefused(new TwoRates(1, 0, 3, 20).rateRatio(), "above 0");
        assertRefused(new OneGroup(20, 1, 1, 2, 1, 1.5).change(), "between -1 and 1");
        assertRefused(new OneGroup(20, 1, 1, 2, 1, 1).change(), "variance comes out");
        assertRefused(new Correlation(1, 20).fisherZ(), "between -1 and 1");
        assertRefused(new Correlation(0.5, 3).fisherZ(), "more than 3");
        assertRefused(new Proportion(4, 3).logOdds(), "There cannot be");
        assertRefused(new LogRank(1, 0).hazardRatio(), "above 0");
    }

    @Test
    void the_correction_for_small_samples_agrees_with_its_exact_values() {
        // J(2) = Γ(1)/Γ(½), J(3) = Γ(3/2)/(√(3/2)Γ(1)), J(4) = Γ(2)/(√2 Γ(3/2)).
        assertEquals(1 / Math.sqrt(Math.PI), HedgesJ.of(2), 1e-15);
        assertEquals(Math.sqrt(Math.PI) / 2 / Math.sqrt(1.5), HedgesJ.of(3), 1e-15);
        assertEquals(2 / Math.sqrt(2 * Math.PI), HedgesJ.of(4), 1e-15);
        for (double m : List.of(5.0, 40.0, 41.0, 1000.0)) {
            // Γ(x + ½)/Γ(x) · Γ(x + 1)/Γ(x + ½) = x ties J(m) to J(m + 1).
            double x = (m - 1) / 2;
            assertEquals(x, HedgesJ.of(m) * Math.sqrt(m / 2) * HedgesJ.of(m + 1) * Math.sqrt((m + 1) / 2), 1e-14 * x);
        }
    }

    private static Effect interval(double estimate, double low, double high, double level) {
        return Effect.fromInterval(estimate, low, high, level).value().orElseThrow();
    }

    private static void assertRefused(Estimated<Effect> effect, String why) {
        assertTrue(String.valueOf(effect.refusal()).contains(why), effect.toString());
    }
}
