package org.paraspinal.statistics.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far one study pulls the pooled effect. Viechtbauer and Cheung, Res Synth Methods 2010;1:112-125.
 *
 * <p>With the fit without study i marked (i) and h the study's share of the weight:
 *
 * @param rstudent (y - b(i)) / √(v + tau²(i) + se(i)²): its distance from what the others say
 * @param dffits (b - b(i)) / √(h (v + tau²(i)))
 * @param cookD (b - b(i))² / se²
 * @param covR se(i)² / se²: below 1 the study makes the result less certain
 * @param hat h, its share of the weight, from 0 to 1
 */
public record Influence(double rstudent, double dffits, double cookD, double covR, double hat) {

    /** One for each study, in their order; refused for fewer than 3 studies. */
    public static Estimated<List<Influence>> of(Effects effects, Method method) {
        Optional<Pooled> all = Pooled.of(effects, method, Inference.Z).value();
        return LeaveOneOut.of(effects, method, Inference.Z).map(without -> {
            Pooled full = all.orElseThrow();
            List<PerStudy> shares = PerStudy.of(effects, full);
            List<Influence> each = new ArrayList<>(effects.k());
            for (int i = 0; i < effects.k(); i++)
                each.add(of(
                        effects.y(i),
                        effects.v(i),
                        full,
                        without.get(i),
                        shares.get(i).weightPercent() / 100));
            return List.copyOf(each);
        });
    }

    private static Influence of(double y, double v, Pooled full, Pooled rest, double hat) {
        double moved = full.b() - rest.b();
        double variance = full.se() * full.se();
        double restVariance = rest.se() * rest.se();
        return new Influence(
                (y - rest.b()) / Math.sqrt(v + rest.tau2() + restVariance),
                moved / Math.sqrt(hat * (v + rest.tau2())),
                moved * moved / variance,
                restVariance / variance,
                hat);
    }
}
