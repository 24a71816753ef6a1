package org.paraspinal.statistics.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;

class PowerTest {
    private static final Variability PERSON = new Variability(1.5, 0.3);

    @Test
    void fewer_than_six_pairs_cannot_pass_a_two_sided_test_at_five_percent_however_large_the_effect() {
        List<Power> lengths = Power.ofEachLength(PERSON, 14, 3, -9, 0.05, 50, 5);

        for (Power p : lengths) {
            assertEquals(p.pairs() == 6, p.canReachTwoSided());
            assertEquals(p.pairs() >= 5, p.canReachOneSided());
            assertEquals(p.pairs() == 6 ? 1.0 : 0.0, p.twoSided(), "seed 5");
            assertEquals(p.pairs() >= 5 ? 1.0 : 0.0, p.oneSided(), "seed 5");
        }
        assertTrue(lengths.get(0).sentence().contains("A level of 0.05 in either direction cannot be reached."));
        assertTrue(lengths.get(3).sentence().contains("would pass the test in 100 of 100 such trials."));
    }

    /** With three pairs the clearest result is that all differences fall, which for independent days has a closed form. */
    @Test
    void the_share_of_clearest_results_is_that_of_the_normal_distribution() {
        Design shape = Design.drawn(3, 14, 3, 1);
        double sdOfDifference = 1.5 * Math.sqrt(2.0 / 11);
        double expected = Math.pow(new NormalDistribution().cumulativeProbability(0.8 / sdOfDifference), 3);

        Power power = Power.of(shape, new Variability(1.5, 0), -0.8, 0.125, 4000, 9);

        assertEquals(expected, power.oneSided(), 4 * 0.5 / Math.sqrt(4000), "seed 9");
    }

    @Test
    void a_larger_effect_and_more_pairs_are_seen_more_often_and_alike_neighbours_less() {
        Power one = Power.ofEachLength(PERSON, 14, 3, -0.8, 0.05, 1000, 3).get(3);
        Power larger = Power.ofEachLength(PERSON, 14, 3, -1.6, 0.05, 1000, 3).get(3);
        Power fewer = Power.ofEachLength(PERSON, 14, 3, -0.8, 0.05, 1000, 3).get(0);
        Power drifting = Power.ofEachLength(new Variability(1.5, 0.8), 14, 3, -0.8, 0.05, 1000, 3)
                .get(3);

        assertTrue(larger.twoSided() > one.twoSided() + 0.1, "seed 3");
        assertTrue(fewer.interval() < one.interval() - 0.1, "seed 3");
        assertTrue(drifting.twoSided() < one.twoSided() - 0.1, "seed 3");
        assertTrue(fewer.halfWidth() > one.halfWidth(), "seed 3");
    }

    @Test
    void the_same_seed_gives_the_same_figures_and_another_seed_others() {
        Design shape = Design.drawn(4, 14, 3, 1);

        assertEquals(Power.of(shape, PERSON, -1, 0.05, 300, 1), Power.of(shape, PERSON, -1, 0.05, 300, 1));
        assertFalse(Power.of(shape, PERSON, -1, 0.05, 300, 1).halfWidth()
                == Power.of(shape, PERSON, -1, 0.05, 300, 2).halfWidth());
        assertThrows(IllegalArgumentException.class, () -> Power.of(shape, PERSON, -1, 0.05, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Variability(1, 1));
    }
}
