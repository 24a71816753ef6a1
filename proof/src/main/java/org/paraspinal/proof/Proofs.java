package org.paraspinal.proof;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.screening.Masks;

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
                new Compiled(k, Masks.of(k)));
    }

    /**
     * Proves every property, as many at a time as there are processors.
     *
     * @param say takes the report, line by line
     * @return whether all of them hold
     */
    public static boolean prove(Knowledge k, Consumer<String> say) {
        List<Proved> all = of(k).parallelStream().map(Proved::of).toList();
        all.forEach(p -> p.report(say));
        return all.stream().allMatch(p -> p.findings.against().isEmpty());
    }

    private record Proved(Property property, Property.Findings findings, double seconds) {
        static Proved of(Property p) {
            long start = System.nanoTime();
            Property.Findings f = p.prove();
            return new Proved(p, f, (System.nanoTime() - start) / 1e9);
        }

        void report(Consumer<String> say) {
            String came = findings.against().isEmpty() ? "proved" : "DOES NOT HOLD";
            say.accept(property.name() + " " + came + ". " + property.claim());
            say.accept(String.format(
                    Locale.ROOT,
                    "   %s; %d variables, %d queries, %.1f s",
                    findings.how(),
                    findings.variables(),
                    findings.queries(),
                    seconds));
            findings.notes().forEach(n -> say.accept("   " + n));
            findings.against().forEach(c -> say.accept("   against it: " + c));
        }
    }
}
