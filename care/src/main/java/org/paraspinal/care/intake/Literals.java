package org.paraspinal.care.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.paraspinal.care.knowledge.Condition;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.PerKnowledge;

/**
 * The smallest parts of all rules, each as it is meant there: an answer, or that answer turned round. Each has its place in a row of
 * bits. To turn a whole round is to turn its parts, so that nothing is turned above them.
 */
public final class Literals {
    private static final PerKnowledge<Literals> OF = new PerKnowledge<>(Literals::new);

    private final List<Condition> all;
    private final Map<Condition, Integer> places = new LinkedHashMap<>();
    private final List<String> clearable;

    private Literals(Knowledge k) {
        k.rules().stream().flatMap(r -> signed(r.when().inward())).forEach(l -> places.putIfAbsent(l, places.size()));
        all = List.copyOf(places.keySet());
        clearable = k.rules().stream()
                .filter(r -> r.onceCleared().isPresent())
                .flatMap(r -> r.item().stream())
                .distinct()
                .toList();
    }

    public static Literals of(Knowledge k) {
        return OF.of(k);
    }

    /** In the order of their places. */
    public List<Condition> all() {
        return all;
    }

    /** The items for which a doctor's leave does something, in the order of their places. */
    public List<String> clearable() {
        return clearable;
    }

    /** How many words of 64 bits a row takes. */
    public int words() {
        return words(all.size());
    }

    static int words(int bits) {
        return (bits + Long.SIZE - 1) / Long.SIZE;
    }

    /** Where a part stands in the row. */
    public int place(Condition literal) {
        if (places.get(literal) instanceof Integer place) return place;
        throw new IllegalArgumentException("No rule speaks of " + literal);
    }

    private static Stream<Condition> signed(Condition inward) {
        return switch (inward) {
            case Condition.And a -> a.all().stream().flatMap(Literals::signed);
            case Condition.Or o -> o.any().stream().flatMap(Literals::signed);
            case Condition.Always _ -> Stream.of();
            case Condition.Not _,
                    Condition.Yes _,
                    Condition.NumberIs _,
                    Condition.ChoiceIs _,
                    Condition.SiteIn _,
                    Condition.AtLeast _,
                    Condition.Unsure _ -> Stream.of(inward);
        };
    }
}
