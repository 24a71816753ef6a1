package org.paraspinal.statistics.synthesis;

import java.util.ArrayList;
import java.util.List;

/**
 * The pooled effect as it stood after each study. Lau, Antman, Jimenez-Silva and others, N Engl J Med 1992;327:248-254.
 *
 * <p>The normal interval is told, since the first entry is one study alone.
 */
public final class Cumulative {
    private Cumulative() {}

    /**
     * @param effects in the order in which they came to be known
     * @return one for each study; the first is that study itself
     */
    public static Estimated<List<Pooled>> of(Effects effects, Method method) {
        if (effects.k() > LeaveOneOut.MOST)
            return Estimated.refused("With more than " + LeaveOneOut.MOST + " studies they are not added one by one.");
        List<Pooled> all = new ArrayList<>(effects.k());
        for (int n = 1; n <= effects.k(); n++)
            Pooled.of(effects.first(n), method, Inference.Z).value().ifPresent(all::add);
        return Estimated.of(List.copyOf(all));
    }
}
