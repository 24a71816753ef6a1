package org.paraspinal.statistics.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Effects from raw data against metafor's escalc: 40 made-up rows for each measure, and every reference set that has raw data. */
class EffectSizesTest {
    private static final double CLOSED = 1e-12;

    @Test
    void every_measure_of_the_reference_agrees_in_every_row() {
        JsonNode truth = GroundTruth.effectSizes();
        List<String> read = new ArrayList<>(List.of("source"));
        for (var measure : truth.properties()) {
            if (!measure.getValue().isObject()) continue;
            read.add(measure.getKey());
            JsonNode node = measure.getValue();
            JsonNode inputs =
                    measure.getKey().equals("SMD_vtypeUB") ? truth.get("SMD").get("inputs") : node.get("inputs");
            int rows = compare(measure.getKey(), inputs, node, List.of());
            assertEquals(40, rows, measure.getKey());
        }
        assertEquals(new TreeSet<>(truth.propertyNames()), new TreeSet<>(read));
    }

    @ParameterizedTest
    @MethodSource("org.paraspinal.statistics.synthesis.GroundTruth#sets")
    void the_raw_data_of_a_set_give_its_effects(String name) {
        JsonNode set = GroundTruth.set(name);
        if (!set.has("raw_all_rows")) return;
        JsonNode raw = set.get("raw_all_rows");
        String measure = set.get("measure").asString();
        List<Integer> dropped = new ArrayList<>();
        set.get("rows_dropped_1based").forEach(n -> dropped.add(n.intValue() - 1));

        int compared = compare(measure.replaceAll("[ (].*", "").replace("log", "HR"), raw, set, dropped);

        assertEquals(set.get("k").intValue(), compared);
    }

    private static int compare(String measure, JsonNode inputs, JsonNode truth, List<Integer> dropped) {
        IntFunction<Estimated<Effect>> ours = measured(measure, inputs);
        int rows = inputs.properties().iterator().next().getValue().size();
        int at = 0;
        for (int i = 0; i < rows; i++) {
            if (dropped.contains(i)) {
                assertTrue(ours.apply(i).value().isEmpty(), measure + " row " + i + " is not to be had");
                continue;
            }
            Effect effect = ours.apply(i).value().orElseThrow();
            close(measure + " yi " + i, truth.get("yi").get(at).doubleValue(), effect.y());
            close(measure + " vi " + i, truth.get("vi").get(at).doubleValue(), effect.v());
            at++;
        }
        return at;
    }

    private static IntFunction<Estimated<Effect>> measured(String measure, JsonNode raw) {
        return switch (measure) {
            case "RR" -> i -> counts(raw, i).riskRatio();
            case "OR" -> i -> counts(raw, i).oddsRatio();
            case "RD" -> i -> counts(raw, i).riskDifference();
            case "MD" -> i -> means(raw, i).difference();
            case "SMD" -> i -> means(raw, i).standardised();
            case "SMDH" -> i -> means(raw, i).standardisedUnequal();
            case "SMD_vtypeUB" -> i -> means(raw, i).standardisedUnbiased();
            case "ROM" -> i -> means(raw, i).ratio();
            case "MC" -> i -> one(raw, i).change();
            case "SMCC" -> i -> one(raw, i).standardisedByChange();
            case "SMCR" -> i -> one(raw, i).standardisedBySd1();
            case "IRR" ->
                i -> new TwoRates(at(raw, "x1i", i), at(raw, "t1i", i), at(raw, "x2i", i), at(raw, "t2i", i))
                        .rateRatio();
            case "ZCOR" -> i -> new Correlation(at(raw, "ri", i), at(raw, "ni", i)).fisherZ();
            case "PLO" -> i -> new Proportion(at(raw, "xi", i), at(raw, "ni", i)).logOdds();
            case "HR" -> i -> new LogRank(at(raw, "OmE", i), at(raw, "V", i)).hazardRatio();
            default -> throw new AssertionError("Nobody computes " + measure);
        };
    }

    private static TwoCounts counts(JsonNode raw, int i) {
        double a = at(raw, "ai", i);
        double c = at(raw, "ci", i);
        return raw.has("bi")
                ? new TwoCounts(a, a + at(raw, "bi", i), c, c + at(raw, "di", i))
                : new TwoCounts(a, at(raw, "n1i", i), c, at(raw, "n2i", i));
    }

    private static TwoMeans means(JsonNode raw, int i) {
        return new TwoMeans(
                at(raw, "n1i", i),
                at(raw, "m1i", i),
                at(raw, "sd1i", i),
                at(raw, "n2i", i),
                at(raw, "m2i", i),
                at(raw, "sd2i", i));
    }

    private static OneGroup one(JsonNode raw, int i) {
        return new OneGroup(
                at(raw, "ni", i),
                at(raw, "m1i", i),
                at(raw, "sd1i", i),
                at(raw, "m2i", i),
                at(raw, "sd2i", i),
                at(raw, "ri", i));
    }

    private static double at(JsonNode raw, String column, int i) {
        JsonNode cell = raw.get(column).get(i);
        return cell.isNumber() ? cell.doubleValue() : Double.NaN;
    }

    private static void close(String what, double truth, double ours) {
        assertEquals(truth, ours, CLOSED * Math.max(1, Math.abs(truth)), what);
    }
}
