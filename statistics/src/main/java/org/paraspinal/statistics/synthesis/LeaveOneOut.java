package org.paraspinal.statistics.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The pooled effect without each study in turn.
 *
 * <p>Every fit is made anew, which takes k passes over k studies: tau² and with it every weight changes with each study left
 * out, so that nothing but Cochran's Q could be had by taking one study's part from a sum, and that loses digits just where
 * a study matters most.
 */
public final class LeaveOneOut {
    /** Above this many studies it is not done: each one then weighs too little to matter. */
    public static final int MOST = 2000;

    private LeaveOneOut() {}

    /** One for each study, in their order; refused for fewer than 3 studies. */
    public static Estimated<List<Pooled>> of(Effects effects, Method method, Inference test) {
        if (effects.k() < Pooled.FEWEST_TO_READ)
            return Estimated.refused("Leaving one study out needs at least 3 studies.");
        if (effects.k() > MOST)
            return Estimated.refused(
                    "With more than " + MOST + " studies none is left out in turn: one of them hardly matters.");
        return each(effects.k(), i -> Pooled.of(effects.without(i), method, test));
    }

    /** The same fits with the uncertainty told in another way; tau² is not estimated anew. */
    static Estimated<List<Pooled>> under(Effects effects, List<Pooled> fits, Inference test) {
        return each(effects.k(), i -> fits.get(i).under(effects.without(i), test));
    }

    private static Estimated<List<Pooled>> each(int k, IntFunction<Estimated<Pooled>> without) {
        List<Pooled> all = new ArrayList<>(k);
        for (int i = 0; i < k; i++) {
            switch (without.apply(i)) {
                case Estimated.Given<Pooled>(Pooled pooled) -> all.add(pooled);
                case Estimated.Refused<Pooled>(String because) -> {
                    return Estimated.refused("Without study " + (i + 1) + ": " + because);
                }
            }
        }
        return Estimated.of(List.copyOf(all));
    }
}
