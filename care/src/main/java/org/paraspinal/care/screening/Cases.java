package org.paraspinal.care.screening;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.paraspinal.care.knowledge.Condition;

/** A condition as a list of cases, each a set of literals that must all be so; no case is contained in another. */
final class Cases {
    private Cases() {}

    static List<Set<Condition>> of(Condition c) {
        List<Set<Condition>> all = cases(c.inward());
        return all.stream()
                .filter(one -> all.stream().noneMatch(o -> o.size() < one.size() && one.containsAll(o)))
                .distinct()
                .toList();
    }

    private static List<Set<Condition>> cases(Condition inward) {
        return switch (inward) {
            case Condition.And a -> all(a.all());
            case Condition.Or o ->
                o.any().stream().flatMap(x -> cases(x).stream()).toList();
            case Condition.Always _ -> List.of(Set.of());
            case Condition.Not _,
                    Condition.Yes _,
                    Condition.NumberIs _,
                    Condition.ChoiceIs _,
                    Condition.SiteIn _,
                    Condition.AtLeast _,
                    Condition.Unsure _ -> List.of(Set.of(inward));
        };
    }

    private static List<Set<Condition>> all(List<Condition> of) {
        List<Set<Condition>> out = List.of(Set.of());
        for (Condition x : of) {
            var longer = new ArrayList<Set<Condition>>();
            for (Set<Condition> so : out) for (Set<Condition> more : cases(x)) longer.add(both(so, more));
            out = longer;
        }
        return out;
    }

    private static Set<Condition> both(Set<Condition> a, Set<Condition> b) {
        var out = new LinkedHashSet<>(a);
        out.addAll(b);
        return out;
    }
}
