package org.paraspinal.care.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.paraspinal.care.trial.SomeTrial.STARTS;
import static org.paraspinal.care.trial.SomeTrial.WEEK;
import static org.paraspinal.care.trial.SomeTrial.rated;
import static org.paraspinal.care.trial.SomeTrial.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.checkin.CheckIn;
import org.paraspinal.care.knowledge.VerdictLevel;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.statistics.trial.Arm;
import org.paraspinal.statistics.trial.Design;
import org.paraspinal.statistics.trial.Ending;
import org.paraspinal.statistics.trial.Refusal;

/** A personal trial day by day: which period a day is in, what was kept to, how it ended, and what may be read of it. */
class PersonalTrialTest {
    private static final long SEED = 7;
    private final PersonalTrial trial = SomeTrial.ofThreePairs(SEED);
    private final List<Arm> order = trial.protocol().design().order();

    private Moment.Within within(LocalDate day) {
        return assertInstanceOf(Moment.Within.class, trial.on(day));
    }

    private LocalDate first(Arm arm) {
        return trial.protocol().begins(order.indexOf(arm));
    }

    @Test
    void a_day_belongs_to_its_period_and_the_first_days_of_each_count_for_nothing() {
        assertEquals(0, within(STARTS).period());
        assertTrue(within(STARTS).first());
        assertFalse(within(STARTS.plusDays(2)).counted());
        assertTrue(within(STARTS.plusDays(3)).counted());
        assertTrue(within(STARTS.plusDays(6)).counted());
        assertEquals(1, within(STARTS.plusDays(WEEK)).period());
        assertFalse(within(STARTS.plusDays(WEEK)).counted());
        assertEquals(STARTS.plusDays(2 * WEEK), within(STARTS.plusDays(WEEK)).changes());
        assertEquals(order.get(1), within(STARTS.plusDays(WEEK)).arm());
    }

    @Test
    void it_starts_after_the_day_it_was_settled_and_is_over_after_its_last_day() {
        assertInstanceOf(Moment.Ahead.class, trial.on(STARTS.minusDays(1)));
        assertInstanceOf(Moment.Within.class, trial.on(STARTS));
        assertInstanceOf(Moment.Within.class, trial.on(STARTS.plusDays(41)));
        assertInstanceOf(Moment.Over.class, trial.on(STARTS.plusDays(42)));
    }

    @Test
    void the_order_is_kept_before_the_start_or_there_is_no_trial() {
        Protocol p = trial.protocol();

        assertThrows(IllegalArgumentException.class, () -> starting(p, p.settledOn(), p.design()));
        assertEquals(p, starting(p, p.settledOn().plusDays(1), p.design()));
    }

    @Test
    void an_order_that_the_seed_does_not_give_is_refused() {
        Protocol p = trial.protocol();
        Design d = p.design();
        List<Arm> other = d.order().stream().map(Arm::other).toList();

        assertThrows(
                IllegalArgumentException.class, () -> starting(p, p.starts(), new Design(3, WEEK, 3, d.seed(), other)));
    }

    private static Protocol starting(Protocol p, LocalDate starts, Design design) {
        return new Protocol(
                p.settledOn(),
                starts,
                p.compared(),
                design,
                p.sessionsAWeek(),
                p.important(),
                p.level(),
                p.basis(),
                p.knowledge());
    }

    @Test
    void safety_pauses_what_a_period_with_massage_asks_and_a_day_of_rest_does_not() {
        Moment with = trial.on(first(Arm.B));
        Moment without = trial.on(first(Arm.A));

        assertEquals(Duty.SESSIONS, Duty.of(trial, with, VerdictLevel.PROCEED));
        assertEquals(Duty.SESSIONS, Duty.of(trial, with, VerdictLevel.NOT_TODAY));
        assertEquals(Duty.PAUSED, Duty.of(trial, with, VerdictLevel.CLINICIAN_FIRST));
        assertEquals(Duty.PAUSED, Duty.of(trial, with, VerdictLevel.EMERGENCY_NOW));
        assertEquals(Duty.WITHOUT, Duty.of(trial, without, VerdictLevel.PROCEED));
        assertEquals(Duty.NONE, Duty.of(trial, trial.on(STARTS.minusDays(1)), VerdictLevel.PROCEED));
        assertEquals(Duty.NONE, Duty.of(trial, trial.on(STARTS.plusDays(42)), VerdictLevel.PROCEED));
    }

    @Test
    void a_period_with_massage_is_kept_to_by_its_sessions_and_one_without_by_none() {
        LocalDate with = first(Arm.B);
        LocalDate without = first(Arm.A);
        List<SessionHeld> held =
                List.of(session(with, "effleurage"), session(with.plusDays(6), "effleurage"), session(without, "x"));

        List<Kept> kept = trial.kept(held, trial.protocol().over());

        Kept b = kept.get(order.indexOf(Arm.B));
        Kept a = kept.get(order.indexOf(Arm.A));
        assertEquals(new Kept(order.indexOf(Arm.B), Arm.B, 2, 2, 0, true), b);
        assertEquals(1.0, b.share(2));
        assertEquals(new Kept(order.indexOf(Arm.A), Arm.A, 0, 0, 1, true), a);
        assertEquals(0.5, a.share(2));
        assertEquals(0.0, kept.get(order.lastIndexOf(Arm.B)).share(2));
        assertEquals(1.0, kept.get(order.lastIndexOf(Arm.A)).share(2));
    }

    @Test
    void of_two_techniques_each_period_asks_for_its_own() {
        var both = new PersonalTrial(SomeTrial.protocol(new Compared.Techniques("kneading", "effleurage"), 3, SEED));
        LocalDate b = both.protocol().begins(order.indexOf(Arm.B));

        Kept kept = both.kept(List.of(session(b, "effleurage"), session(b, "kneading")), b.plusDays(6))
                .get(order.indexOf(Arm.B));

        assertEquals(1, kept.held());
        assertEquals(1, kept.against());
        assertEquals(0.0, kept.share(2));
        assertTrue(both.protocol().compared().asksForSessions(Arm.A));
        assertThrows(IllegalArgumentException.class, () -> new Compared.Techniques("kneading", "kneading"));
    }

    @Test
    void a_period_that_was_not_reached_was_not_kept_to_and_says_so() {
        List<Kept> kept = trial.kept(List.of(), STARTS.plusDays(6));

        assertTrue(kept.get(0).reached());
        assertFalse(kept.get(1).reached());
        assertEquals(0.0, kept.get(5).share(2));
        assertTrue(trial.kept(List.of(), STARTS.plusDays(7)).get(1).reached());
    }

    @Test
    void one_rating_a_day_counts_and_none_from_outside_the_trial() {
        var responses = trial.responses(List.of(
                rated(STARTS.minusDays(1), 9),
                rated(STARTS, 4),
                rated(STARTS, 8),
                rated(STARTS.plusDays(41), 2),
                rated(STARTS.plusDays(42), 9)));

        assertEquals(List.of(0, 41), responses.stream().map(r -> r.day()).toList());
        assertEquals(4.0, responses.getFirst().value());
    }

    @Test
    void a_trial_that_goes_on_is_not_read_and_one_day_after_its_last_it_is() {
        List<CheckIn> rated = SomeTrial.ratings(trial, 6, 4);

        var early = assertInstanceOf(
                TrialRead.Refused.class,
                trial.read(rated, List.of(), trial.protocol().over().minusDays(1)));
        assertInstanceOf(Refusal.StillRunning.class, early.why());

        var read = assertInstanceOf(
                TrialRead.Effect.class,
                trial.read(rated, List.of(), trial.protocol().over()));
        assertEquals(3, read.found().pairs().size());
        assertEquals(-1.9, read.found().mean(), 1e-9);
        assertEquals(0.25, read.found().signFlip().twoSided());
    }

    @Test
    void ended_early_it_is_read_only_with_three_complete_pairs_and_with_what_that_costs() {
        var four = new PersonalTrial(SomeTrial.protocol(new Compared.MassageOrNone(), 4, SEED));
        LocalDate afterThree = STARTS.plusDays(6L * WEEK);
        List<CheckIn> rated = SomeTrial.ratings(four, 6, 4);

        var enough = four.ended(new Stop(afterThree, Stop.Cause.CHOICE, true));
        var tooFew = four.ended(new Stop(afterThree.minusDays(1), Stop.Cause.CHOICE, false));

        var read = assertInstanceOf(TrialRead.Effect.class, enough.read(rated, List.of(), afterThree));
        assertEquals(new Ending.Early(42, true), read.held().ending());
        assertEquals(3, read.found().cautions().size());
        var refused = assertInstanceOf(TrialRead.Refused.class, tooFew.read(rated, List.of(), afterThree));
        assertInstanceOf(Refusal.TooFewPairs.class, refused.why());
    }

    @Test
    void the_first_end_stands_and_an_end_after_the_last_day_changes_nothing() {
        var once = trial.ended(new Stop(STARTS.plusDays(3), Stop.Cause.SAFETY, false));

        assertEquals(once, once.ended(new Stop(STARTS.plusDays(5), Stop.Cause.CHOICE, true)));
        assertEquals(trial, trial.ended(new Stop(trial.protocol().over(), Stop.Cause.CHOICE, true)));
        assertTrue(once.done(STARTS.plusDays(3)));
        assertFalse(once.done(STARTS.plusDays(2)));
    }

    @Test
    void one_ended_before_its_start_went_on_for_no_day() {
        var before = trial.ended(new Stop(STARTS.minusDays(1), Stop.Cause.CHOICE, false));

        assertEquals(new Ending.Early(0, false), before.ending(STARTS.plusDays(3)));
        assertEquals(List.of(), before.responses(List.of(rated(STARTS, 4))));
    }

    @Test
    void what_was_expected_first_of_a_period_stands() {
        var said = trial.expecting(0, 3).expecting(0, 9).expecting(2, 5);

        assertEquals(Map.of(0, 3, 2, 5), said.expected());
        assertThrows(IllegalArgumentException.class, () -> trial.expecting(6, 3));
        assertThrows(IllegalArgumentException.class, () -> trial.expecting(0, 11));
    }

    @Test
    void a_pair_without_a_rating_that_counts_is_left_out_and_named() {
        var four = new PersonalTrial(SomeTrial.protocol(new Compared.MassageOrNone(), 4, SEED));
        var rated = new ArrayList<>(SomeTrial.ratings(four, 6, 4));
        rated.removeIf(c -> !c.day().isBefore(STARTS.plusDays(10)) && c.day().isBefore(STARTS.plusDays(14)));

        var read = assertInstanceOf(
                TrialRead.Effect.class,
                four.read(rated, List.of(), four.protocol().over()));

        assertEquals(3, read.found().pairs().size());
        assertEquals(1, read.found().lost().getFirst().number());
    }
}
