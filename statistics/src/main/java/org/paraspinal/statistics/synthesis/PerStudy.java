package org.paraspinal.statistics.synthesis;

import java.util.ArrayList;
import java.util.List;

/**
 * What one study adds to a pooled effect, and its own effect drawn towards it.
 *
 * <p>With λ = tau² / (tau² + v): pred = λy + (1 - λ)b, and se² = λv + (1 - λ)² se(b)². Best linear unbiased prediction:
 * Raudenbush and Bryk, J Educ Stat 1985;10:75-98.
 *
 * @param weightPercent share of the weight, in percent
 * @param pred the study's effect, shrunken
 * @param se its standard error
 */
public record PerStudy(double weightPercent, double pred, double se) {

    /** One for each study, in their order. */
    public static List<PerStudy> of(Effects effects, Pooled pooled) {
        double tau2 = pooled.tau2();
        double sumW = 0;
        for (int i = 0; i < effects.k(); i++) sumW += 1 / (effects.v(i) + tau2);
        List<PerStudy> all = new ArrayList<>(effects.k());
        for (int i = 0; i < effects.k(); i++) {
            double v = effects.v(i);
            double own = tau2 / (tau2 + v);
            double rest = v / (tau2 + v);
            all.add(new PerStudy(
                    100 / ((v + tau2) * sumW),
                    own * effects.y(i) + rest * pooled.b(),
                    Math.sqrt(own * v + rest * rest * pooled.se() * pooled.se())));
        }
        return all;
    }
}
