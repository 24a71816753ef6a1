package org.paraspinal.care.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether a condition can be true for anybody: tries every combination of the answers it names, the words its choices may take
 * and the cells into which its bounds cut each number's range.
 */
final class Satisfiable {
    private final Condition condition;
    private final Knowledge k;
    private final List<Map.Entry<String, List<Object>>> axes = new ArrayList<>();

    private Satisfiable(Condition condition, Knowledge k) {
        this.condition = condition;
        this.k = k;
        var values = new HashMap<String, Set<Object>>();
        condition
                .parts()
                .forEach(p -> values.computeIfAbsent(axis(p), _ -> new LinkedHashSet<>())
                        .addAll(values(p)));
        values.forEach((axis, v) -> axes.add(Map.entry(axis, List.copyOf(v))));
    }

    static boolean test(Condition condition, Knowledge k) {
        return new Satisfiable(condition, k).anyFrom(0, new HashMap<>());
    }

    private boolean anyFrom(int axis, Map<String, Object> chosen) {
        if (axis == axes.size()) return holds(condition, chosen);
        for (Object value : axes.get(axis).getValue()) {
            chosen.put(axes.get(axis).getKey(), value);
            if (anyFrom(axis + 1, chosen)) return true;
        }
        return false;
    }

    private static String axis(Condition part) {
        return switch (part) {
            case Condition.Yes y -> y.id();
            case Condition.NumberIs n -> n.id();
            case Condition.ChoiceIs c -> c.choice();
            case Condition.SiteIn s -> "site in " + s.area();
            case Condition.Always _, Condition.Not _, Condition.And _, Condition.Or _ -> "always";
        };
    }

    private Set<Object> values(Condition part) {
        return switch (part) {
            case Condition.Yes _, Condition.SiteIn _ -> new LinkedHashSet<>(List.of(true, false));
            case Condition.ChoiceIs c ->
                k.words().choices().get(c.choice()) instanceof Words.WordList list
                        ? new LinkedHashSet<>(list.ids())
                        : Set.of(c.word());
            case Condition.NumberIs n -> cells(n);
            case Condition.Always _, Condition.Not _, Condition.And _, Condition.Or _ -> Set.of(true);
        };
    }

    /** Numbers below, on and above the bound, within the number's range. */
    private Set<Object> cells(Condition.NumberIs n) {
        var cells = new TreeSet<Double>();
        NumberAsked asked = k.numbers().get(n.id());
        if (asked == null) return Set.of(n.bound());
        for (double x : new double[] {asked.from(), n.bound() - .5, n.bound(), n.bound() + .5, asked.to()})
            if (x >= asked.from() && x <= asked.to()) cells.add(x);
        return new LinkedHashSet<>(cells);
    }

    private static boolean holds(Condition c, Map<String, Object> chosen) {
        return switch (c) {
            case Condition.Always _ -> true;
            case Condition.Yes y -> chosen.get(y.id()) == Boolean.TRUE;
            case Condition.SiteIn _ -> chosen.get(axis(c)) == Boolean.TRUE;
            case Condition.NumberIs n ->
                chosen.get(n.id()) instanceof Double d && n.comparison().holds(d, n.bound());
            case Condition.ChoiceIs is -> is.word().equals(chosen.get(is.choice()));
            case Condition.Not n -> !holds(n.of(), chosen);
            case Condition.And a -> a.all().stream().allMatch(x -> holds(x, chosen));
            case Condition.Or o -> o.any().stream().anyMatch(x -> holds(x, chosen));
        };
    }
}
