package org.paraspinal.care.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.Given;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.planning.Plan;
import org.paraspinal.care.screening.Verdict.Cleared;

/** A session begins only under a verdict of the day that forbids nothing of the plan, and records what was really done. */
class SessionTest {
    private static final SessionId ID = new SessionId(new UUID(1, 2));
    private final Answers healthy = Given.aHealthyPerson();
    private final Plan plan = Given.aPlan(healthy, "partner", Set.of("lumbar-left", "lumbar-right"), 20);

    @Test
    void a_plan_begins_under_the_limits_it_was_made_for() {
        Session session = begun(plan, Given.cleared(healthy));

        assertEquals(ID, session.id());
        assertEquals(plan, session.plan());
    }

    @Test
    void a_plan_made_yesterday_begins_under_todays_verdict_when_nothing_has_changed() {
        Cleared tomorrow = Given.cleared(Given.aHealthyPerson(Given.TODAY.plusDays(1)));

        assertEquals(
                Given.TODAY.plusDays(1),
                begun(plan, tomorrow)
                        .end(List.of(), Optional.empty(), none(), none())
                        .day());
    }

    @Test
    void tighter_limits_today_refuse_yesterdays_plan() {
        Cleared tighter = Given.cleared(healthy.saying("osteopenia", "yes"));

        assertEquals(
                "Today's limits are tighter than those of your plan. Make a new plan first.", refused(plan, tighter));
    }

    @Test
    void one_place_more_that_is_barred_today_refuses_yesterdays_plan() {
        Cleared marked =
                Given.cleared(healthy.saying("medicine-patch", "yes").marking("medicine-patch", List.of("neck-left")));

        assertEquals(
                "Today's limits are tighter than those of your plan. Make a new plan first.", refused(plan, marked));
    }

    @Test
    void looser_limits_today_refuse_nothing() {
        Answers careful = healthy.saying("osteopenia", "yes");
        Plan gentle = Given.aPlan(careful, "partner", Set.of("lumbar-left"), 20);

        begun(gentle, Given.cleared(healthy));
    }

    @Test
    void a_verdict_older_than_the_plan_refuses_it() {
        Plan tomorrows =
                Given.aPlan(Given.aHealthyPerson(Given.TODAY.plusDays(1)), "partner", Set.of("lumbar-left"), 20);

        assertEquals(
                "The verdict is older than your plan. Go through the safety check again first.",
                refused(tomorrows, Given.cleared(healthy)));
    }

    @Test
    void a_hand_over_is_not_guided() {
        Plan handOver = Given.aPlan(healthy, "therapist", Set.of("lumbar-left"), 20);

        assertEquals(
                "A therapist gives this one: it is handed over, not guided here.",
                refused(handOver, Given.cleared(healthy.choosing("delivery", "therapist"))));
    }

    @Test
    void what_was_really_done_is_kept_step_by_step() {
        SessionHeld held = begun(plan, Given.cleared(healthy))
                .end(
                        List.of(new StepDone(0, 55, 1, false), new StepDone(2, 0, 0, true)),
                        Optional.of("sick"),
                        OptionalInt.of(5),
                        OptionalInt.of(3));

        assertEquals("R5", held.routine());
        assertEquals("swedish", held.technique());
        assertEquals("partner", held.delivery());
        assertEquals(Optional.of("sick"), held.stoppedFor());
        assertEquals(55, held.seconds());
        assertEquals(List.of("left", "right"), held.strokes().getFirst().sides());
        assertEquals(
                new SessionHeld.Stroke(
                        "stroke up",
                        List.of("lumbar", "mid-back", "upper-back"),
                        List.of("left"),
                        Optional.of("heel"),
                        0,
                        0,
                        true),
                held.strokes().get(1));
        assertEquals(OptionalInt.of(5), held.painBefore());
        assertEquals(OptionalInt.of(3), held.painAfter());
        assertEquals(OptionalInt.of(2), held.feeling(2).painAfter());
    }

    @Test
    void what_was_passed_over_in_the_middle_softer_or_done_again_is_kept_as_it_was() {
        int planned = plan.steps().get(1).pressureTo();
        SessionHeld held = begun(plan, Given.cleared(healthy))
                .end(
                        List.of(new StepDone(1, 40, planned - 1, true, 2)),
                        Optional.empty(),
                        new Manner(1, true, 1, 1, 20, 3, 0, 1),
                        none(),
                        none());

        var stroke = held.strokes().getFirst();
        assertEquals(
                List.of(40, planned - 1, 1, 2),
                List.of(stroke.seconds(), stroke.pressure(), stroke.softer(), stroke.repeats()));
        assertEquals(true, stroke.skipped());
        assertEquals(1, held.feeling(3).manner().softer(), "the pain after it changes nothing else");
        assertEquals(3, held.stopped(Optional.of("sick")).manner().pleasant());
    }

    @Test
    void the_minutes_by_area_are_what_hands_did_there_and_add_up() {
        SessionHeld held = begun(plan, Given.cleared(healthy))
                .end(
                        List.of(
                                new StepDone(0, 100, 1, false),
                                new StepDone(2, 61, 3, false),
                                new StepDone(3, 0, 0, true)),
                        Optional.empty(),
                        none(),
                        none());

        assertEquals(
                161, held.secondsByArea().values().stream().mapToInt(s -> s).sum());
        assertEquals(
                Set.of(
                                "lumbar-left",
                                "lumbar-right",
                                "mid-back-left",
                                "mid-back-right",
                                "upper-back-left",
                                "upper-back-right")
                        .containsAll(held.secondsByArea().keySet()),
                true);
        assertEquals(
                java.util.Map.of(),
                begun(plan, Given.cleared(healthy))
                        .end(List.of(), Optional.empty(), none(), none())
                        .secondsByArea());
    }

    @Test
    void the_first_minute_presses_to_a_3_and_a_5_where_the_plan_does_and_never_harder() {
        Calibration c = Calibration.of(plan).orElseThrow();

        assertEquals(List.of(3, 5), c.presses());
        assertTrue(c.at().strokes().stream()
                .allMatch(s -> s.pressure() >= c.presses().getLast()));
    }

    @Test
    void in_the_first_minute_of_a_gentler_plan_the_last_press_is_the_plans_own_greatest() {
        Plan gentle = Given.aPlan(healthy.saying("osteopenia", "yes"), "partner", Set.of("lumbar-left"), 20);
        int most = gentle.steps().stream()
                .mapToInt(s -> Math.max(s.pressureFrom(), s.pressureTo()))
                .max()
                .orElseThrow();

        Calibration c = Calibration.of(gentle).orElseThrow();

        assertTrue(most < 5, "a plan that is gentler, or this shows nothing");
        assertEquals(most, c.presses().getLast());
    }

    @Test
    void a_number_that_was_not_said_stays_missing() {
        SessionHeld held = begun(plan, Given.cleared(healthy)).end(List.of(), Optional.empty(), none(), none());

        assertEquals(OptionalInt.empty(), held.painBefore());
        assertEquals(OptionalInt.empty(), held.painExpected());
    }

    @Test
    void a_step_that_the_plan_does_not_have_cannot_have_been_done() {
        Session session = begun(plan, Given.cleared(healthy));
        int beyond = plan.steps().size();

        var e = assertThrows(
                IllegalArgumentException.class,
                () -> session.end(List.of(new StepDone(beyond, 10, 1, false)), Optional.empty(), none(), none()));

        assertEquals("step " + beyond + ": the plan has " + beyond + " steps", e.getMessage());
    }

    @Test
    void a_step_is_not_recorded_as_done_harder_than_it_was_planned() {
        Session session = begun(plan, Given.cleared(healthy));

        var e = assertThrows(
                IllegalArgumentException.class,
                () -> session.end(List.of(new StepDone(0, 10, 3, false)), Optional.empty(), none(), none()));

        assertEquals("step 0: pressure 3 is over the planned 2", e.getMessage());
    }

    @Test
    void a_step_done_is_within_reason() {
        nonsense("step: expected 0 or more, found -1", () -> new StepDone(-1, 10, 1, false));
        nonsense("seconds: expected 0 to 3600, found 3601", () -> new StepDone(0, 3601, 1, false));
        nonsense("seconds: expected 0 to 3600, found -1", () -> new StepDone(0, -1, 1, false));
        nonsense("pressure: expected 0 to 10, found 11", () -> new StepDone(0, 10, 11, false));
        nonsense("repeats: expected 0 to 100, found 101", () -> new StepDone(0, 10, 1, false, 101));
        nonsense("softer: expected 0 to 9, found -1", () -> new Manner(1, false, -1, 0, 0, 0, 0, 0));
        nonsense("softer: expected 0 to 9, found 10", () -> new Manner(1, false, 10, 0, 0, 0, 0, 0));
        assertEquals(3600, new StepDone(0, 3600, 10, false).seconds());
    }

    @Test
    void pain_in_a_session_is_zero_to_ten() {
        SessionHeld held = begun(plan, Given.cleared(healthy)).end(List.of(), Optional.empty(), none(), none());

        nonsense("pain after: expected 0 to 10, found 11", () -> held.feeling(11));
        nonsense(
                "pain before: expected 0 to 10, found -1",
                () -> begun(plan, Given.cleared(healthy)).end(List.of(), Optional.empty(), OptionalInt.of(-1), none()));
    }

    @Test
    void a_session_is_named_by_what_it_writes() {
        assertEquals(ID, SessionId.of(ID.toString()));
        assertThrows(IllegalArgumentException.class, () -> SessionId.of("first"));
    }

    private static OptionalInt none() {
        return OptionalInt.empty();
    }

    private static Session begun(Plan plan, Cleared today) {
        return assertInstanceOf(Session.Beginning.Begun.class, Session.begin(ID, plan, today))
                .session();
    }

    private static String refused(Plan plan, Cleared today) {
        return assertInstanceOf(Session.Beginning.Refused.class, Session.begin(ID, plan, today))
                .why();
    }

    private static void nonsense(String message, Runnable said) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, said::run).getMessage());
    }
}
