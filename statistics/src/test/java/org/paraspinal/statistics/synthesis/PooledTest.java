package org.paraspinal.statistics.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Pooling at its edges: one study, two, all alike; and what is refused there. */
class PooledTest {
    private static final Effects ONE = Effects.of(new double[] {-0.4}, new double[] {0.04});
    private static final Effects TWO = Effects.of(new double[] {-0.4, 0.2}, new double[] {0.04, 0.09});
    private static final Effects ALIKE = Effects.of(new double[] {0.3, 0.3, 0.3}, new double[] {0.04, 0.09, 0.1});

    @Test
    void one_study_is_its_own_result_by_every_method_and_has_no_hartung_knapp_interval() {
        for (Method method : Method.values()) {
            Pooled pooled = Papers.pooled(ONE, method, Inference.Z);
            assertEquals(-0.4, pooled.b());
            assertEquals(0.2, pooled.se());
            assertEquals(0, pooled.tau2());
            assertTrue(Pooled.of(ONE, method, Inference.HARTUNG_KNAPP).value().isEmpty());
        }
        assertTrue(QProfile.of(ONE).value().isEmpty());
        assertTrue(LeaveOneOut.of(ONE, Method.DL, Inference.Z).value().isEmpty());
    }

    @Test
    void two_studies_are_pooled_and_the_prediction_intervals_that_need_three_are_not_there() {
        Pooled pooled = Papers.pooled(TWO, Method.REML, Inference.HARTUNG_KNAPP);

        assertTrue(pooled.prediction().sameTest().isPresent());
        assertTrue(pooled.prediction().higgins().isEmpty());
        assertTrue(pooled.prediction().student().isEmpty());
        assertTrue(LeaveOneOut.of(TWO, Method.DL, Inference.Z).value().isEmpty());
    }

    @Test
    void effects_that_are_all_alike_have_a_normal_interval_and_no_hartung_knapp_one() {
        assertEquals(0.3, Papers.pooled(ALIKE, Method.REML, Inference.Z).b(), 1e-15);
        assertTrue(String.valueOf(
                        Pooled.of(ALIKE, Method.REML, Inference.HARTUNG_KNAPP).refusal())
                .contains("no width"));
        Pooled modified = Papers.pooled(ALIKE, Method.REML, Inference.MODIFIED_HARTUNG_KNAPP);
        assertEquals(Papers.pooled(ALIKE, Method.REML, Inference.Z).se(), modified.se());
        assertTrue(QProfile.of(ALIKE).value().orElseThrow().empty());
    }

    @Test
    void the_modified_interval_is_never_narrower_and_is_the_same_where_studies_differ_enough() {
        Effects alike = Effects.of(new double[] {0.30, 0.31, 0.29}, new double[] {0.04, 0.09, 0.1});
        Effects apart = Effects.of(new double[] {-1, 0.31, 2}, new double[] {0.04, 0.09, 0.1});

        assertTrue(Papers.pooled(alike, Method.EE, Inference.MODIFIED_HARTUNG_KNAPP)
                        .se()
                > Papers.pooled(alike, Method.EE, Inference.HARTUNG_KNAPP).se());
        assertEquals(
                Papers.pooled(apart, Method.EE, Inference.HARTUNG_KNAPP),
                withTest(Papers.pooled(apart, Method.EE, Inference.MODIFIED_HARTUNG_KNAPP)));
    }

    @Test
    void what_is_no_effect_cannot_be_made() {
        assertThrows(IllegalArgumentException.class, () -> Effects.of(new double[] {}, new double[] {}));
        assertThrows(IllegalArgumentException.class, () -> Effects.of(new double[] {1}, new double[] {0}));
        assertThrows(IllegalArgumentException.class, () -> Effects.of(new double[] {1}, new double[] {-1}));
        assertThrows(IllegalArgumentException.class, () -> Effects.of(new double[] {Double.NaN}, new double[] {1}));
        assertThrows(IllegalArgumentException.class, () -> Effects.of(new double[] {1, 2}, new double[] {1}));
    }

    @Test
    void few_studies_are_refused_by_every_test_of_small_studies_with_the_numbers() {
        Effects nine = Effects.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
        String why = "Tests for small studies telling of larger effects need at least 10 studies; there are 9.";

        assertEquals(why, Egger.classical(nine).refusal());
        assertEquals(why, Egger.mixed(nine, Method.REML).refusal());
        assertEquals(why, Begg.of(nine).refusal());
        assertTrue(Egger.classical(nine.and(new double[] {10}, new double[] {10}))
                .value()
                .isPresent());
    }

    @Test
    void equally_precise_studies_have_no_small_ones() {
        Effects equal = Effects.of(new double[] {1, 2, 4, 3}, new double[] {0.1, 0.1, 0.1, 0.1});

        assertTrue(
                TrimAndFill.of(equal, Method.DL, TrimAndFill.Count.L0).value().isEmpty());
        assertTrue(Begg.evenIfFew(equal).value().isEmpty());
        assertTrue(Egger.classicalEvenIfFew(equal).value().isEmpty());
    }

    @Test
    void groups_are_pooled_apart_and_a_group_of_one_stays_out_of_the_comparison() {
        Effects five = Effects.of(new double[] {1, 1.2, 3, 3.1, 9}, new double[] {0.1, 0.1, 0.1, 0.1, 0.1});

        Subgroups groups = Subgroups.of(five, List.of("a", "a", "b", "b", "c"), Method.DL);

        assertEquals(List.of("a", "b"), groups.between().orElseThrow().groups());
        assertEquals(1, groups.between().orElseThrow().df());
        assertEquals(List.of("a", "b", "c"), List.copyOf(groups.groups().keySet()));
        assertTrue(Subgroups.of(TWO, List.of("a", "b"), Method.DL).between().isEmpty());
    }

    @Test
    void windows_begin_and_end_where_they_were_fixed() {
        assertEquals(Window.IMMEDIATE, Window.ofDays(0));
        assertEquals(Window.IMMEDIATE, Window.ofDays(0.99));
        assertEquals(Window.SHORT, Window.ofDays(1));
        assertEquals(Window.SHORT, Window.ofDays(3 * Window.DAYS_PER_MONTH));
        assertEquals(Window.MEDIUM, Window.ofDays(92));
        assertEquals(Window.MEDIUM, Window.ofDays(6 * Window.DAYS_PER_MONTH));
        assertEquals(Window.LONG, Window.ofDays(183));
        assertThrows(IllegalArgumentException.class, () -> Window.ofDays(-1));
    }

    private static Pooled withTest(Pooled p) {
        return new Pooled(
                p.method(),
                Inference.HARTUNG_KNAPP,
                p.k(),
                p.b(),
                p.se(),
                p.stat(),
                p.pval(),
                p.ci(),
                p.df(),
                p.spread(),
                p.hartungKnapp(),
                p.fit(),
                p.prediction());
    }
}
