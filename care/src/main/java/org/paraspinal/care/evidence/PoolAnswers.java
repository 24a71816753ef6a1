package org.paraspinal.care.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paraspinal.care.knowledge.Pool;
import org.paraspinal.care.knowledge.Studies;
import org.paraspinal.statistics.synthesis.Effects;
import org.paraspinal.statistics.synthesis.Estimated;
import org.paraspinal.statistics.synthesis.Inference;
import org.paraspinal.statistics.synthesis.Method;
import org.paraspinal.statistics.synthesis.Pooled;

/** Works out what is known of a pool's question. */
final class PoolAnswers {
    static final int FEWEST_FOR_SPREAD = Pooled.FEWEST_TO_READ;
    private static final String UNKNOWN =
            "This cannot be worked out again: the results of the single trials are not known to us.";

    private PoolAnswers() {}

    static Answered of(Pool pool, Studies studies) {
        List<TrialEffect> trials = TrialEffects.of(pool, studies.trialsOf(pool));
        return new Answered(pool, studies.reviewsOf(pool).stream().findFirst(), trials, recomputed(pool, trials));
    }

    private static Recomputed recomputed(Pool pool, List<TrialEffect> trials) {
        if (trials.isEmpty()) return new Recomputed.NotKnown(UNKNOWN);
        if (trials.size() == 1) return new Recomputed.OneTrial(trials.getFirst());
        return switch (pooled(trials)) {
            case Estimated.Given<Pooled>(Pooled p) ->
                new Recomputed.FromTrials(
                        p,
                        p.k() < FEWEST_FOR_SPREAD
                                ? Optional.empty()
                                : p.prediction().higgins(),
                        cautions(pool, trials));
            case Estimated.Refused<Pooled>(String because) -> new Recomputed.NotKnown(because);
        };
    }

    /** Where all effects agree to the last digit, Hartung and Knapp's interval has no width and its modified form stands in. */
    private static Estimated<Pooled> pooled(List<TrialEffect> trials) {
        Effects effects = effects(trials);
        Estimated<Pooled> usual = Pooled.of(effects, Method.REML, Inference.HARTUNG_KNAPP);
        return usual instanceof Estimated.Given<Pooled>
                ? usual
                : Pooled.of(effects, Method.REML, Inference.MODIFIED_HARTUNG_KNAPP);
    }

    /** The trials as the engine takes them. */
    static Effects effects(List<TrialEffect> trials) {
        return Effects.of(
                trials.stream().mapToDouble(t -> t.effect().y()).toArray(),
                trials.stream().mapToDouble(t -> t.effect().v()).toArray());
    }

    private static List<String> cautions(Pool pool, List<TrialEffect> trials) {
        var out = new ArrayList<String>();
        if (trials.size() < FEWEST_FOR_SPREAD) out.add("Two trials are too few to say what a new setting would bring.");
        long own = trials.stream().map(TrialEffect::trial).distinct().count();
        if (pool.check() && own < trials.size())
            out.add(
                    (trials.size() - own) + " of the " + trials.size()
                            + " rows share a trial with another row, as in the review that printed the result: their people are counted twice.");
        if (trials.stream().anyMatch(TrialEffect::averaged))
            out.add(
                    "Where two groups of a trial share one comparison group, their effects were averaged and count as one.");
        return out;
    }
}
