package org.paraspinal.statistics.synthesis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Groups of studies, each pooled by itself with a tau² of its own, and whether they differ.
 *
 * <p>Q_B = Σu(b - b̄)² with u = 1/se² of each group's normal error and b̄ their weighted mean; chi-squared with one degree of
 * freedom less than there are groups. Borenstein and Higgins, Prev Sci 2013;14:134-143. Groups of one study have no tau²
 * and stay out of the comparison.
 *
 * @param groups in the order of their names; a group of one study has no pooled effect
 * @param between empty when fewer than two groups hold two studies
 */
public record Subgroups(Map<String, Group> groups, Optional<Between> between) {

    /**
     * @param k number of studies
     * @param pooled refused for one study
     */
    public record Group(int k, Estimated<Pooled> pooled) {}

    /**
     * Whether groups differ.
     *
     * @param groups which were compared
     */
    public record Between(List<String> groups, double q, int df, double p) {}

    /** @param names the group of each study, in their order */
    public static Subgroups of(Effects effects, List<String> names, Method method) {
        if (names.size() != effects.k())
            throw new IllegalArgumentException(
                    "Expected a group for each of " + effects.k() + " studies, found " + names.size() + ".");
        Map<String, List<Integer>> rows = new TreeMap<>();
        for (int i = 0; i < names.size(); i++)
            rows.computeIfAbsent(names.get(i), _ -> new ArrayList<>()).add(i);
        Map<String, Group> groups = new LinkedHashMap<>();
        rows.forEach((name, at) -> groups.put(name, group(effects, at, method)));
        return new Subgroups(java.util.Collections.unmodifiableMap(groups), between(groups));
    }

    private static Group group(Effects effects, List<Integer> rows, Method method) {
        if (rows.size() == 1) return new Group(1, Estimated.refused("One study alone is not pooled."));
        int[] at = rows.stream().mapToInt(Integer::intValue).toArray();
        return new Group(at.length, Pooled.of(effects.at(at), method, Inference.Z));
    }

    private static Optional<Between> between(Map<String, Group> groups) {
        List<String> names = new ArrayList<>();
        List<Pooled> each = new ArrayList<>();
        groups.forEach((name, group) -> group.pooled().value().ifPresent(pooled -> {
            names.add(name);
            each.add(pooled);
        }));
        if (each.size() < 2) return Optional.empty();
        double su = 0;
        double sub = 0;
        for (Pooled g : each) {
            su += 1 / (g.se() * g.se());
            sub += g.b() / (g.se() * g.se());
        }
        double q = 0;
        for (Pooled g : each) q += (g.b() - sub / su) * (g.b() - sub / su) / (g.se() * g.se());
        int df = each.size() - 1;
        return Optional.of(new Between(List.copyOf(names), q, df, Tails.chiSquared(q, df)));
    }
}
