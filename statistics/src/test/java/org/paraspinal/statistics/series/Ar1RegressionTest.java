package org.paraspinal.statistics.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraspinal.statistics.series.Ar1Regression.Spacing;
import org.paraspinal.statistics.series.Fit.Method;

class Ar1RegressionTest {
    /** The whole n by n correlation, inverted: slow, and nothing to do with whitening. */
    @ParameterizedTest
    @CsvSource({"ML,-0.7", "ML,0", "ML,0.4", "REML,-0.3", "REML,0.6", "REML,0.93"})
    void the_likelihood_of_whitened_rows_is_that_of_the_whole_correlation_over_gaps_and_series(
            Method method, double phi) {
        double[] t = {1, 2, 3, 7, 8, 12, 1, 4, 5, 6, 9};
        int[] series = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1};
        double[] y = noise(11, t.length);
        Fit fit = fitted(new Ar1Regression(design(y, t, series), method, Spacing.WHOLE).fitAt(phi));

        RealMatrix r = MatrixUtils.createRealMatrix(t.length, t.length);
        for (int i = 0; i < t.length; i++)
            for (int j = 0; j < t.length; j++)
                r.setEntry(i, j, series[i] == series[j] ? Math.pow(phi, Math.abs(t[i] - t[j])) : 0);
        RealMatrix inverse = new LUDecomposition(r).getSolver().getInverse();
        RealMatrix x = MatrixUtils.createRealMatrix(t.length, 2);
        for (int i = 0; i < t.length; i++) x.setRow(i, new double[] {1, t[i]});
        RealMatrix cross = x.transposeMultiply(inverse).multiply(x);
        RealMatrix z = MatrixUtils.createColumnRealMatrix(y);
        RealMatrix b = new LUDecomposition(cross)
                .getSolver()
                .solve(x.transposeMultiply(inverse).multiply(z));
        RealMatrix e = z.subtract(x.multiply(b));
        double rss = e.transposeMultiply(inverse).multiply(e).getEntry(0, 0);
        int m = method == Method.ML ? t.length : t.length - 2;
        double expected = m * (Math.log(2 * Math.PI * rss / m) + 1)
                + Math.log(new LUDecomposition(r).getDeterminant())
                + (method == Method.REML ? Math.log(new LUDecomposition(cross).getDeterminant()) : 0);

        assertEquals(expected, fit.minus2LogLikelihood(), 1e-10 * Math.abs(expected));
        assertEquals(b.getEntry(1, 0), fit.coefficients().get(1).estimate(), 1e-10);
        assertEquals(Math.sqrt(rss / m), fit.sigma(), 1e-10);
    }

    @Test
    void the_best_phi_is_no_worse_than_any_other_even_where_there_are_two_valleys() {
        int twoValleys = 0;
        for (long seed = 1; seed <= 300; seed++) {
            var random = new Random(seed);
            int n = 6 + random.nextInt(8);
            double[] t = gaps(random, n);
            var regression = new Ar1Regression(design(noise(seed, n), t, new int[n]), Method.REML, Spacing.WHOLE);
            double[] values = IntStream.rangeClosed(-198, 198)
                    .mapToDouble(i -> fitted(regression.fitAt(i / 200.0)).minus2LogLikelihood())
                    .toArray();
            if (valleys(values) > 1) twoValleys++;
            double least = Arrays.stream(values).min().orElseThrow();
            double found = switch (regression.fit()) {
                case Fitting.Fitted(Fit fit) -> fit.minus2LogLikelihood();
                case Fitting.Refused(Refusal.NotEstimable why) ->
                    fitted(regression.fitAt(why.phi())).minus2LogLikelihood();
                case Fitting.Refused(Refusal why) -> throw new AssertionError("seed " + seed + ": " + why.sentence());
            };
            assertTrue(found <= least + 1e-9, "seed " + seed + ": " + found + " above " + least);
        }
        assertTrue(twoValleys >= 10, twoValleys + " of 300 series had two valleys: too few to try it on");
    }

    @Test
    void the_order_of_rows_and_a_shift_of_time_change_nothing() {
        int n = 25;
        double[] t = IntStream.range(0, n).mapToDouble(i -> i + 1).toArray();
        double[] y = noise(3, n);
        Fit plain = estimated(design(y, t, new int[n]));
        int[] order = {24, 3, 17, 0, 9, 1, 22, 8, 2, 23, 4, 16, 5, 21, 6, 15, 7, 20, 10, 14, 11, 19, 12, 18, 13};
        double[] moved = Arrays.stream(order).mapToDouble(i -> t[i]).toArray();
        double[] with = Arrays.stream(order).mapToDouble(i -> y[i]).toArray();

        assertEquals(plain, estimated(design(with, moved, new int[n])));
        Fit later = estimated(design(y, Arrays.stream(t).map(d -> d + 20_000).toArray(), new int[n]));
        assertEquals(
                plain.coefficients().get(1).estimate(),
                later.coefficients().get(1).estimate(),
                1e-8);
        assertEquals(plain.minus2LogLikelihood(), later.minus2LogLikelihood(), 1e-6);
    }

    @Test
    void errors_that_were_made_alike_are_found_alike() {
        var random = new Random(20);
        int n = 5000;
        var y = new double[n];
        double e = random.nextGaussian() / Math.sqrt(1 - 0.36);
        for (int i = 0; i < n; i++) {
            y[i] = 5 - 0.002 * i + e;
            e = 0.6 * e + random.nextGaussian();
        }
        Fit fit = estimated(design(y, IntStream.range(0, n).mapToDouble(i -> i).toArray(), new int[n]));

        assertEquals(0.6, fit.phi(), 0.04, "seed 20");
        assertEquals(
                -0.002,
                fit.coefficients().get(1).estimate(),
                4 * fit.coefficients().get(1).error(),
                "seed 20");
        assertEquals(5000 * 0.4 / 1.6 - 2, fit.df(), 120, "seed 20");
    }

    @Test
    void times_of_any_size_give_what_whole_times_give() {
        var reference = ReferenceFit.named("LakeHuron_gaps/trend_AR1_ML");
        Fit whole = fitted(reference.regression().fit());
        double[] t = reference
                .set()
                .path("data")
                .path("t")
                .valueStream()
                .mapToDouble(v -> v.asDouble() / 4)
                .toArray();
        double[] y = reference
                .set()
                .path("data")
                .path("y")
                .valueStream()
                .mapToDouble(v -> v.asDouble())
                .toArray();

        var quarters = new Ar1Regression(design(y, t, new int[t.length]), Method.ML, Spacing.ANY);

        Fit fit = fitted(quarters.fit());
        assertEquals(Math.pow(whole.phi(), 4), fit.phi(), 1e-6);
        assertEquals(whole.minus2LogLikelihood(), fit.minus2LogLikelihood(), 1e-8);
        var refused = assertInstanceOf(
                Refusal.NotWhole.class,
                refusal(new Ar1Regression(design(y, t, new int[t.length]), Method.REML, Spacing.WHOLE).fit()));
        assertEquals("The time 0.75 is not a whole number.", refused.sentence());
    }

    @Test
    void a_phi_that_is_given_is_kept_and_costs_no_parameter() {
        Design design = design(noise(5, 12), weeks(12), new int[12]);
        Fit fit = fitted(new Ar1Regression(design, Method.ML, Spacing.WHOLE).fitAt(0.3));

        assertEquals(0.3, fit.phi());
        assertTrue(fit.phiFixed());
        assertEquals(fit.minus2LogLikelihood() + 2 * 3, fit.aic(), 1e-12);
        assertEquals(12 * 0.7 / 1.3 - 2, fit.df(), 1e-12);
        assertThrows(
                IllegalArgumentException.class, () -> new Ar1Regression(design, Method.ML, Spacing.WHOLE).fitAt(1));
        assertThrows(
                IllegalArgumentException.class, () -> new Ar1Regression(design, Method.ML, Spacing.ANY).fitAt(-0.1));
    }

    @Test
    void degrees_of_freedom_are_never_below_one_nor_above_those_of_independent_errors() {
        Design design = design(noise(5, 12), weeks(12), new int[12]);
        var regression = new Ar1Regression(design, Method.ML, Spacing.WHOLE);

        assertEquals(1, fitted(regression.fitAt(0.9)).df());
        assertEquals(10, fitted(regression.fitAt(-0.5)).df());
    }

    @Test
    void what_cannot_be_fitted_is_refused_with_a_sentence() {
        double[] t = weeks(6);
        says("There are 4 measurements, and this takes at least 5.", design(noise(1, 4), weeks(4), new int[4]));
        says(
                "Two measurements of one series have the same time, 3.",
                design(noise(1, 6), new double[] {1, 2, 3, 3, 4, 5}, new int[6]));
        says(
                "No series has two measurements, so nothing says how alike neighbours are.",
                design(noise(1, 6), t, new int[] {0, 1, 2, 3, 4, 5}));
        says(
                "The terms give every measurement exactly, so there is no scatter to learn from.",
                design(new double[] {1.1, 1.2, 1.3, 1.4, 1.5, 1.6}, t, new int[6]));
        says(
                "The terms give every measurement exactly, so there is no scatter to learn from.",
                design(new double[6], t, new int[6]));
        says(
                "The numbers are too large or too far apart in size to reckon with.",
                design(new double[] {1e300, 2e300, 1e300, 5e300, 1, 2}, t, new int[6]));
        var twice = List.of(
                Term.intercept(6),
                Term.numbers("t", t),
                Term.numbers("t2", Arrays.stream(t).map(d -> 3 - d).toArray()));
        says(
                "'t2' says nothing that the terms before it do not say; leave one of them out.",
                new Design(noise(1, 6), twice, t, new int[6]));
        assertThrows(
                IllegalArgumentException.class, () -> design(new double[] {1, Double.NaN, 2}, weeks(3), new int[3]));
        assertThrows(IllegalArgumentException.class, () -> design(new double[3], weeks(4), new int[3]));
    }

    @Test
    void words_stand_against_their_base_and_products_are_named_after_both() {
        var phase = Term.words("phase", List.of("A", "C", "B", "A"), "A");

        assertEquals(List.of("phaseB", "phaseC"), phase.names());
        assertEquals(
                List.of("t:phaseB", "t:phaseC"),
                Term.numbers("t", weeks(4)).with(phase).names());
        assertEquals(3, Term.numbers("t", weeks(4)).with(phase).values().getFirst()[2]);
        assertEquals(
                List.of("phaseA", "phaseB"),
                Term.words("phase", List.of("A", "C", "B", "A"), "C").names());
        assertThrows(IllegalArgumentException.class, () -> Term.words("phase", List.of("A"), "D"));
    }

    private static void says(String sentence, Design design) {
        assertEquals(
                sentence,
                refusal(new Ar1Regression(design, Method.REML, Spacing.WHOLE).fit())
                        .sentence());
    }

    private static Refusal refusal(Fitting fitting) {
        return assertInstanceOf(Fitting.Refused.class, fitting).why();
    }

    private static Fit fitted(Fitting fitting) {
        return assertInstanceOf(Fitting.Fitted.class, fitting, fitting::toString)
                .fit();
    }

    private static Fit estimated(Design design) {
        return fitted(new Ar1Regression(design, Method.REML, Spacing.WHOLE).fit());
    }

    private static Design design(double[] y, double[] t, int[] series) {
        return new Design(y, List.of(Term.intercept(y.length), Term.numbers("t", t)), t, series);
    }

    private static double[] weeks(int n) {
        return IntStream.rangeClosed(1, n).mapToDouble(i -> i).toArray();
    }

    private static double[] noise(long seed, int n) {
        var random = new Random(seed);
        return IntStream.range(0, n).mapToDouble(_ -> random.nextGaussian()).toArray();
    }

    private static double[] gaps(Random random, int n) {
        var t = new ArrayList<Double>();
        double at = 0;
        for (int i = 0; i < n; i++) t.add(at += 1 + random.nextInt(3));
        return t.stream().mapToDouble(d -> d).toArray();
    }

    private static int valleys(double[] v) {
        return (int) IntStream.range(1, v.length - 1)
                .filter(i -> v[i] < v[i - 1] && v[i] < v[i + 1])
                .count();
    }
}
