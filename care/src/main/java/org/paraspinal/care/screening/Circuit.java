package org.paraspinal.care.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.paraspinal.care.intake.Literals;
import org.paraspinal.care.knowledge.Condition;

/**
 * When all rules fire, as gates over columns: each gate makes one column of others, and what several rules ask is asked once. A column holds
 * the four ways of a {@link org.paraspinal.care.intake.Glance} beside each other; a gate treats them alike.
 */
final class Circuit {
    /** A column, as it comes about. */
    sealed interface Part {}

    /** Where a literal stands. */
    record Literal(int place) implements Part {}

    /** All of these, or any of them; of none, everybody or nobody. */
    record Gate(boolean all, List<Part> of) implements Part {}

    private record Step(boolean all, long[][] of, long[] to) {
        /** Three at a time; the last once more where there are only two, which changes nothing. */
        void take() {
            int last = of.length - 1;
            take(of[0], of[1], of[Math.min(2, last)]);
            for (int i = 3; i <= last; i += 2) take(to, of[i], of[Math.min(i + 1, last)]);
        }

        private void take(long[] a, long[] b, long[] c) {
            if (all) BitColumns.and(to, a, b, c);
            else BitColumns.or(to, a, b, c);
        }
    }

    private final List<Step> steps = new ArrayList<>();
    private final long[][] rules;

    /** @param literals the column of each literal, which whoever made them fills */
    Circuit(Masks m, long[][] literals) {
        var columns = new HashMap<Part, long[]>();
        rules = m.rules.stream()
                .map(r -> column(part(m.literals, r.when().inward()), literals, columns))
                .toArray(long[][]::new);
    }

    /** Makes all columns of what the literals hold now. */
    void run() {
        for (Step step : steps) step.take();
    }

    /** For whom this rule is so, in each of the ways. */
    long[] rule(int rule) {
        return rules[rule];
    }

    /** How a condition turned inward comes about. */
    static Part part(Literals literals, Condition inward) {
        return switch (inward) {
            case Condition.And a -> gate(literals, true, a.all());
            case Condition.Or o -> gate(literals, false, o.any());
            case Condition.Always _ -> new Gate(true, List.of());
            case Condition.Not _,
                    Condition.Yes _,
                    Condition.NumberIs _,
                    Condition.ChoiceIs _,
                    Condition.SiteIn _,
                    Condition.AtLeast _,
                    Condition.Unsure _ -> new Literal(literals.place(inward));
        };
    }

    private static Part gate(Literals literals, boolean all, List<Condition> of) {
        List<Part> parts = of.stream().map(c -> part(literals, c)).distinct().toList();
        return parts.size() == 1 ? parts.getFirst() : new Gate(all, parts);
    }

    private long[] column(Part part, long[][] literals, Map<Part, long[]> columns) {
        if (part instanceof Literal l) return literals[l.place];
        Gate gate = (Gate) part;
        if (columns.get(gate) instanceof long[] made) return made;
        var to = new long[literals[0].length];
        if (gate.of.isEmpty()) Arrays.fill(to, gate.all ? -1L : 0);
        else
            steps.add(new Step(
                    gate.all,
                    gate.of.stream().map(p -> column(p, literals, columns)).toArray(long[][]::new),
                    to));
        columns.put(gate, to);
        return to;
    }
}
