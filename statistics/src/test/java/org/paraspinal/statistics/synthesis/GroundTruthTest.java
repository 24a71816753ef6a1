package org.paraspinal.statistics.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every number of every reference set is either compared or stands on a list with its reason; a key that nobody reads fails.
 *
 * <p>Tolerances by quantity: closed forms 1e-12 of their size, tau² by likelihood 1e-8 or 1e-10 of the variance of the effects
 * and with it b and se 1e-9, p-values 1e-9, the ends of Q-profile intervals 1e-7, counts exact.
 */
class GroundTruthTest {
    /** What is no result: how a set came about, how long R took, and words. Each at the top of a file unless it has a path. */
    private static final List<String> NOT_FIGURES =
            List.of("id", "source", "measure", "how", "timing_R_seconds", "raw_all_rows", "rows_dropped_1based");

    @ParameterizedTest
    @MethodSource("org.paraspinal.statistics.synthesis.GroundTruth#sets")
    void every_number_of_the_set_agrees(String name) {
        JsonNode truth = GroundTruth.set(name);
        Comparison comparison = new Comparison(ours(truth), truth);

        truth.propertyStream()
                .filter(e -> !NOT_FIGURES.contains(e.getKey()))
                .forEach(e -> comparison.compare(e.getKey(), e.getValue(), comparison.ours.get(e.getKey())));

        assertTrue(comparison.compared >= 100, "only " + comparison.compared + " numbers were compared");
        if (!comparison.faults.isEmpty())
            fail(comparison.faults.size() + " of " + comparison.compared + " differ:\n"
                    + String.join("\n", comparison.faults.subList(0, Math.min(3000, comparison.faults.size()))));
    }

    @Test
    void all_sets_are_here_and_together_hold_what_they_should() {
        assertEquals(47, new TreeSet<>(GroundTruth.SETS).size());
        long numbers = GroundTruth.sets()
                .mapToLong(name -> numbers(GroundTruth.set(name)))
                .sum();

        assertTrue(numbers > 75_000, numbers + " numbers");
    }

    @Test
    void a_planted_difference_and_an_unread_key_are_found() {
        ObjectNode truth = (ObjectNode) GroundTruth.set("bcg_RR");
        Comparison comparison = new Comparison(ours(truth), truth);
        ObjectNode z = (ObjectNode) truth.get("models").get("REML").get("z");
        z.put("b", z.get("b").doubleValue() * (1 + 1e-8));
        z.put("nobody_knows_me", 1.0);

        comparison.compare("models", truth.get("models"), comparison.ours.get("models"));

        assertEquals(2, comparison.faults.size(), comparison.faults.toString());
        assertTrue(comparison.faults.get(0).contains("REML.z.b"), comparison.faults.get(0));
        assertTrue(comparison.faults.get(1).contains("nobody_knows_me"), comparison.faults.get(1));
    }

    private static long numbers(JsonNode node) {
        if (node.isNumber()) return 1;
        return node.valueStream().mapToLong(GroundTruthTest::numbers).sum();
    }

    private static Map<String, @Nullable Object> ours(JsonNode truth) {
        Effects effects = GroundTruth.effects(truth);
        Map<String, @Nullable Object> ours = Figures.of(effects);
        if (truth.has("subgroup"))
            ours.put(
                    "subgroup",
                    Figures.subgroups(
                            effects, GroundTruth.words(truth.get("subgroup").get("group"))));
        if (truth.has("meta_regression")) {
            JsonNode regression = truth.get("meta_regression");
            int[] rows = IntStream.of(ints(regression.get("rows_used_1based_of_yi")))
                    .map(i -> i - 1)
                    .toArray();
            ours.put("meta_regression", Figures.regression(effects, rows, moderators(regression)));
        }
        return ours;
    }

    private static int[] ints(JsonNode list) {
        return IntStream.range(0, list.size()).map(i -> list.get(i).intValue()).toArray();
    }

    private static Moderators moderators(JsonNode regression) {
        List<String> names = GroundTruth.words(regression.get("columns"));
        JsonNode design = regression.get("design");
        List<List<Double>> columns = new ArrayList<>();
        for (int j = 1; j < names.size(); j++) {
            List<Double> column = new ArrayList<>();
            for (int i = 0; i < design.size(); i++)
                column.add(design.get(i).get(j).doubleValue());
            columns.add(column);
        }
        return new Moderators(names.subList(1, names.size()), columns);
    }
}
