package org.paraspinal.web.wire;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.paraspinal.care.trial.PersonalTrial;
import org.paraspinal.statistics.synthesis.Estimated;
import org.paraspinal.statistics.trial.Arm;
import org.paraspinal.statistics.trial.Ending;
import org.paraspinal.statistics.trial.Held;
import org.paraspinal.statistics.trial.Mediation;
import org.paraspinal.statistics.trial.Result;
import org.paraspinal.statistics.trial.Settled;
import org.paraspinal.statistics.trial.Trial;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A personal trial as it leaves the house and comes back: everything that its numbers hang on, and nothing else of the person.
 *
 * @param armA what A is in words, such as "no massage"
 * @param starts its first day
 * @param expected by period from 0: the average pain that was expected
 * @param priorSays where the prior comes from
 * @param knowledge the version it was settled with
 */
public record TrialFile(
        String armA,
        String armB,
        String starts,
        Held held,
        Settled settled,
        Map<Integer, Double> expected,
        String priorSays,
        List<String> sources,
        String knowledge) {
    static final int FORMAT = 1;
    private static final JsonMapper JSON = new JsonMapper();

    public TrialFile {
        expected = java.util.Collections.unmodifiableMap(new TreeMap<>(expected));
        sources = List.copyOf(sources);
    }

    /** A trial of this house. */
    public static TrialFile of(PersonalTrial trial, Held held, String armA, String armB) {
        var p = trial.protocol();
        var expected = new TreeMap<Integer, Double>();
        trial.expected().forEach((period, n) -> expected.put(period, (double) n));
        return new TrialFile(
                armA,
                armB,
                p.starts().toString(),
                held,
                p.settled(),
                expected,
                p.basis().says(),
                p.basis().sources(),
                p.knowledge());
    }

    /** What it found, or why it cannot be read. */
    public Result result() {
        return Trial.analyse(held, settled);
    }

    /** How much of what was found moves with what was expected; drawn from the trial's own seed. */
    public Estimated<Mediation> mediation(Result.Found found) {
        return Mediation.of(
                found.pairs(),
                expected,
                settled.level(),
                Mediation.DRAWS,
                held.design().seed());
    }

    /** As JSON on several lines, which {@link TrialFileReader} reads. */
    public String write() {
        ObjectNode o = JSON.createObjectNode().put("personalTrial", FORMAT);
        o.putObject("arms").put("A", armA).put("B", armB);
        o.put("starts", starts);
        var d = held.design();
        ObjectNode design = o.putObject("design")
                .put("pairs", d.pairs())
                .put("daysAPeriod", d.daysAPeriod())
                .put("washoutDays", d.washoutDays())
                .put("seed", Long.toString(d.seed()));
        d.order().stream().map(Arm::name).forEach(design.putArray("order")::add);
        ending(o.putObject("ending"));
        o.put("daysCovered", held.daysCovered());
        ArrayNode responses = o.putArray("responses");
        held.responses().forEach(r -> responses.addObject().put("day", r.day()).put("value", r.value()));
        held.adherence().forEach(o.putArray("adherence")::add);
        ArrayNode said = o.putArray("expected");
        expected.forEach(
                (period, pain) -> said.addObject().put("period", period).put("pain", pain));
        o.put("important", settled.important()).put("level", settled.level());
        ObjectNode prior = o.putObject("prior")
                .put("mean", settled.prior().mean())
                .put("sd", settled.prior().sd())
                .put("says", priorSays);
        sources.forEach(prior.putArray("sources")::add);
        o.put("knowledge", knowledge);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(o) + "\n";
    }

    private void ending(ObjectNode o) {
        switch (held.ending()) {
            case Ending.AsPlanned _ -> o.put("how", "as-planned");
            case Ending.Early(int days, boolean forItsResponses) ->
                o.put("how", "early").put("days", days).put("forItsResponses", forItsResponses);
            case Ending.NotYet(int days) -> o.put("how", "not-yet").put("days", days);
        }
    }
}
