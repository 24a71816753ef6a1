package org.paraspinal.care.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paraspinal.care.knowledge.Measure;
import org.paraspinal.care.knowledge.Pool;
import org.paraspinal.care.knowledge.TrialResult;
import org.paraspinal.care.knowledge.TrialResult.Arm;
import org.paraspinal.statistics.synthesis.Effect;
import org.paraspinal.statistics.synthesis.Estimated;
import org.paraspinal.statistics.synthesis.TwoMeans;

/**
 * Takes one effect from each trial of a pool.
 *
 * <p>Arms that share a control are averaged, since a pool that counted them both would count the control twice. Their effects
 * move together: with arms of n₁ and n₂ and a control of n₀ people, all of one spread, the correlation is
 * (1/n₀) / √((1/n₁ + 1/n₀)(1/n₂ + 1/n₀)); about a half when they are equally large. Gleser and Olkin, in: The Handbook of
 * Research Synthesis, 1994, chapter 22.
 */
final class TrialEffects {
    private static final double LEVEL = 0.95;

    private TrialEffects() {}

    /** In the order of the years; rows whose figures cannot be used are left out. */
    static List<TrialEffect> of(Pool pool, List<TrialResult> rows) {
        Map<String, List<TrialResult>> trials = new LinkedHashMap<>();
        for (TrialResult row : rows)
            trials.computeIfAbsent(pool.check() ? row.id() : row.trial(), _ -> new ArrayList<>())
                    .add(row);
        var out = new ArrayList<TrialEffect>();
        for (List<TrialResult> arms : trials.values()) {
            var effects = new ArrayList<Effect>();
            for (TrialResult arm : arms)
                if (effect(pool.measure(), arm) instanceof Estimated.Given<Effect>(Effect e)) effects.add(e);
            if (effects.size() == arms.size()) out.add(new TrialEffect(arms, averaged(arms, effects)));
        }
        if (!pool.check()) out.sort(java.util.Comparator.comparingInt(TrialEffect::year));
        return List.copyOf(out);
    }

    private static Estimated<Effect> effect(Measure measure, TrialResult row) {
        if (row.fromArms()) {
            TwoMeans means = means(row.treated(), row.control());
            return measure == Measure.MD ? means.difference() : means.standardised();
        }
        return Effect.fromInterval(
                row.effect().orElse(Double.NaN),
                row.low().orElse(Double.NaN),
                row.high().orElse(Double.NaN),
                LEVEL);
    }

    private static TwoMeans means(Arm treated, Arm control) {
        return new TwoMeans(
                treated.n().orElseThrow(),
                treated.mean().orElseThrow(),
                treated.sd().orElseThrow(),
                control.n().orElseThrow(),
                control.mean().orElseThrow(),
                control.sd().orElseThrow());
    }

    private static Effect averaged(List<TrialResult> arms, List<Effect> effects) {
        double sum = 0;
        double variance = 0;
        for (int i = 0; i < effects.size(); i++) {
            sum += effects.get(i).y();
            for (int j = 0; j < effects.size(); j++)
                variance += Math.sqrt(effects.get(i).v() * effects.get(j).v())
                        * (i == j ? 1 : correlation(arms.get(i), arms.get(j)));
        }
        double k = effects.size();
        return new Effect(sum / k, variance / (k * k));
    }

    private static double correlation(TrialResult one, TrialResult other) {
        double control = 1.0 / one.control().n().orElseThrow();
        double first = 1.0 / one.treated().n().orElseThrow() + control;
        double second = 1.0 / other.treated().n().orElseThrow() + control;
        return control / Math.sqrt(first * second);
    }
}
