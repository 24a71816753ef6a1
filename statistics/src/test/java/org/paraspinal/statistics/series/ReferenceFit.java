package org.paraspinal.statistics.series;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.paraspinal.statistics.series.Ar1Regression.Spacing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One fit of nlme, with its data. */
record ReferenceFit(String name, JsonNode set, JsonNode fit) {
    private static final Map<String, String> SERIES = Map.of("Orthodont_AR1", "Subject", "Ovary", "Mare");

    /** Every fit in the folder. */
    static List<ReferenceFit> all() {
        try (Stream<Path> files = Files.list(folder())) {
            var all = new ArrayList<ReferenceFit>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                JsonNode set = new JsonMapper().readTree(Files.readString(file));
                set.path("fits")
                        .properties()
                        .forEach(f -> all.add(
                                new ReferenceFit(set.path("id").asString() + "/" + f.getKey(), set, f.getValue())));
            }
            return all;
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError("the reference fits cannot be read", e);
        }
    }

    static ReferenceFit named(String name) {
        return all().stream().filter(f -> f.name.equals(name)).findFirst().orElseThrow();
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(ReferenceFit.class.getResource("/ar1")).toURI());
    }

    boolean needsRandomEffects() {
        return fit.path("kind").asString().equals("lme");
    }

    boolean mustBeRefused() {
        return fit.has("degenerate");
    }

    Fit.Method method() {
        return Fit.Method.valueOf(fit.path("method").asString());
    }

    private Spacing spacing() {
        return name.contains("CAR1") ? Spacing.ANY : Spacing.WHOLE;
    }

    Ar1Regression regression() {
        return new Ar1Regression(design(), method(), spacing());
    }

    private Design design() {
        String[] sides = fit.path("formula").asString().split("~");
        double[] y = numbers(sides[0].strip());
        var terms = new ArrayList<>(List.of(Term.intercept(y.length)));
        for (String part : sides[1].split("\\+")) {
            List<Term> factors = Arrays.stream(part.split("\\*"))
                    .map(String::strip)
                    .filter(f -> !f.equals("1"))
                    .map(this::term)
                    .toList();
            terms.addAll(factors);
            if (factors.size() == 2) terms.add(factors.getFirst().with(factors.getLast()));
        }
        Optional<String> series = Optional.ofNullable(SERIES.get(set.path("id").asString()));
        return new Design(
                y,
                terms,
                numbers(series.isPresent() ? "idx" : "t"),
                series.map(this::groups).orElse(new int[y.length]));
    }

    private Term term(String column) {
        JsonNode levels = set.path("factor_levels").path(column);
        return levels.isMissingNode()
                ? Term.numbers(column, numbers(column))
                : Term.words(column, words(column), levels.get(0).asString());
    }

    private double[] numbers(String column) {
        return set.path("data")
                .path(column)
                .valueStream()
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private List<String> words(String column) {
        return set.path("data")
                .path(column)
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private int[] groups(String column) {
        List<String> words = words(column);
        List<String> levels = words.stream().distinct().toList();
        return IntStream.range(0, words.size())
                .map(i -> levels.indexOf(words.get(i)))
                .toArray();
    }

    @Override
    public String toString() {
        return name;
    }
}
