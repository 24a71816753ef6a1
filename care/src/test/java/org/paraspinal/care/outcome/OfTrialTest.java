package org.paraspinal.care.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.checkin.CheckIn;
import org.paraspinal.care.trial.Compared;
import org.paraspinal.care.trial.PersonalTrial;
import org.paraspinal.care.trial.SomeTrial;

/** Only a personal trial gives an effect, and its sentence says no more than its pairs can show. */
class OfTrialTest {
    private final PersonalTrial trial = SomeTrial.ofThreePairs(7);
    private final LocalDate over = trial.protocol().over();

    private Outcome outcome(List<CheckIn> ratings, LocalDate today) {
        return OfTrial.of(trial.read(ratings, List.of(), today));
    }

    @Test
    void three_pairs_that_all_point_one_way_are_not_called_sure() {
        var effect = assertInstanceOf(Outcome.Effect.class, outcome(SomeTrial.ratings(trial, 6, 4), over));

        assertEquals(-1.9, effect.estimate(), 1e-9);
        assertEquals(0.25, effect.p());
        assertEquals(3, effect.pairs());
        assertEquals(List.of("EJ"), effect.sources());
        assertEquals(
                "In periods with massage your daily pain was on average 1.9 points of 10 lower than in those without. All 3 pairs point the same way, and"
                        + " that is all that 3 pairs can show: the draw alone does it in 1 of 4 trials, too often to be sure.",
                effect.sentence());
    }

    @Test
    void more_pain_with_massage_is_said_as_plainly() {
        var effect = assertInstanceOf(Outcome.Effect.class, outcome(SomeTrial.ratings(trial, 4, 6), over));

        assertTrue(effect.sentence().contains("2.1 points of 10 higher than in those without."), effect.sentence());
    }

    @Test
    void pairs_that_point_both_ways_settle_nothing() {
        List<CheckIn> mixed = SomeTrial.ratings(trial, 4.1, 4);

        var effect = assertInstanceOf(Outcome.Effect.class, outcome(mixed, over));

        assertTrue(effect.p() > 0.25, effect.toString());
        assertTrue(
                effect.sentence().endsWith("the trial does not settle it.")
                        || effect.sentence().endsWith("no effect either way."),
                effect.sentence());
    }

    @Test
    void six_pairs_that_all_point_one_way_count_as_an_effect_with_how_often_the_draw_alone_does_it() {
        PersonalTrial six = SomeTrial.of(new Compared.MassageOrNone(), 6, 7);

        var effect = assertInstanceOf(
                Outcome.Effect.class,
                OfTrial.of(six.read(
                        SomeTrial.ratings(six, 6, 4), List.of(), six.protocol().over())));

        assertEquals(2.0 / 64, effect.p());
        assertEquals(
                "In periods with massage your daily pain was on average 1.8 points of 10 lower than in those without. Had the two been the same, the draw"
                        + " alone would give so large a gap in about 1 of 32 trials, so this counts as an effect.",
                effect.sentence());
    }

    @Test
    void two_techniques_are_told_apart_as_the_first_and_the_second() {
        PersonalTrial two = SomeTrial.of(new Compared.Techniques("swedish", "trigger-point"), 3, 7);

        var effect = assertInstanceOf(
                Outcome.Effect.class,
                OfTrial.of(two.read(
                        SomeTrial.ratings(two, 6, 4), List.of(), two.protocol().over())));

        assertTrue(
                effect.sentence()
                        .startsWith("In periods with the second technique your daily pain was on average 1.9 points of"
                                + " 10 lower than in those with the first. "),
                effect.sentence());
    }

    @Test
    void what_is_less_than_a_twentieth_of_a_point_is_said_to_be_the_same() {
        var effect = assertInstanceOf(Outcome.Effect.class, outcome(SomeTrial.ratings(trial, 4.1, 4.02), over));

        assertEquals(
                "In periods with massage your daily pain was on average the same as in those without. Had the two been"
                        + " the same, the draw alone would give so large a gap in 75 of 100 trials, so the trial does"
                        + " not settle it.",
                effect.sentence());
    }

    @Test
    void a_trial_that_goes_on_says_when_its_result_is_there() {
        var notYet = assertInstanceOf(Outcome.NotYet.class, outcome(SomeTrial.ratings(trial, 6, 4), over.minusDays(8)));

        assertEquals(2, notYet.moreWeeks());
        assertTrue(notYet.sentence().contains("in 8 days"), notYet.sentence());
    }
}
