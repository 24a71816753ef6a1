package org.paraspinal.statistics.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hipparchus.stat.inference.TTest;
import org.junit.jupiter.api.Test;
import org.paraspinal.statistics.series.Fit;
import org.paraspinal.statistics.series.Fitting;
import org.paraspinal.statistics.synthesis.Interval;

class TrialTest {
    private static final Settled SETTLED = new Settled(1, 0.95, new Prior(-0.6, 1), new Scatter.Own());
    private static final List<Arm> ORDER = List.of(Arm.A, Arm.B, Arm.B, Arm.A, Arm.A, Arm.B, Arm.B, Arm.A);

    /** Four pairs of weeks; the first two days of a period are far off and must not count. B lies below A by these numbers. */
    private static final double[] FALLS = {-1.5, -0.5, -2.2, -0.9};

    /** Interval from R 4 t.test; posterior from R's integrate over dnorm times dt. */
    @Test
    void four_pairs_give_what_another_program_gives() {
        Result.Found found = found(held(new Ending.AsPlanned(), steady()));

        assertEquals(-1.275, found.mean(), 1e-12);
        for (int j = 0; j < 4; j++) assertEquals(FALLS[j], found.pairs().get(j).difference(), 1e-12);
        assertEquals(1.0 / 16, found.signFlip().lower());
        assertEquals(1.0 / 8, found.signFlip().twoSided());
        Interval interval = found.interval().value().orElseThrow();
        assertEquals(-2.45418833280594, interval.low(), 1e-9);
        assertEquals(-0.0958116671940561, interval.high(), 1e-9);
        Posterior posterior = found.posterior().value().orElseThrow();
        assertEquals(-1.149437082421, posterior.mean(), 1e-6);
        assertEquals(0.441727464199, posterior.sd(), 1e-5);
        assertEquals(0.985225020345, posterior.belowZero(), 1e-6);
        assertEquals(0.677134591616, posterior.importantlyBelow(), 1e-5);
        assertEquals(List.of(), found.lost());
        assertEquals(List.of(), found.cautions());
    }

    @Test
    void what_lies_in_the_washout_changes_nothing_and_what_lies_after_it_does() {
        List<Response> other = new ArrayList<>(steady());
        other.replaceAll(r -> r.day() % 7 < 2 ? new Response(r.day(), -1000) : r);
        List<Response> moved = new ArrayList<>(steady());
        moved.replaceAll(r -> r.day() == 2 ? new Response(2, r.value() + 1) : r);

        assertEquals(
                found(held(new Ending.AsPlanned(), steady())).pairs(),
                found(held(new Ending.AsPlanned(), other)).pairs());
        assertEquals(
                5 + 0.2,
                found(held(new Ending.AsPlanned(), moved)).pairs().get(0).a(),
                1e-12);
    }

    @Test
    void gaps_shrink_the_count_and_the_order_of_rows_and_days_outside_change_nothing() {
        List<Response> some = new ArrayList<>(steady());
        some.removeIf(r -> r.day() == 3 || r.day() == 4);
        Result.Found plain = found(held(new Ending.AsPlanned(), some));
        List<Response> mixed = new ArrayList<>(some);
        mixed.add(new Response(-3, 99));
        mixed.add(new Response(56, 99));
        Collections.reverse(mixed);

        assertEquals(3, plain.pairs().get(0).countA());
        assertEquals(5, plain.pairs().get(0).countB());
        assertEquals(plain.pairs(), found(held(new Ending.AsPlanned(), mixed)).pairs());
    }

    @Test
    void answers_about_a_week_count_only_where_the_whole_week_does() {
        Design design = new Design(3, 14, 3, 0, ORDER.subList(0, 6));
        List<Response> weekly = new ArrayList<>();
        for (int week = 0; week < 12; week++) {
            boolean b = ORDER.get(week / 2) == Arm.B;
            weekly.add(new Response(7 * week + 6, week % 2 == 0 ? 50 : (b ? 3 : 5) + 0.1 * week));
        }
        Held held = new Held(design, new Ending.AsPlanned(), 7, weekly, List.of());

        Result.Found found = found(held);

        assertEquals(1, found.pairs().get(0).countA());
        assertEquals(-1.8, found.pairs().get(0).difference(), 1e-12);
        assertEquals(-2.2, found.pairs().get(1).difference(), 1e-12);
        assertEquals(0, found.carryOver().periodsA());
        assertInstanceOf(Fitting.Refused.class, found.regression());
        assertEquals(
                "Expected responses about 1 to 11 days, so that they fit between washout and end of a period, found 12.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new Held(design, new Ending.AsPlanned(), 12, weekly, List.of()))
                        .getMessage());
    }

    @Test
    void a_trial_that_goes_on_is_not_looked_into() {
        assertEquals(
                "The trial has gone on for 50 of 56 days. Its result will be there in 6 days; looking earlier would make"
                        + " chance findings likelier.",
                refused(held(new Ending.NotYet(50), steady())));
    }

    @Test
    void an_early_end_leaves_complete_pairs_and_says_what_it_costs() {
        Result.Found found = found(held(new Ending.Early(45, true), steady()));

        assertEquals(List.of(1, 2, 3), found.pairs().stream().map(Pair::number).toList());
        assertEquals(
                List.of(new Lost(
                        4, "Pair 4 would have been complete after day 55, and the trial ended after 45 days.")),
                found.lost());
        assertEquals(
                List.of(
                        "3 of 4 pairs are complete, and only they are used: the smallest two-sided p they can give is 0.25"
                                + " instead of 0.125.",
                        "The trial ended after 45 of 56 days.",
                        "It ended for what the responses showed, or may have: chance findings are then likelier than p and"
                                + " the interval say."),
                found.cautions());
        assertEquals(0.25, found.signFlip().twoSided());
        assertEquals(
                2, found(held(new Ending.Early(45, false), steady())).cautions().size());
    }

    @Test
    void too_few_pairs_are_refused_with_what_is_missing_and_how_long_it_takes() {
        assertEquals(
                "There are 2 complete pairs, and this takes at least 3. Pair 3 would have been complete after day 41, and the"
                        + " trial ended after 41 days. Pair 4 would have been complete after day 55, and the trial ended"
                        + " after 41 days. A new trial of 3 pairs takes 42 days.",
                refused(held(new Ending.Early(41, false), steady())));
        List<Response> empty = new ArrayList<>(steady());
        empty.removeIf(r -> r.day() >= 9 && r.day() < 14);
        assertEquals(
                List.of(new Lost(1, "Pair 1 has no response that counts between day 9 and day 13.")),
                found(held(new Ending.AsPlanned(), empty)).lost());
        empty.removeIf(r -> r.day() >= 23 && r.day() < 28);
        assertTrue(refused(held(new Ending.AsPlanned(), empty))
                .startsWith("There are 2 complete pairs, and this takes at least 3. Pair 1 has no response"));
        assertTrue(refused(held(new Ending.AsPlanned(), List.of())).startsWith("There are 0 complete pairs"));
    }

    @Test
    void two_responses_on_a_day_are_refused() {
        List<Response> twice = new ArrayList<>(steady());
        twice.add(new Response(12, 3));

        assertEquals("Two responses have the same day, 12.", refused(held(new Ending.AsPlanned(), twice)));
    }

    @Test
    void pairs_that_all_differ_alike_have_a_mean_but_neither_interval_nor_posterior_of_their_own() {
        List<Response> alike = new ArrayList<>();
        for (int day = 0; day < 56; day++) alike.add(new Response(day, ORDER.get(day / 7) == Arm.B ? 4.1 : 5.2));
        Held held = held(new Ending.AsPlanned(), alike);
        var shared = new Settled(1, 0.95, new Prior(0, 1), new Scatter.Shared(2));

        Result.Found found = found(held);

        assertEquals(-1.1, found.mean(), 1e-12);
        assertEquals(
                "All pairs differ by the same number, so that an interval would have no width.",
                found.interval().refusal());
        assertTrue(found.posterior().value().isEmpty());
        Posterior normal = assertInstanceOf(Result.Found.class, Trial.analyse(held, shared))
                .posterior()
                .value()
                .orElseThrow();
        assertEquals(-0.55, normal.mean(), 1e-12);
        assertEquals(Math.sqrt(0.5), normal.sd(), 1e-12);
    }

    @Test
    void what_is_carried_over_is_shown_and_changes_nothing_else() {
        List<Response> fading = new ArrayList<>(steady());
        fading.replaceAll(r -> {
            boolean a = ORDER.get(r.day() / 7) == Arm.A;
            double into = r.day() % 7;
            return a && into >= 2 ? new Response(r.day(), r.value() + (into - 4) / 2) : r;
        });

        Result.Found plain = found(held(new Ending.AsPlanned(), steady()));
        Result.Found found = found(held(new Ending.AsPlanned(), fading));

        assertEquals(0, plain.carryOver().a(), 1e-12);
        assertEquals(4, plain.carryOver().periodsA());
        assertEquals(-0.75 - 0.5, found.carryOver().a(), 1e-12);
        assertEquals(0, found.carryOver().b(), 1e-12);
        assertEquals(plain.mean(), found.mean(), 1e-12);
        assertEquals(plain.signFlip(), found.signFlip());
    }

    @Test
    void adherence_is_passed_on_and_changes_nothing() {
        List<Double> kept = List.of(1.0, 0.5, 1.0, 0.0, 1.0, 1.0, 0.8, 1.0);
        Design design = new Design(4, 7, 2, 0, ORDER);
        Result.Found with = found(new Held(design, new Ending.AsPlanned(), 1, steady(), kept));

        assertEquals(kept, with.adherence());
        assertEquals(found(held(new Ending.AsPlanned(), steady())).mean(), with.mean());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Held(design, new Ending.AsPlanned(), 1, steady(), List.of(1.0)));
    }

    @Test
    void the_second_look_is_a_regression_on_treatment_time_and_pair() {
        var random = new Random(7);
        List<Response> noisy = new ArrayList<>(steady());
        noisy.replaceAll(r -> new Response(r.day(), r.value() + 0.5 * random.nextGaussian()));

        Fit fit = assertInstanceOf(
                        Fitting.Fitted.class,
                        found(held(new Ending.AsPlanned(), noisy)).regression())
                .fit();

        assertEquals(
                List.of("(Intercept)", "treatment", "time", "pair2", "pair3", "pair4"),
                fit.coefficients().stream().map(Fit.Coefficient::name).toList());
        assertEquals(40, fit.n());
        assertEquals(-1.275, fit.coefficients().get(1).estimate(), 0.6, "seed 7");
    }

    @Test
    void the_posterior_lies_between_prior_and_data_also_where_they_are_far_apart() {
        Posterior tight = own(new double[] {-1.5, -0.5, -2.2}, new Prior(0, 0.5));
        Posterior clear = own(new double[] {2.01, 2.02, 2.03}, new Prior(-0.5, 1.5));

        assertEquals(-0.447528637537, tight.mean(), 1e-5);
        assertEquals(0.493711559369, tight.sd(), 1e-4);
        assertEquals(0.814978815788, tight.belowZero(), 1e-5);
        assertEquals(0.131907827781, tight.importantlyBelow(), 1e-5);
        assertEquals(2.01958089179, clear.mean(), 1e-4);
        assertEquals(1.25482263618e-05, clear.belowZero(), 1e-6);
        assertEquals(
                -1, own(new double[] {-1, -1.4, -0.6, -1}, new Prior(-1, 1)).mean(), 1e-9);
    }

    /** The mean difference and its test by another library's paired t-test. */
    @Test
    void the_interval_leaves_out_zero_exactly_when_the_paired_t_test_says_so() {
        var random = new Random(11);
        int outside = 0;
        for (int i = 0; i < 500; i++) {
            double[] d = random.doubles(3 + i % 4, -2.5, 1).toArray();
            Interval interval = Trial.interval(d, 0.95).value().orElseThrow();
            boolean leavesOut = interval.low() > 0 || interval.high() < 0;
            assertEquals(new TTest().tTest(0, d) < 0.05, leavesOut, "seed 11, trial " + i);
            if (leavesOut) outside++;
        }
        assertTrue(outside > 20 && outside < 480, outside + " of 500");
    }

    private static Posterior own(double[] d, Prior prior) {
        return Posterior.of(d, prior, new Scatter.Own(), 1).value().orElseThrow();
    }

    private static Held held(Ending ending, List<Response> responses) {
        return new Held(new Design(4, 7, 2, 0, ORDER), ending, 1, responses, List.of());
    }

    private static List<Response> steady() {
        List<Response> all = new ArrayList<>();
        for (int day = 0; day < 56; day++) {
            int period = day / 7;
            double value = ORDER.get(period) == Arm.B ? 5 + FALLS[period / 2] : 5;
            all.add(new Response(day, day % 7 < 2 ? 100 : value));
        }
        return all;
    }

    private static Result.Found found(Held held) {
        return assertInstanceOf(Result.Found.class, Trial.analyse(held, SETTLED));
    }

    private static String refused(Held held) {
        return assertInstanceOf(Result.Refused.class, Trial.analyse(held, SETTLED))
                .why()
                .sentence();
    }
}
