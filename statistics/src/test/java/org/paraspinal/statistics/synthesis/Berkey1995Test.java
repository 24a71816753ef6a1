package org.paraspinal.statistics.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.paraspinal.statistics.synthesis.Papers.rounded;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Berkey, Hoaglin, Mosteller and Colditz, Stat Med 1995;14:395-411, page 408: BCG vaccine, by empirical Bayes.
 *
 * <p>The variances are the paper's smoothed ones. Page numbers and the article's slips are as the metafor project records them in its
 * reproduction of the paper; the paper itself was not seen.
 */
class Berkey1995Test {
    private final double[] latitude = Papers.moderator("bcg_RR", 1);
    private final Effects smoothed = smoothed();

    @Test
    void the_pooled_log_risk_ratio_of_page_408() {
        Pooled pooled = Papers.pooled(smoothed, Method.PM, Inference.Z);

        assertEquals(-0.5429, rounded(pooled.b(), 4));
        assertEquals(0.1842, rounded(pooled.se(), 4));
        assertEquals(0.268, rounded(pooled.tau2(), 3));
    }

    @Test
    void the_regression_on_latitude_of_page_408() {
        MetaRegression r = regression(Method.PM);

        assertEquals(-0.6303, rounded(r.coefficients().get(0).b(), 4), "the article prints -0.6304");
        assertEquals(-0.0268, rounded(r.coefficients().get(1).b(), 4));
        assertEquals(0.1591, rounded(r.coefficients().get(0).se(), 4));
        assertEquals(0.0110, rounded(r.coefficients().get(1).se(), 4));
        assertEquals(0.157, rounded(r.spread().tau2(), 3));
        assertEquals(41, rounded(r.r2().orElseThrow(), 0));
        assertEquals(
                0.42,
                rounded(
                        Math.exp(r.coefficients().get(0).b()
                                + r.coefficients().get(1).b() * (42 - 33.46)),
                        2));
    }

    @Test
    void with_equal_effects_the_regression_of_page_408() {
        MetaRegression r = regression(Method.EE);

        assertEquals(-0.5949, rounded(r.coefficients().get(0).b(), 4), "the article prints -0.5950");
        assertEquals(-0.0282, rounded(r.coefficients().get(1).b(), 4));
        assertEquals(0.0696, rounded(r.coefficients().get(0).se(), 4));
        assertEquals(0.0040, rounded(r.coefficients().get(1).se(), 4), "the article prints 0.0039");
    }

    private MetaRegression regression(Method method) {
        double[] centred = Arrays.stream(latitude).map(x -> x - 33.46).toArray();
        return MetaRegression.of(smoothed, Moderators.of("latitude", centred), method, Inference.Z)
                .value()
                .orElseThrow();
    }

    /** Each trial's sizes with the mean odds against disease over all trials. */
    private static Effects smoothed() {
        TwoCounts[] trials = Papers.bcg();
        double vaccinated = Arrays.stream(trials)
                .mapToDouble(t -> (t.n1() - t.events1()) / t.events1())
                .average()
                .orElseThrow();
        double others = Arrays.stream(trials)
                .mapToDouble(t -> (t.n2() - t.events2()) / t.events2())
                .average()
                .orElseThrow();
        return Effects.of(
                Arrays.stream(trials)
                        .mapToDouble(t -> t.riskRatio().value().orElseThrow().y())
                        .toArray(),
                Arrays.stream(trials)
                        .mapToDouble(t -> vaccinated / t.n1() + others / t.n2())
                        .toArray());
    }
}
