package org.paraspinal.proof;

import java.util.ArrayList;
import java.util.List;
import org.paraspinal.care.knowledge.Condition;

/** A condition as one list of cases, each a list of answers that must all be so: the form that a fast engine wants. */
final class Flattened {
    private Flattened() {}

    static Condition of(Condition c) {
        return new Condition.Or(
                cases(c, false).stream().<Condition>map(Condition.And::new).toList());
    }

    private static List<List<Condition>> cases(Condition c, boolean negated) {
        return switch (c) {
            case Condition.Not n -> cases(n.of(), !negated);
            case Condition.And a -> negated ? any(a.all(), true) : all(a.all(), false);
            case Condition.Or o -> negated ? all(o.any(), true) : any(o.any(), false);
            case Condition.AtLeast a -> some(a.of(), negated ? a.of().size() - a.many() + 1 : a.many(), negated);
            case Condition.Always _,
                    Condition.Yes _,
                    Condition.NumberIs _,
                    Condition.ChoiceIs _,
                    Condition.SiteIn _,
                    Condition.Unsure _ -> List.of(List.of(negated ? new Condition.Not(c) : c));
        };
    }

    private static List<List<Condition>> any(List<Condition> of, boolean negated) {
        return of.stream().flatMap(x -> cases(x, negated).stream()).toList();
    }

    private static List<List<Condition>> all(List<Condition> of, boolean negated) {
        List<List<Condition>> out = List.of(List.of());
        for (Condition x : of) {
            var longer = new ArrayList<List<Condition>>();
            for (List<Condition> so : out) for (List<Condition> more : cases(x, negated)) longer.add(both(so, more));
            out = longer;
        }
        return out;
    }

    /** Every choice of so many. */
    private static List<List<Condition>> some(List<Condition> of, int many, boolean negated) {
        if (many <= 0) return List.of(List.of());
        if (of.size() < many) return List.of();
        var out = new ArrayList<List<Condition>>();
        List<Condition> rest = of.subList(1, of.size());
        for (List<Condition> first : cases(of.getFirst(), negated))
            for (List<Condition> more : some(rest, many - 1, negated)) out.add(both(first, more));
        out.addAll(some(rest, many, negated));
        return out;
    }

    private static List<Condition> both(List<Condition> a, List<Condition> b) {
        var out = new ArrayList<>(a);
        out.addAll(b);
        return List.copyOf(out);
    }
}
