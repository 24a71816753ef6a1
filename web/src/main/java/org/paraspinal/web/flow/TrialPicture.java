package org.paraspinal.web.flow;

import java.util.Optional;
import org.paraspinal.care.outcome.Outcome;
import org.paraspinal.care.trial.Protocol;
import org.paraspinal.statistics.trial.Arm;
import org.paraspinal.statistics.trial.Posterior;
import org.paraspinal.statistics.trial.Prior;
import org.paraspinal.statistics.trial.Result;
import org.paraspinal.web.drawing.EffectAxis;
import org.paraspinal.web.drawing.Estimate;
import org.paraspinal.web.drawing.Trial;
import org.paraspinal.web.drawing.TrialPlot;

/** What a trial found, as a picture: its pairs, their mean difference, and what was believed before and after. */
final class TrialPicture {
    private static final double NORMAL_95 = 1.96;

    private TrialPicture() {}

    static TrialPlot of(Outcome.Effect effect, TrialWords words) {
        Protocol p = effect.from().trial().protocol();
        Result.Found found = effect.from().found();
        return new TrialPlot(new Trial(
                "Your trial, pair by pair",
                effect.sentence(),
                "Mean daily pain of the period, 0 to 10",
                words.arm(p.compared(), Arm.B),
                words.arm(p.compared(), Arm.A),
                found.pairs().stream()
                        .map(x -> new Trial.Pair(x.b(), x.a(), x.first() == Arm.B))
                        .toList(),
                found.interval().value().map(i -> new Estimate(found.mean(), i.low(), i.high())),
                Optional.of(prior(p.basis().prior())),
                found.posterior().value().map(TrialPicture::posterior),
                new EffectAxis("Difference in daily pain, points of 10", "less pain", "more pain", 0, false)));
    }

    private static Estimate prior(Prior prior) {
        return about(prior.mean(), prior.sd());
    }

    private static Estimate posterior(Posterior posterior) {
        return about(posterior.mean(), posterior.sd());
    }

    private static Estimate about(double mean, double sd) {
        return new Estimate(mean, mean - NORMAL_95 * sd, mean + NORMAL_95 * sd);
    }
}
