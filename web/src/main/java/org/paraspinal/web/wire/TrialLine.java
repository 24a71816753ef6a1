package org.paraspinal.web.wire;

import java.util.List;
import org.paraspinal.statistics.series.Fit;
import org.paraspinal.statistics.series.Fitting;
import org.paraspinal.statistics.synthesis.Estimated;
import org.paraspinal.statistics.synthesis.Interval;
import org.paraspinal.statistics.trial.CarryOver;
import org.paraspinal.statistics.trial.Mediation;
import org.paraspinal.statistics.trial.Pair;
import org.paraspinal.statistics.trial.Posterior;
import org.paraspinal.statistics.trial.Result;
import org.paraspinal.statistics.trial.SignFlip;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a trial found as one JSON object, every number unrounded; what was refused has its sentence. */
public final class TrialLine {
    private static final JsonMapper JSON = new JsonMapper();

    private TrialLine() {}

    /** Nothing could be read. */
    public static String refused(List<String> problems) {
        ObjectNode o = JSON.createObjectNode().put("refused", String.join("\n", problems));
        problems.forEach(o.putArray("problems")::add);
        return JSON.writeValueAsString(o);
    }

    public static String of(TrialFile file, Result.Found found) {
        ObjectNode o = JSON.createObjectNode().put("mean", found.mean());
        var pairs = o.putArray("pairs");
        for (Pair p : found.pairs())
            pairs.addObject()
                    .put("pair", p.number())
                    .put("first", p.first().name())
                    .put("a", p.a())
                    .put("countA", p.countA())
                    .put("b", p.b())
                    .put("countB", p.countB())
                    .put("difference", p.difference());
        var lost = o.putArray("lost");
        found.lost().forEach(l -> lost.addObject().put("pair", l.number()).put("because", l.because()));
        SignFlip test = found.signFlip();
        o.putObject("signFlip")
                .put("twoSided", test.twoSided())
                .put("lower", test.lower())
                .put("upper", test.upper())
                .put("smallestTwoSided", SignFlip.smallestTwoSided(test.pairs()));
        interval(o, "interval", found.interval());
        posterior(o, found.posterior());
        CarryOver over = found.carryOver();
        ObjectNode carry = o.putObject("carryOver");
        if (over.periodsA() > 0) carry.put("a", over.a());
        if (over.periodsB() > 0) carry.put("b", over.b());
        carry.put("periodsA", over.periodsA()).put("periodsB", over.periodsB());
        if (found.regression() instanceof Fitting.Fitted(Fit fit))
            fit.coefficients().stream()
                    .filter(c -> c.name().equals("treatment"))
                    .forEach(c -> o.putObject("regression")
                            .put("treatment", c.estimate())
                            .put("se", c.error())
                            .put("phi", fit.phi())
                            .put("phiFixed", fit.phiFixed()));
        found.adherence().forEach(o.putArray("adherence")::add);
        mediation(o, file.mediation(found));
        o.put("orderAsDrawn", file.held().design().asDrawn());
        found.cautions().forEach(o.putArray("cautions")::add);
        return JSON.writeValueAsString(o);
    }

    private static void interval(ObjectNode o, String key, Estimated<Interval> interval) {
        interval.value()
                .ifPresentOrElse(
                        i -> o.putArray(key).add(i.low()).add(i.high()),
                        () -> o.put(key + "Refused", interval.refusal()));
    }

    private static void posterior(ObjectNode o, Estimated<Posterior> posterior) {
        posterior
                .value()
                .ifPresentOrElse(
                        x -> o.putObject("posterior")
                                .put("mean", x.mean())
                                .put("sd", x.sd())
                                .put("belowZero", x.belowZero())
                                .put("importantlyBelow", x.importantlyBelow()),
                        () -> o.put("posteriorRefused", posterior.refusal()));
    }

    private static void mediation(ObjectNode o, Estimated<Mediation> mediation) {
        mediation
                .value()
                .ifPresentOrElse(
                        m -> {
                            ObjectNode e = o.putObject("expectation")
                                    .put("pairs", m.pairs())
                                    .put("total", m.total())
                                    .put("atAverageExpectation", m.direct())
                                    .put("indirect", m.indirect())
                                    .put("draws", m.draws())
                                    .put("seed", Long.toString(m.seed()));
                            e.putArray("indirectInterval")
                                    .add(m.interval().low())
                                    .add(m.interval().high());
                            m.share().value().ifPresent(s -> e.put("shareMovingWithExpectation", s));
                        },
                        () -> o.put("expectationRefused", mediation.refusal()));
    }
}
