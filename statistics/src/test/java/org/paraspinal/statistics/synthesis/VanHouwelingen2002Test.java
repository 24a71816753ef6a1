package org.paraspinal.statistics.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.paraspinal.statistics.synthesis.Papers.rounded;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Van Houwelingen, Arends and Stijnen, Stat Med 2002;21:589-624: BCG vaccine as odds ratios, by maximum likelihood.
 *
 * <p>Page numbers and the article's slips are as the metafor project records them in its reproduction of the paper; the paper itself
 * was not seen.
 */
class VanHouwelingen2002Test {
    private final Effects effects = Effects.of(
            Arrays.stream(Papers.bcg())
                    .mapToDouble(t -> t.oddsRatio().value().orElseThrow().y())
                    .toArray(),
            Arrays.stream(Papers.bcg())
                    .mapToDouble(t -> t.oddsRatio().value().orElseThrow().v())
                    .toArray());

    @Test
    void with_equal_effects_the_odds_ratio_of_page_596() {
        Pooled pooled = Papers.pooled(effects, Method.EE, Inference.Z);

        assertEquals(0.647, rounded(Math.exp(pooled.b()), 3));
        assertEquals(0.595, rounded(Math.exp(pooled.ci().low()), 3));
        assertEquals(0.702, rounded(Math.exp(pooled.ci().high()), 3), "the article prints 0.703");
    }

    @Test
    void by_maximum_likelihood_the_odds_ratio_and_tau2_of_page_597() {
        Pooled pooled = Papers.pooled(effects, Method.ML, Inference.Z);

        assertEquals(0.476, rounded(Math.exp(pooled.b()), 3));
        assertEquals(0.336, rounded(Math.exp(pooled.ci().low()), 3));
        assertEquals(0.675, rounded(Math.exp(pooled.ci().high()), 3));
        assertEquals(0.302, rounded(pooled.tau2(), 3));
    }

    @Test
    void the_range_of_true_effects_of_page_599_which_takes_the_mean_as_known() {
        Pooled pooled = Papers.pooled(effects, Method.ML, Inference.Z);
        double reach = 1.959963984540054 * Math.sqrt(pooled.tau2());

        assertEquals(-1.820, rounded(pooled.b() - reach, 3));
        assertEquals(0.336, rounded(pooled.b() + reach, 3));
    }

    @Test
    void the_regression_on_latitude_of_pages_608_and_609() {
        MetaRegression r = MetaRegression.of(
                        effects, Moderators.of("latitude", Papers.moderator("bcg_RR", 1)), Method.ML, Inference.Z)
                .value()
                .orElseThrow();

        assertEquals(0.371, rounded(r.coefficients().get(0).b(), 3));
        assertEquals(-0.033, rounded(r.coefficients().get(1).b(), 3));
        assertEquals(0.106, rounded(r.coefficients().get(0).se(), 3));
        assertEquals(0.003, rounded(r.coefficients().get(1).se(), 3));
        assertEquals(0.004, rounded(r.spread().tau2(), 3));
        assertEquals(98.7, rounded(r.r2().orElseThrow(), 1));
    }
}
