package org.paraspinal.statistics.synthesis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.paraspinal.statistics.synthesis.Papers.rounded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Normand, Stat Med 1999;18:321-359: days in hospital after a stroke, Tables VIII and IX. The paper uses one deviation for both groups of
 * a trial, the pooled one.
 *
 * <p>Page numbers are as the metafor project records them in its reproduction of the paper; the paper itself was not seen.
 */
class Normand1999Test {
    private final Effects effects = effects();

    @Test
    void the_mean_differences_and_variances_of_page_351() {
        double[] v = new double[effects.k()];
        double[] y = new double[effects.k()];
        for (int i = 0; i < v.length; i++) {
            y[i] = effects.y(i);
            v[i] = rounded(effects.v(i), 2);
        }

        assertArrayEquals(new double[] {-20, -2, -55, -71, -4, 1, 11, -10, 7}, y);
        assertArrayEquals(new double[] {40.59, 2.05, 15.28, 150.22, 20.19, 1.22, 95.38, 8.03, 20.69}, v);
    }

    @Test
    void the_three_pooled_differences_of_page_352() {
        assertPooled(Method.EE, -3.49, -5.03, -1.96, 0);
        assertPooled(Method.DL, -14.10, -24.45, -3.75, 218.72);
        assertPooled(Method.REML, -15.12, -32.67, 2.43, 685.20);
    }

    private void assertPooled(Method method, double b, double low, double high, double tau2) {
        Pooled pooled = Papers.pooled(effects, method, Inference.Z);
        assertEquals(b, rounded(pooled.b(), 2), method + " effect");
        assertEquals(low, rounded(pooled.ci().low(), 2), method + " low");
        assertEquals(high, rounded(pooled.ci().high(), 2), method + " high");
        assertEquals(tau2, rounded(pooled.tau2(), 2), method + " tau²");
    }

    private static Effects effects() {
        JsonNode raw = GroundTruth.set("normand1999_MD").get("raw_all_rows");
        List<Effect> all = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            double n1 = raw.get("n1i").get(i).doubleValue();
            double n2 = raw.get("n2i").get(i).doubleValue();
            double s1 = raw.get("sd1i").get(i).doubleValue();
            double s2 = raw.get("sd2i").get(i).doubleValue();
            double pooled = Math.sqrt(((n1 - 1) * s1 * s1 + (n2 - 1) * s2 * s2) / (n1 + n2 - 2));
            double m1 = raw.get("m1i").get(i).doubleValue();
            double m2 = raw.get("m2i").get(i).doubleValue();
            all.add(new TwoMeans(n1, m1, pooled, n2, m2, pooled)
                    .difference()
                    .value()
                    .orElseThrow());
        }
        return Effects.of(
                all.stream().mapToDouble(Effect::y).toArray(),
                Arrays.stream(all.toArray(Effect[]::new)).mapToDouble(Effect::v).toArray());
    }
}
