package org.paraspinal.care.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Shipped;
import org.paraspinal.care.knowledge.TinyKnowledge;
import org.paraspinal.statistics.synthesis.Interval;

class EvidenceTest {
    private static final String HEAD =
            "id,trial,year,who,people,technique,against,comparison,outcome,instrument,scale,better,weeks,"
                    + "stat,n1,mean1,sd1,n2,mean2,sd2,effect,measure,low,high,p,pool,note,source,mark,seen\n";
    private final Evidence shipped = Evidence.of(Shipped.knowledge());

    @Test
    void a_printed_result_whose_trials_are_not_known_is_not_worked_out_again_and_says_so() {
        Answered a = shipped.answer("pain-inactive");

        var why = assertInstanceOf(Recomputed.NotKnown.class, a.recomputed()).why();
        assertTrue(why.contains("not known to us"), why);
        assertEquals(Optional.empty(), a.newSetting());
        assertFalse(a.answer().ours());
        assertEquals(7, a.answer().trials());
    }

    /** Furlan 2015: -0.75 (-0.90 to -0.60), and 26.7 of 100 as the spread in the comparison group. */
    @Test
    void standard_deviations_become_points_of_ten_by_the_stated_spread() {
        Interval points = shipped.answer("pain-inactive").points().orElseThrow();

        assertEquals(0.60 * 2.67, points.low(), 1e-12);
        assertEquals(0.90 * 2.67, points.high(), 1e-12);
    }

    /** Rubinstein and others, BMJ 2019;364:l689 print -3.17 (-7.85 to 1.51), by DerSimonian and Laird; ours is REML with Hartung-Knapp. */
    @Test
    void trials_that_are_known_one_by_one_come_to_what_the_review_printed() {
        Answered a = shipped.answer("check-manipulation");

        var p = assertInstanceOf(Recomputed.FromTrials.class, a.recomputed()).pooled();
        assertEquals(23, p.k());
        assertEquals(-3.1825, p.b(), 5e-5, "metafor 3.8-1, REML");
        assertEquals(103.7371, p.tau2(), 5e-5, "metafor 3.8-1, REML");
        assertEquals(-3.17, a.printed().orElseThrow().effect().orElseThrow());
        assertTrue(a.newSetting().orElseThrow().low() < p.ci().low());
    }

    /** With a correlation of a half, two equally exact arms have three quarters of the variance of one. */
    @Test
    void arms_that_share_a_control_count_as_one_trial() {
        Evidence e = of(row("one", "Abel2010", 2010, -2.0, -3.0, -1.0, "calm massage")
                + row("two", "Abel2010", 2010, -1.0, -2.0, 0.0, "deep massage"));

        TrialEffect t = e.answer("pain-nothing").trials().getFirst();
        double se = 2.0 / (2 * 1.959963984540054);
        assertEquals(1, e.answer("pain-nothing").trials().size());
        assertEquals(-1.5, t.effect().y(), 1e-12);
        assertEquals(0.75 * se * se, t.effect().v(), 1e-9);
        assertTrue(t.averaged());
    }

    @Test
    void one_trial_is_not_pooled_and_two_say_nothing_of_a_new_setting() {
        assertInstanceOf(
                Recomputed.OneTrial.class, of(one()).answer("pain-nothing").recomputed());

        Answered two = of(one() + row("two", "Berg2012", 2012, -1.0, -1.8, -0.2, "calm massage"))
                .answer("pain-nothing");
        var worked = assertInstanceOf(Recomputed.FromTrials.class, two.recomputed());
        assertEquals(Optional.empty(), worked.newSetting());
        assertTrue(worked.cautions().getFirst().startsWith("Two trials are too few"), worked.cautions()::toString);
    }

    @Test
    void three_trials_say_where_the_effect_in_a_new_setting_would_lie() {
        Answered a = of(three()).answer("pain-nothing");

        Interval pooled = a.points().orElseThrow();
        Interval setting = a.newSettingInPoints().orElseThrow();
        assertTrue(setting.low() < pooled.low() && pooled.high() < setting.high(), pooled + " " + setting);
    }

    @Test
    void effects_that_agree_to_the_last_digit_are_answered_all_the_same() {
        Answered a = of(row("one", "Abel2010", 2010, -1.0, -2.0, 0.0, "calm massage")
                        + row("two", "Berg2012", 2012, -1.0, -2.0, 0.0, "calm massage"))
                .answer("pain-nothing");

        assertEquals(-1.0, a.answer().estimate(), 1e-12);
        assertTrue(a.answer().low() < -1.0 && -1.0 < a.answer().high());
    }

    @Test
    void one_row_more_and_the_sentence_of_the_plan_and_the_prior_of_the_person_change() {
        Evidence before = of(one());
        Evidence after = of(three());

        var said = TinyKnowledge.complete().read().sayings().expect().getFirst();
        assertEquals("It eased pain by 1.0 to 2.0 points of ten.", before.says(said));
        String now = after.says(said);
        assertTrue(!now.equals(before.says(said)) && now.startsWith("It eased pain by "), now);
        assertEquals(1.5, before.prior().mean(), 1e-9);
        assertFalse(before.prior().spreadKnown());
        assertTrue(after.prior().spreadKnown());
        assertTrue(after.prior().mean() != before.prior().mean());
        assertTrue(after.prior().sd() > 0);
    }

    @Test
    void the_prior_is_as_wide_as_our_own_caution_where_the_spread_is_not_known() {
        Prior prior = shipped.prior();

        assertEquals(0.75 * 2.67, prior.mean(), 1e-12);
        assertFalse(prior.spreadKnown());
        assertEquals(Math.hypot(2.0, 0.30 / (2 * 1.959963984540054) * 2.67), prior.sd(), 1e-9);
    }

    @Test
    void every_shipped_sentence_has_all_its_figures() {
        Knowledge k = Shipped.knowledge();
        for (var claim : k.claims().values())
            for (var said : claim.terms())
                assertFalse(shipped.says(said).matches(".*[{}].*"), () -> shipped.says(said));
        for (var y : k.sayings().yardsticks())
            assertFalse(shipped.says(y.says()).matches(".*[{}].*"), y::says);
    }

    @Test
    void short_and_long_are_never_in_one_pool() {
        Knowledge k = Shipped.knowledge();
        for (var t : k.studies().trials().values())
            t.pool()
                    .ifPresent(p -> assertTrue(
                            k.studies().pools().get(p) instanceof org.paraspinal.care.knowledge.Pool pool
                                    && pool.window().equals(t.window()),
                            t::id));
    }

    private static String one() {
        return row("one", "Abel2010", 2010, -1.5, -2.0, -1.0, "calm massage");
    }

    private static String three() {
        return one()
                + row("two", "Berg2012", 2012, -0.2, -0.8, 0.4, "calm massage")
                + row("three", "Cole2015", 2015, -2.6, -3.3, -1.9, "calm massage");
    }

    private static String row(
            String id, String trial, int year, double effect, double low, double high, String technique) {
        return String.format(
                Locale.ROOT,
                "TINY/%s,%s,%d,lasting-back,low back pain,%s,waiting,no-treatment,pain,rating,0-10,lower,10,difference,50,,,50,,,%s,md,%s,%s,,pain-nothing,,EJ,trial,yes%n",
                id.equals("one") ? "pain-10w" : id,
                trial,
                year,
                technique,
                effect,
                low,
                high);
    }

    private static Evidence of(String rows) {
        return Evidence.of(
                TinyKnowledge.complete().with("trials.csv", HEAD + rows).read());
    }
}
