package org.paraspinal.web.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paraspinal.statistics.synthesis.Effects;
import org.paraspinal.statistics.synthesis.Egger;
import org.paraspinal.statistics.synthesis.Figures;
import org.paraspinal.statistics.synthesis.Method;
import org.paraspinal.statistics.synthesis.Moderators;
import org.paraspinal.statistics.synthesis.Pooled;
import tools.jackson.databind.json.JsonMapper;

/** A synthesis with all its figures, for programs: as one JSON object under the names of the reference results. */
final class MetaReport {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MetaReport() {}

    /** All figures; those of the chosen method stand at the top as well. */
    static Map<String, @Nullable Object> figures(MetaData data, Pooled chosen, String method, String test) {
        Effects effects = data.effects();
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("file", data.file());
        all.put(
                "measure",
                data.measure() == MetaMeasure.GIVEN
                        ? "as given"
                        : data.measure().name());
        all.put("measure_words", data.measure().words());
        all.put("computed_from", data.shape().inWords());
        all.put("method", method);
        all.put("test", test);
        all.putAll(Figures.pooled(chosen));
        all.put("study", data.studies());
        all.put("year", data.years().stream().map(y -> y.orElse(null)).toList());
        all.put("lines", data.lines());
        all.put("lines_left_out", data.leftOut());
        all.put("rows_dropped_1based", data.leftOut().stream().map(l -> l - 1).toList());
        all.put("lines_turned", data.turned());
        all.putAll(Figures.of(effects));
        byYear(all, data, effects);
        bySize(all, data, effects);
        all.put("subgroup", subgroup(data, effects));
        all.put("meta_regression", regression(data, effects));
        all.put(
                "warnings",
                data.doubts().stream()
                        .map(d -> Map.of(
                                "kind", d.kind().name().toLowerCase(java.util.Locale.ROOT),
                                "lines",
                                        d.rows().stream().map(data.lines()::get).toList(),
                                "sentence", data.said(d)))
                        .toList());
        all.put("refusals", refusals(all));
        return all;
    }

    static String json(Map<String, @Nullable Object> figures) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(figures);
    }

    private static void byYear(Map<String, @Nullable Object> all, MetaData data, Effects effects) {
        List<Integer> order = data.byYear();
        if (order.isEmpty()) {
            all.put("cumul_by_year", null);
            return;
        }
        Map<String, @Nullable Object> m = new LinkedHashMap<>();
        m.put("order_1based", order.stream().map(i -> i + 1).toList());
        m.put(
                "year",
                order.stream()
                        .map(i -> Double.parseDouble(data.years().get(i).orElseThrow()))
                        .toList());
        m.putAll(Figures.cumulative(
                effects.at(order.stream().mapToInt(Integer::intValue).toArray())));
        all.put("cumul_by_year", m);
    }

    /** Egger's test on the sizes, beside the others, where a file has them. */
    private static void bySize(Map<String, @Nullable Object> all, MetaData data, Effects effects) {
        if (!(all.get("regtest") instanceof Map<?, ?> tests)) return;
        Map<String, @Nullable Object> more = new LinkedHashMap<>();
        tests.forEach((name, value) -> more.put(String.valueOf(name), value));
        data.sizes()
                .ifPresent(size -> more.put(
                        "rma_REML_sqrt_inv_n",
                        Figures.told(Egger.mixedEvenIfFew(effects, Method.REML, size), Figures::egger)));
        all.put("regtest", more);
    }

    private static @Nullable Object subgroup(MetaData data, Effects effects) {
        if (data.groups().isEmpty()) return null;
        int[] rows = data.grouped();
        if (rows.length == 0) return Map.of("refused", "No study has a group.");
        List<String> names = java.util.stream.IntStream.of(rows)
                .mapToObj(i -> data.groups().get(i).orElseThrow())
                .toList();
        return Figures.subgroups(effects.at(rows), names);
    }

    private static @Nullable Object regression(MetaData data, Effects effects) {
        if (data.mods().isEmpty()) return null;
        int[] rows = data.moderated();
        if (rows.length == 0) return Map.of("refused", "No study has all moderators.");
        Optional<Moderators> moderators = data.moderators(rows);
        return moderators.isEmpty()
                ? Map.of("refused", "A moderator holds the same word in all studies.")
                : Figures.regression(effects, rows, moderators.get());
    }

    /** Every part that is refused, with where it stands and why. */
    static List<Map<String, String>> refusals(Map<String, @Nullable Object> figures) {
        List<Map<String, String>> found = new ArrayList<>();
        collect("", figures, found);
        return found;
    }

    private static void collect(String path, @Nullable Object node, List<Map<String, String>> found) {
        if (!(node instanceof Map<?, ?> map)) return;
        if (map.get("refused") instanceof String because) found.add(Map.of("part", path, "sentence", because));
        map.forEach((name, value) -> collect(path.isEmpty() ? "" + name : path + "." + name, value, found));
    }
}
