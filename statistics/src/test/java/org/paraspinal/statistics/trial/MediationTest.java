package org.paraspinal.statistics.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How much of an effect moves with expectation: worked out by hand, refused with too few pairs, and covered as promised. */
class MediationTest {
    private static final long SEED = 20261122;

    @Test
    void five_pairs_are_worked_out_by_hand() {
        // dE: mean -2, deviations -1 0 1 -1 1, squares 4; dy: mean -3, deviations -2 0 2 0 0; products 4, so b = 1
        double[] expected = {-3, -2, -1, -3, -1};
        double[] responses = {-5, -3, -1, -3, -3};

        Mediation m =
                Mediation.of(expected, responses, 0.95, 1000, SEED).value().orElseThrow();

        assertEquals(-2, m.a(), 1e-12);
        assertEquals(1, m.b(), 1e-12);
        assertEquals(-3, m.total(), 1e-12);
        assertEquals(-2, m.indirect(), 1e-12);
        assertEquals(-1, m.direct(), 1e-12);
        assertEquals(Math.sqrt(1.0 / 5), m.aError(), 1e-12);
        // what is left of dy: -1 0 1 1 -1, squares 4, on 3 degrees of freedom
        assertEquals(Math.sqrt(4.0 / 3 / 4), m.bError(), 1e-12);
        // dy: s = sqrt(2), so that the interval -3 -+ 2.776 * sqrt(2) / sqrt(5) leaves out zero
        assertEquals(2.0 / 3, m.share().value().orElseThrow(), 1e-12);
        assertEquals(m.total(), m.direct() + m.indirect(), 1e-12);
    }

    @Test
    void the_same_seed_gives_the_same_interval_and_it_lies_about_the_estimate() {
        double[] expected = {-3, -2, -1, -3, -1};
        double[] responses = {-5, -3, -1, -3, -3};

        Mediation m =
                Mediation.of(expected, responses, 0.95, 20_000, SEED).value().orElseThrow();

        assertEquals(
                m, Mediation.of(expected, responses, 0.95, 20_000, SEED).value().orElseThrow());
        assertTrue(
                m.interval().low() < m.indirect() && m.indirect() < m.interval().high(), m.toString());
    }

    @Test
    void a_total_that_may_be_nothing_has_no_share() {
        double[] expected = {-3, -2, -1, -3, -1};
        double[] responses = {-2, 1, 2, -1, 0.5};

        assertNotNull(Mediation.of(expected, responses, 0.95, 100, SEED)
                .value()
                .orElseThrow()
                .share()
                .refusal());
    }

    @Test
    void four_pairs_are_refused_and_so_is_an_expectation_that_never_varies() {
        assertEquals(
                "There are 4 pairs with an expectation for both periods, and this takes at least 5.",
                Mediation.of(new double[] {1, 2, 3, 4}, new double[] {1, 2, 3, 5}, 0.95, 100, SEED)
                        .refusal());
        assertNotNull(Mediation.of(new double[] {-1, -1, -1, -1, -1}, new double[] {1, 2, 3, 5, 4}, 0.95, 100, SEED)
                .refusal());
    }

    @Test
    void a_pair_counts_only_with_an_expectation_for_both_of_its_periods() {
        var pairs = new ArrayList<Pair>();
        Map<Integer, Double> expected = new HashMap<>();
        for (int j = 0; j < 6; j++) {
            Arm first = j % 2 == 0 ? Arm.A : Arm.B;
            pairs.add(new Pair(j + 1, first, 5, 4, 4 - 0.3 * j, 4));
            // five points without and so many less with, whichever came first
            expected.put(2 * j, first == Arm.A ? 5.0 : 4.0 - j);
            expected.put(2 * j + 1, first == Arm.A ? 4.0 - j : 5.0);
        }

        Mediation six = Mediation.of(List.copyOf(pairs), expected, 0.95, 100, SEED)
                .value()
                .orElseThrow();
        expected.remove(3);
        Mediation five = Mediation.of(List.copyOf(pairs), expected, 0.95, 100, SEED)
                .value()
                .orElseThrow();

        assertEquals(6, six.pairs());
        assertEquals(-3.5, six.a(), 1e-12);
        assertEquals(0.3, six.b(), 1e-12);
        assertEquals(5, five.pairs());
    }

    /** The draws allow for few pairs: over many trials the interval holds the true product at least as often as it promises. */
    @Test
    void the_interval_covers_as_it_promises_and_is_not_much_too_wide() {
        for (double[] truth : new double[][] {{-2, 0.6}, {-2, 0}, {-4, 1}}) {
            int runs = 2000;
            int held = 0;
            var random = new SplitMix64(SEED);
            for (int run = 0; run < runs; run++) {
                var expected = new double[6];
                var responses = new double[6];
                for (int j = 0; j < 6; j++) {
                    expected[j] = truth[0] + random.gaussian();
                    responses[j] = -0.5 + truth[1] * expected[j] + 0.8 * random.gaussian();
                }
                var interval = Mediation.of(expected, responses, 0.95, 1000, run)
                        .value()
                        .orElseThrow()
                        .interval();
                if (interval.low() <= truth[0] * truth[1] && truth[0] * truth[1] <= interval.high()) held++;
            }
            double coverage = (double) held / runs;
            String said = "seed " + SEED + ", a " + truth[0] + ", b " + truth[1] + ": " + coverage;
            System.out.println("mediation coverage, " + said);
            assertTrue(coverage >= 0.93 && coverage <= 0.99, said);
        }
    }
}
