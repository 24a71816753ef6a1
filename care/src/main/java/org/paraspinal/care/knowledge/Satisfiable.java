package org.paraspinal.care.knowledge;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a condition can be true for anybody. An answer that is only ever wanted, or only ever unwanted, is given as wanted;
 * of the others every combination is tried: the words its choices may take, and the cells into which bounds cut its numbers.
 */
final class Satisfiable {
    private final Condition condition;
    private final Knowledge k;
    private final Map<String, Set<Object>> values = new LinkedHashMap<>();

    private Satisfiable(Condition condition, Knowledge k) {
        this.condition = condition;
        this.k = k;
        gather(condition, true);
    }

    static boolean test(Condition condition, Knowledge k) {
        var satisfiable = new Satisfiable(condition, k);
        return satisfiable.anyFrom(List.copyOf(satisfiable.values.entrySet()), 0, new HashMap<>());
    }

    private void gather(Condition c, boolean wanted) {
        switch (c) {
            case Condition.Not n -> gather(n.of(), !wanted);
            case Condition.And a -> a.all().forEach(x -> gather(x, wanted));
            case Condition.Or o -> o.any().forEach(x -> gather(x, wanted));
            case Condition.AtLeast a -> a.of().forEach(x -> gather(x, wanted));
            case Condition.Yes _, Condition.SiteIn _, Condition.Unsure _ ->
                values.computeIfAbsent(axis(c), _ -> new LinkedHashSet<>()).add(wanted);
            case Condition.ChoiceIs is ->
                values.computeIfAbsent(axis(c), _ -> new LinkedHashSet<>())
                        .addAll(
                                k.words().choices().get(is.choice()) instanceof Words.WordList list
                                        ? list.ids()
                                        : Set.of(is.word()));
            case Condition.NumberIs n ->
                values.computeIfAbsent(axis(c), _ -> new LinkedHashSet<>())
                        .addAll(
                                k.numbers().get(n.id()) instanceof NumberAsked asked
                                        ? Cells.of(asked, List.of(condition)).values()
                                        : List.of(n.bound()));
            case Condition.Always _ -> {}
        }
    }

    private boolean anyFrom(List<Map.Entry<String, Set<Object>>> axes, int axis, Map<String, Object> chosen) {
        if (axis == axes.size()) return holds(condition, chosen);
        for (Object value : axes.get(axis).getValue()) {
            chosen.put(axes.get(axis).getKey(), value);
            if (anyFrom(axes, axis + 1, chosen)) return true;
        }
        return false;
    }

    private static String axis(Condition part) {
        return switch (part) {
            case Condition.NumberIs n -> n.id();
            case Condition.ChoiceIs c -> c.choice();
            case Condition other -> other.toString();
        };
    }

    private static boolean holds(Condition c, Map<String, Object> chosen) {
        return switch (c) {
            case Condition.Always _ -> true;
            case Condition.Yes _, Condition.SiteIn _, Condition.Unsure _ -> chosen.get(axis(c)) == Boolean.TRUE;
            case Condition.NumberIs n ->
                chosen.get(n.id()) instanceof Double d && n.comparison().holds(d, n.bound());
            case Condition.ChoiceIs is -> is.word().equals(chosen.get(is.choice()));
            case Condition.Not n -> !holds(n.of(), chosen);
            case Condition.And a -> a.all().stream().allMatch(x -> holds(x, chosen));
            case Condition.Or o -> o.any().stream().anyMatch(x -> holds(x, chosen));
            case Condition.AtLeast a ->
                a.of().stream().filter(x -> holds(x, chosen)).count() >= a.many();
        };
    }
}
