package org.paraspinal.proof;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.paraspinal.care.knowledge.Knowledge;

/** Proves all that is claimed of the rules, one property after the other, and says how. */
public final class Proofs {
    private Proofs() {}

    static List<Property> of(Knowledge k) {
        return List.of(
                new Monotone(k),
                new Completed(k),
                new Needed(k),
                new Reached(k),
                new Short(k),
                new OffTheSpine(k),
                new Compiled(k, Flattened::of));
    }

    /**
     * Proves every property.
     *
     * @param say takes the report, line by line
     * @return whether all of them hold
     */
    public static boolean prove(Knowledge k, Consumer<String> say) {
        boolean all = true;
        for (Property p : of(k)) all &= proved(p, say);
        return all;
    }

    private static boolean proved(Property p, Consumer<String> say) {
        long start = System.nanoTime();
        Property.Findings f = p.prove();
        double seconds = (System.nanoTime() - start) / 1e9;
        say.accept(p.name() + " " + (f.against().isEmpty() ? "proved" : "DOES NOT HOLD") + ". " + p.claim());
        say.accept(String.format(
                Locale.ROOT,
                "   %s; %d variables, %d queries, %.1f s",
                f.how(),
                f.variables(),
                f.queries(),
                seconds));
        f.notes().forEach(n -> say.accept("   " + n));
        f.against().forEach(c -> say.accept("   against it: " + c));
        return f.against().isEmpty();
    }
}
