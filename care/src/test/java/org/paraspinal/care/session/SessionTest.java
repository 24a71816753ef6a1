package org.paraspinal.care.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
