package org.paraspinal.statistics.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Against the fits of nlme in {@code ar1/}. Tolerances: the criterion 1e-9 relative, phi 1e-5, the rest 1e-6 relative, because the
 * likelihood is flat about its best phi and nlme stops early there.
 */
class Ar1ReferenceTest {
    private static final double CRITERION = 1e-9;
    private static final double PHI = 1e-5;
    private static final double REST = 1e-6;

    /** What is not compared, and why. */
    private static final Map<String, String> NOT_COMPARED = Map.of(
            "timing_R_s", "how long R took",
            "lme", "a fit with random effects, which are no series' affair: they belong to mixed models",
            "degenerate", "to be refused: no interior best phi");

    static Stream<ReferenceFit> fits() {
        return ReferenceFit.all().stream().filter(f -> !f.needsRandomEffects() && !f.mustBeRefused());
    }

    static Stream<ReferenceFit> degenerate() {
        return ReferenceFit.all().stream().filter(ReferenceFit::mustBeRefused);
    }

    @ParameterizedTest
    @MethodSource("fits")
    void each_number_is_as_nlme_has_it(ReferenceFit reference) {
        compare(reference);
    }

    @ParameterizedTest
    @MethodSource("degenerate")
    void without_an_interior_best_phi_there_is_no_fit(ReferenceFit reference) {
        var refused =
                assertInstanceOf(Fitting.Refused.class, reference.regression().fit());
        var why = assertInstanceOf(Refusal.NotEstimable.class, refused.why());

        assertTrue(
                why.sentence()
                        .startsWith("Not estimable: the likelihood still rises where the correlation of neighbours"
                                + " reaches 0.99"),
                why.sentence());
    }

    @Test
    void no_number_of_any_fit_is_passed_over_in_silence() {
        var passedOver = new TreeMap<String, Integer>();
        int compared = 0;
        for (ReferenceFit f : ReferenceFit.all()) {
            Set<String> seen = f.needsRandomEffects() || f.mustBeRefused() ? Set.of() : compare(f);
            var numbers = new TreeSet<String>();
            numbers(f.fit(), "", numbers);
            for (String path : numbers) {
                if (seen.contains(path)) compared++;
                else
                    passedOver.merge(
                            f.needsRandomEffects() ? "lme" : f.mustBeRefused() ? "degenerate" : path, 1, Integer::sum);
            }
        }
        assertEquals(NOT_COMPARED.keySet(), passedOver.keySet(), passedOver::toString);
        assertEquals(29, fits().count());
        assertEquals(3, degenerate().count());
        assertEquals(
                4,
                ReferenceFit.all().stream()
                        .filter(ReferenceFit::needsRandomEffects)
                        .count());
        assertTrue(compared > 29 * 10, compared + " numbers compared");
    }

    /** Compares all that is there, and says what it was. */
    private static Set<String> compare(ReferenceFit reference) {
        Fit fit = fit(reference.regression().fit());
        JsonNode r = reference.fit();
        var seen = new HashSet<String>();
        same(seen, r, "/minus2logLik", fit.minus2LogLikelihood(), CRITERION);
        same(seen, r, "/logLik", fit.minus2LogLikelihood() / -2, CRITERION);
        same(seen, r, "/AIC", fit.aic(), CRITERION);
        same(seen, r, "/n", fit.n(), 0);
        same(seen, r, "/sigma", fit.sigma(), REST);
        assertEquals(r.path("phi").asDouble(), fit.phi(), PHI, "phi");
        seen.add("/phi");
        assertEquals(List.copyOf(r.path("coef").propertyNames()), names(fit));
        for (int i = 0; i < fit.coefficients().size(); i++) {
            Fit.Coefficient c = fit.coefficients().get(i);
            double error = r.at("/se/" + c.name()).asDouble();
            assertEquals(
                    r.at("/coef/" + c.name()).asDouble(),
                    c.estimate(),
                    REST * Math.max(error, Math.abs(c.estimate())),
                    c.name());
            seen.add("/coef/" + c.name());
            same(seen, r, "/se/" + c.name(), c.error(), REST);
            for (int j = 0; j < fit.coefficients().size(); j++) {
                String path = "/vcov/" + i + "/" + j;
                double scale = c.error() * fit.coefficients().get(j).error();
                assertEquals(r.at(path).asDouble(), fit.covariance().get(i).get(j), 2 * REST * scale, path);
                seen.add(path);
            }
        }
        return seen;
    }

    private static List<String> names(Fit fit) {
        return fit.coefficients().stream().map(Fit.Coefficient::name).toList();
    }

    private static Fit fit(Fitting fitting) {
        return switch (fitting) {
            case Fitting.Fitted(Fit fit) -> fit;
            case Fitting.Refused(Refusal why) -> throw new AssertionError(why.sentence());
        };
    }

    private static void same(Set<String> seen, JsonNode r, String path, double found, double relative) {
        double expected = r.at(path).asDouble();
        assertTrue(r.at(path).isNumber(), path);
        assertEquals(expected, found, relative * Math.abs(expected), path);
        seen.add(path);
    }

    private static void numbers(JsonNode node, String path, Set<String> into) {
        if (node.isNumber()) into.add(path.startsWith("/timing") ? path.substring(1) : path);
        if (node.isObject()) node.properties().forEach(p -> numbers(p.getValue(), path + "/" + p.getKey(), into));
        var elements = new ArrayList<JsonNode>();
        if (node.isArray()) node.forEach(elements::add);
        for (int i = 0; i < elements.size(); i++) numbers(elements.get(i), path + "/" + i, into);
    }
}
