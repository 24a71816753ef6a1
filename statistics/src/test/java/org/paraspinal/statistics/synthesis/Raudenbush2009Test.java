package org.paraspinal.statistics.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.paraspinal.statistics.synthesis.Papers.rounded;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Raudenbush, in Cooper, Hedges and Valentine, Handbook of Research Synthesis, 2nd edition 2009, pages 295-315: what teachers expect of
 * pupils. Tables 16.2 and 16.3; the rows by Hedges' method and by Huber and White are not among ours.
 *
 * <p>Page numbers and the chapter's slips are as the metafor project records them in its reproduction of the chapter; the chapter itself
 * was not seen.
 */
class Raudenbush2009Test {
    private final Effects effects = GroundTruth.effects(GroundTruth.set("raudenbush1985"));

    @Test
    void equal_effects_on_page_301() {
        Pooled pooled = Papers.pooled(effects, Method.EE, Inference.Z);

        assertEquals(0.060, rounded(pooled.b(), 3));
        assertEquals(35.83, rounded(pooled.spread().q(), 2));
        assertEquals(1.66, rounded(pooled.stat(), 2), "the chapter prints 1.65");
    }

    @Test
    void random_effects_and_the_range_of_shrunken_effects_on_page_301() {
        Pooled pooled = Papers.pooled(effects, Method.REML, Inference.Z);
        List<PerStudy> shrunken = PerStudy.of(effects, pooled);

        assertEquals(0.084, rounded(pooled.b(), 3), "the chapter prints 0.083");
        assertEquals(0.019, rounded(pooled.tau2(), 3));
        assertEquals(
                -0.03,
                rounded(shrunken.stream().mapToDouble(PerStudy::pred).min().orElseThrow(), 2));
        assertEquals(
                0.25,
                rounded(shrunken.stream().mapToDouble(PerStudy::pred).max().orElseThrow(), 2));
    }

    @Test
    void weeks_of_contact_explain_all_on_page_301() {
        double[] weeks = Arrays.stream(Papers.moderator("raudenbush1985", 1))
                .map(w -> Math.min(w, 3))
                .toArray();
        MetaRegression r = MetaRegression.of(effects, Moderators.of("weeks", weeks), Method.REML, Inference.Z)
                .value()
                .orElseThrow();

        assertEquals(0, rounded(r.spread().tau2(), 3));
        assertEquals(0.407, rounded(r.coefficients().get(0).b(), 3));
        assertEquals(-0.157, rounded(r.coefficients().get(1).b(), 3));
        assertEquals(16.57, rounded(r.spread().q(), 2));
        assertEquals(4.68, rounded(r.coefficients().get(0).stat(), 2));
        assertEquals(-4.39, rounded(r.coefficients().get(1).stat(), 2));
    }

    @Test
    void normal_and_hartung_knapp_rows_of_table_16_3_on_page_309() {
        assertRow(Method.EE, Inference.Z, 0, 0.060, 0.036, 1.655, -0.011, 0.132);
        assertRow(Method.ML, Inference.Z, 0.013, 0.078, 0.047, 1.637, -0.015, 0.171);
        assertRow(Method.REML, Inference.Z, 0.019, 0.084, 0.052, 1.621, -0.018, 0.185);
        assertRow(Method.DL, Inference.Z, 0.026, 0.089, 0.056, 1.601, -0.020, 0.199);
        assertRow(Method.EE, Inference.HARTUNG_KNAPP, 0, 0.060, 0.051, 1.173, -0.048, 0.168);
        assertRow(Method.ML, Inference.HARTUNG_KNAPP, 0.013, 0.078, 0.059, 1.311, -0.047, 0.202);
        assertRow(Method.REML, Inference.HARTUNG_KNAPP, 0.019, 0.084, 0.062, 1.359, -0.046, 0.213);
        assertRow(Method.DL, Inference.HARTUNG_KNAPP, 0.026, 0.089, 0.064, 1.405, -0.044, 0.223);
    }

    private void assertRow(
            Method method, Inference test, double tau2, double b, double se, double stat, double low, double high) {
        Pooled pooled = Papers.pooled(effects, method, test);
        double[] printed = {tau2, b, se, stat, low, high};
        double[] ours = {
            pooled.tau2(),
            pooled.b(),
            pooled.se(),
            pooled.stat(),
            pooled.ci().low(),
            pooled.ci().high()
        };
        for (int i = 0; i < printed.length; i++)
            assertEquals(printed[i], rounded(ours[i], 3), method + " " + test + ", number " + (i + 1));
    }
}
