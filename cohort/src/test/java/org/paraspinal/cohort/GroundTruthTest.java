package org.paraspinal.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every fit of the public reference sets comes out of the command as lme4 has it; where lme4 stopped early, lower. */
class GroundTruthTest {
    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BodyWeight",
                "Dyestuff",
                "Dyestuff2_singular",
                "Gasoline",
                "InstEval_600_crossed",
                "MathAchieve",
                "Orthodont",
                "Penicillin_crossed",
                "Pixel",
                "Rail",
                "cake",
                "ergoStool",
                "sim_massage_crossed_A",
                "sleepstudy"
            })
    void every_fit_of_the_set_is_that_of_lme4(String set) throws IOException {
        JsonNode truth;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("lmm/" + set + ".json"))) {
            truth = new JsonMapper().readTree(in);
        }
        Path csv = table(truth);
        for (var fit : truth.get("fits").properties()) agrees(set + " " + fit.getKey(), truth, fit.getValue(), csv);
    }

    private Path table(JsonNode truth) throws IOException {
        var columns = texts(truth.get("columns"));
        var lines = new ArrayList<String>();
        lines.add(String.join(",", columns));
        int rows = truth.get("data").get(columns.getFirst()).size();
        for (int r = 0; r < rows; r++) {
            int row = r;
            lines.add(String.join(
                    ",",
                    columns.stream()
                            .map(c -> truth.get("data").get(c).get(row).asString())
                            .toList()));
        }
        return Files.write(folder.resolve("table.csv"), lines);
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static void agrees(String what, JsonNode truth, JsonNode fit, Path csv) throws IOException {
        String formula = fit.get("formula").asString();
        var args = new ArrayList<>(List.of(
                csv.toString(), "--formula", formula, "--json", fit.get("REML").asBoolean() ? "--reml" : "--ml"));
        Path effects = csv.resolveSibling("effects.csv");
        args.addAll(List.of("--effects-out", effects.toString()));
        String fixed = formula.replaceAll("\\([^()]*\\|[^()]*\\)", "");
        for (var factor : truth.get("factor_levels").properties())
            if (Stream.of(fixed.split("\\W+")).anyMatch(factor.getKey()::equals))
                args.addAll(List.of(
                        "--base",
                        factor.getKey() + "=" + factor.getValue().get(0).asString()));

        Run run = Run.of(args.toArray(String[]::new));

        assertEquals(0, run.exit(), () -> what + run.err());
        JsonNode ours = run.json();
        double over = ours.get("criterion").asDouble()
                - fit.get("criterion_minus2loglik").asDouble();
        assertTrue(over <= 1e-6 && over > -1e-5, () -> what + ": the criterion differs by " + over);
        near(what + " beta", fit.get("fixef"), ours.get("beta"), 1e-6);
        near(what + " se", fit.get("se"), ours.get("se"), 5e-6);
        assertEquals(1, ours.get("sigma").asDouble() / fit.get("sigma").asDouble(), 1e-6, what);
        assertEquals(fit.get("singular").asBoolean(), ours.get("singular").asBoolean(), what);
        if (fit.has("blup")) effectsAgree(what, fit, effects);
    }

    /** The predicted effects of each level; as variances are found to 1e-4 only, so are they. */
    private static void effectsAgree(String what, JsonNode fit, Path file) throws IOException {
        var ours = new HashMap<String, Double>();
        for (String line : Files.readAllLines(file)) {
            int at = line.lastIndexOf(',');
            if (!line.startsWith("grouping,")) ours.put(line.substring(0, at), Double.valueOf(line.substring(at + 1)));
        }
        double sigma = fit.get("sigma").asDouble();
        int compared = 0;
        for (var grouping : fit.get("blup").properties()) {
            JsonNode told = grouping.getValue();
            JsonNode levels = told.has("level") ? told.get("level") : told.get("level_first10");
            JsonNode values = told.has("level") ? told : told.get("first10");
            for (var effect : values.properties()) {
                if (effect.getKey().equals("level")) continue;
                for (int i = 0; i < levels.size(); i++, compared++) {
                    String key = grouping.getKey() + "," + levels.get(i).asString() + "," + effect.getKey();
                    double expected = effect.getValue().get(i).asDouble();
                    assertEquals(expected, ours.getOrDefault(key, Double.NaN), 2e-4 * sigma, what + ": " + key);
                }
            }
        }
        assertTrue(compared >= 6, what + ": only " + compared + " effects were compared");
    }

    private static void near(String what, JsonNode expected, JsonNode found, double relative) {
        assertEquals(
                expected.propertyNames().stream().toList(),
                found.propertyNames().stream().toList(),
                what);
        for (var one : expected.properties()) {
            double e = one.getValue().asDouble();
            assertEquals(
                    e, found.get(one.getKey()).asDouble(), relative * Math.max(1, Math.abs(e)), what + one.getKey());
        }
    }
}
