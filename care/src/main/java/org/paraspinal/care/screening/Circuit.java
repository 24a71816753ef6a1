package org.paraspinal.care.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.paraspinal.care.intake.Literals;
import org.paraspinal.care.knowledge.Condition;

/**
 * When all rules fire, as gates over lanes: each gate makes one lane of others, what several rules ask is asked once. A lane holds the four
 * ways of a {@link org.paraspinal.care.intake.Glance} beside each other; a gate treats them alike.
 */
final class Circuit {
    /** A lane, as it comes about. */
    sealed interface Part {}

    /** Where a literal stands. */
    record Literal(int place) implements Part {}

    /** All of these, or any of them; of none, everybody or nobody. */
    record Gate(boolean all, List<Part> of) implements Part {}

    private record Step(boolean all, long[][] of, long[] to) {
        void take() {
            int begun = 2 + of.length % 2;
            if (all) {
                if (begun == 2) Lanes.and(to, of[0], of[1]);
                else Lanes.and(to, of[0], of[1], of[2]);
                for (int i = begun; i < of.length; i += 2) Lanes.and(to, to, of[i], of[i + 1]);
            } else {
                if (begun == 2) Lanes.or(to, of[0], of[1]);
                else Lanes.or(to, of[0], of[1], of[2]);
                for (int i = begun; i < of.length; i += 2) Lanes.or(to, to, of[i], of[i + 1]);
            }
        }
    }

    private final List<Step> steps = new ArrayList<>();
    private final long[][] rules;

    /** @param literals the lane of each literal, which whoever made them fills */
    Circuit(Masks m, long[][] literals) {
        var lanes = new HashMap<Part, long[]>();
        rules = m.rules.stream()
                .map(r -> lane(part(m.literals, r.when(), false), literals, lanes))
                .toArray(long[][]::new);
    }

    /** Makes all lanes of what the literals hold now. */
    void run() {
        for (Step step : steps) step.take();
    }

    /** For whom this rule is so, in each of the ways. */
    long[] rule(int rule) {
        return rules[rule];
    }

    static Part part(Literals literals, Condition c, boolean negated) {
        return switch (c) {
            case Condition.Not n -> part(literals, n.of(), !negated);
            case Condition.And a -> gate(literals, !negated, a.all(), negated);
            case Condition.Or o -> gate(literals, negated, o.any(), negated);
            case Condition.Always _ -> new Gate(!negated, List.of());
            case Condition.Yes _,
                    Condition.NumberIs _,
                    Condition.ChoiceIs _,
                    Condition.SiteIn _,
                    Condition.AtLeast _,
                    Condition.Unsure _ -> new Literal(literals.place(negated ? new Condition.Not(c) : c));
        };
    }

    private static Part gate(Literals literals, boolean all, List<Condition> of, boolean negated) {
        List<Part> parts =
                of.stream().map(c -> part(literals, c, negated)).distinct().toList();
        return parts.size() == 1 ? parts.getFirst() : new Gate(all, parts);
    }

    private long[] lane(Part part, long[][] literals, Map<Part, long[]> lanes) {
        if (part instanceof Literal l) return literals[l.place];
        Gate gate = (Gate) part;
        if (lanes.get(gate) instanceof long[] made) return made;
        var to = new long[literals[0].length];
        if (gate.of.isEmpty()) Arrays.fill(to, gate.all ? -1L : 0);
        else
            steps.add(new Step(
                    gate.all,
                    gate.of.stream().map(p -> lane(p, literals, lanes)).toArray(long[][]::new),
                    to));
        lanes.put(gate, to);
        return to;
    }
}
