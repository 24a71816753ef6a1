package org.paraspinal.statistics.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Regression on moderators of awkward size, against the same normal equations with 60 digits. */
class RegressionTest {
    private static final MathContext SIXTY = new MathContext(60);

    @Test
    void years_and_latitudes_cost_no_digits() {
        JsonNode set = GroundTruth.set("bcg_RR");
        double[][] design = design(set.get("meta_regression").get("design"));
        Effects effects = GroundTruth.effects(set);

        var ours = MetaRegression.evenIfFew(effects, moderators(design), Method.EE, Inference.Z)
                .value()
                .orElseThrow();

        BigDecimal[] exact = solved(effects, design);
        for (int j = 0; j < exact.length; j++)
            assertEquals(
                    exact[j].doubleValue(),
                    ours.coefficients().get(j).b(),
                    1e-13 * exact[j].abs().doubleValue());
        assertEquals(squares(effects, design, exact), ours.spread().q(), 1e-12);
    }

    @Test
    void moderators_that_say_the_same_are_refused_and_so_is_one_that_never_varies() {
        Effects effects = Effects.of(new double[] {1, 2, 4, 3}, new double[] {1, 1, 2, 1});
        var twice = new Moderators(
                List.of("weeks", "days"), List.of(List.of(1.0, 2.0, 5.0, 7.0), List.of(7.0, 14.0, 35.0, 49.0)));
        var same = Moderators.of("year", 2001.1, 2001.1, 2001.1, 2001.1);

        for (Moderators m : List.of(twice, same)) {
            String why = MetaRegression.evenIfFew(effects, m, Method.REML, Inference.Z)
                    .refusal();
            assertTrue(String.valueOf(why).contains("say the same thing twice"), why);
        }
    }

    @Test
    void fewer_than_ten_studies_a_moderator_are_refused_with_the_numbers() {
        Effects nine = Effects.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, new double[] {1, 2, 1, 1, 1, 1, 1, 1, 1});
        Moderators m = Moderators.of("x", 1, 3, 2, 5, 4, 6, 9, 8, 7);

        assertEquals(
                "Meta-regression on 1 moderator needs at least 10 studies; there are 9.",
                MetaRegression.of(nine, m, Method.REML, Inference.Z).refusal());
        Effects ten = nine.and(new double[] {10}, new double[] {1});
        Moderators more = Moderators.of("x", 1, 3, 2, 5, 4, 6, 9, 8, 7, 10);
        assertTrue(
                MetaRegression.of(ten, more, Method.REML, Inference.Z).value().isPresent());
    }

    @Test
    void words_become_columns_named_after_the_word_and_the_first_of_the_alphabet_is_what_they_are_compared_with() {
        Moderators m = Moderators.ofWords("alloc", List.of("random", "alternate", "systematic", "random"));

        assertEquals(List.of("allocrandom", "allocsystematic"), m.names());
        assertEquals(List.of(List.of(1.0, 0.0, 0.0, 1.0), List.of(0.0, 0.0, 1.0, 0.0)), m.columns());
    }

    private static Moderators moderators(double[][] design) {
        return Moderators.of("ablat", design[1]).and(Moderators.of("year", design[2]));
    }

    private static double[][] design(JsonNode rows) {
        double[][] columns = new double[rows.get(0).size()][rows.size()];
        for (int i = 0; i < rows.size(); i++)
            for (int j = 0; j < columns.length; j++)
                columns[j][i] = rows.get(i).get(j).doubleValue();
        return columns;
    }

    /** Gauss and Jordan on X'WX. */
    private static BigDecimal[] solved(Effects effects, double[][] x) {
        int p = x.length;
        BigDecimal[][] a = new BigDecimal[p][p + 1];
        for (int r = 0; r < p; r++)
            for (int c = 0; c <= p; c++) {
                a[r][c] = BigDecimal.ZERO;
                for (int i = 0; i < effects.k(); i++) {
                    BigDecimal right = new BigDecimal(c < p ? x[c][i] : effects.y(i));
                    a[r][c] = a[r][c].add(
                            new BigDecimal(x[r][i]).multiply(right).divide(new BigDecimal(effects.v(i)), SIXTY));
                }
            }
        for (int i = 0; i < p; i++)
            for (int r = 0; r < p; r++) {
                if (r == i) continue;
                BigDecimal f = a[r][i].divide(a[i][i], SIXTY);
                for (int c = i; c <= p; c++) a[r][c] = a[r][c].subtract(f.multiply(a[i][c]), SIXTY);
            }
        BigDecimal[] beta = new BigDecimal[p];
        for (int i = 0; i < p; i++) beta[i] = a[i][p].divide(a[i][i], SIXTY);
        return beta;
    }

    private static double squares(Effects effects, double[][] x, BigDecimal[] beta) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < effects.k(); i++) {
            BigDecimal e = new BigDecimal(effects.y(i));
            for (int j = 0; j < beta.length; j++) e = e.subtract(beta[j].multiply(new BigDecimal(x[j][i])));
            sum = sum.add(e.multiply(e).divide(new BigDecimal(effects.v(i)), SIXTY));
        }
        return sum.doubleValue();
    }
}
