package org.paraspinal.web.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.paraspinal.care.evidence.Answered;
import org.paraspinal.care.evidence.Recomputed;
import org.paraspinal.care.evidence.TrialEffect;
import org.paraspinal.care.knowledge.Measure;
import org.paraspinal.care.knowledge.Pool;
import org.paraspinal.statistics.synthesis.Effects;
import org.paraspinal.statistics.synthesis.Egger;
import org.paraspinal.statistics.synthesis.Method;
import org.paraspinal.statistics.synthesis.Pooled;
import org.paraspinal.statistics.synthesis.TrimAndFill;
import org.paraspinal.web.drawing.Cumulative;
import org.paraspinal.web.drawing.CumulativePlot;
import org.paraspinal.web.drawing.Drawing;
import org.paraspinal.web.drawing.EffectAxis;
import org.paraspinal.web.drawing.Estimate;
import org.paraspinal.web.drawing.Forest;
import org.paraspinal.web.drawing.ForestPlot;
import org.paraspinal.web.drawing.Funnel;
import org.paraspinal.web.drawing.FunnelPlot;

/** The trials of a question and what they come to, as pictures; there are none of fewer than two. */
final class EvidencePlots {
    /** One trial is told in words; there is nothing to lay it beside. */
    private static final int FEWEST = 2;

    private EvidencePlots() {}

    static List<Drawing> of(Answered a) {
        if (a.trials().size() < FEWEST) return List.of();
        var plots = new ArrayList<Drawing>(List.of(forest(a)));
        if (a.recomputed() instanceof Recomputed.FromTrials f && a.trials().size() >= Egger.FEWEST) {
            plots.add(funnel(a, f.pooled()));
            plots.add(cumulative(a));
        }
        return plots;
    }

    private static Drawing funnel(Answered a, Pooled pooled) {
        Effects effects = effects(a.trials());
        var studies = new ArrayList<Funnel.Study>();
        for (TrialEffect t : a.trials())
            studies.add(new Funnel.Study(
                    name(t), t.effect().y(), Math.sqrt(t.effect().v()), false));
        TrimAndFill.of(effects, Method.REML, TrimAndFill.Count.L0)
                .value()
                .ifPresent(filled -> filled.filled()
                        .forEach(e -> studies.add(new Funnel.Study("Supposed", e.y(), Math.sqrt(e.v()), true))));
        return new FunnelPlot(new Funnel(
                a.pool().asks() + ": small studies beside large ones",
                Egger.classical(effects)
                        .value()
                        .map(e -> "Whether small studies say something else than large ones: Egger's test gives p = "
                                + FiguresInWords.number(e.pval()) + ".")
                        .orElse("Too few studies to tell whether small ones say something else."),
                studies,
                pooled.b(),
                axis(a.pool())));
    }

    private static Drawing cumulative(Answered a) {
        List<TrialEffect> byYear = a.trials().stream()
                .sorted(Comparator.comparingInt(TrialEffect::year))
                .toList();
        var steps = new ArrayList<Cumulative.Step>();
        List<Pooled> grown = org.paraspinal.statistics.synthesis.Cumulative.of(effects(byYear), Method.REML)
                .value()
                .orElse(List.of());
        for (int i = 0; i < grown.size(); i++)
            steps.add(new Cumulative.Step(byYear.get(i).year(), name(byYear.get(i)), i + 1, estimate(grown.get(i))));
        return new CumulativePlot(
                new Cumulative(a.pool().asks() + ": how it grew with the years", sentence(a), steps, axis(a.pool())));
    }

    private static Effects effects(List<TrialEffect> trials) {
        return Effects.of(
                trials.stream().mapToDouble(t -> t.effect().y()).toArray(),
                trials.stream().mapToDouble(t -> t.effect().v()).toArray());
    }

    private static Drawing forest(Answered a) {
        return new ForestPlot(new Forest(
                a.pool().asks(),
                sentence(a),
                List.of(new Forest.Group("", studies(a), printed(a))),
                a.recomputed() instanceof Recomputed.FromTrials f
                        ? Optional.of(new Forest.Pooled("Worked out here", estimate(f.pooled())))
                        : Optional.empty(),
                a.newSetting().map(i -> new Forest.Range("In a new setting", i.low(), i.high())),
                axis(a.pool())));
    }

    private static Estimate estimate(Pooled p) {
        return new Estimate(p.b(), p.ci().low(), p.ci().high());
    }

    private static String sentence(Answered a) {
        return a.recomputed() instanceof Recomputed.FromTrials f
                ? "Together they come to " + FiguresInWords.number(f.pooled().b()) + ", from "
                        + FiguresInWords.number(f.pooled().ci().low()) + " to "
                        + FiguresInWords.number(f.pooled().ci().high()) + "."
                : "There is nothing to put together.";
    }

    private static Optional<Forest.Pooled> printed(Answered a) {
        return a.printed()
                .map(r -> new Forest.Pooled(
                        "Review " + r.year() + " prints",
                        new Estimate(
                                r.effect().orElseThrow(),
                                r.low().orElseThrow(),
                                r.high().orElseThrow())));
    }

    private static List<Forest.Study> studies(Answered a) {
        double tau2 =
                a.recomputed() instanceof Recomputed.FromTrials f ? f.pooled().tau2() : 0;
        double[] weights = a.trials().stream()
                .mapToDouble(t -> 1 / (t.effect().v() + tau2))
                .toArray();
        double all =
                IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).sum();
        return IntStream.range(0, weights.length)
                .mapToObj(i -> study(a.trials().get(i), 100 * weights[i] / all))
                .toList();
    }

    private static Forest.Study study(TrialEffect t, double weight) {
        return new Forest.Study(
                name(t), OptionalInt.of(t.year()), new Estimate(t.effect().y(), t.low(), t.high()), weight);
    }

    private static String name(TrialEffect t) {
        return t.trial().replaceAll("(\\D)(\\d{4})$", "$1 $2");
    }

    private static EffectAxis axis(Pool p) {
        String treated = p.check() ? "better with treatment" : "better with massage";
        String other = "better without";
        return new EffectAxis(
                p.measure() == Measure.SMD
                        ? "Difference in standard deviations"
                        : "Difference in points"
                                + p.scale()
                                        .map(s -> ", scale " + s.replace("-", " to "))
                                        .orElse(""),
                p.lowerIsBetter() ? treated : other,
                p.lowerIsBetter() ? other : treated,
                0,
                false);
    }
}
