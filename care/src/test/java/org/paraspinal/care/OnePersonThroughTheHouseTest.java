package org.paraspinal.care;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.body.Build;
import org.paraspinal.care.checkin.CheckIn;
import org.paraspinal.care.checkin.Morning;
import org.paraspinal.care.checkin.Ratings;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.intake.Reading;
import org.paraspinal.care.knowledge.Shipped;
import org.paraspinal.care.outcome.Course;
import org.paraspinal.care.outcome.Outcome;
import org.paraspinal.care.planning.Plan;
import org.paraspinal.care.planning.Planning;
import org.paraspinal.care.planning.Wishes;
import org.paraspinal.care.screening.Verdict;
import org.paraspinal.care.session.Session;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.care.session.SessionId;
import org.paraspinal.care.session.StepDone;

/**
 * The tour of the house, in two minutes: one person walks the whole path, from answers to outcome, and another is turned back
 * at the door by what her check-in found.
 */
class OnePersonThroughTheHouseTest {
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate MONDAY = SUNDAY.plusDays(1);
    private static final SessionId FIRST_SESSION = new SessionId(new UUID(1, 1));

    private final CarePath path = new CarePath(Shipped.knowledge());

    @Test
    void ada_is_cleared_planned_massaged_asked_and_told_what_came_of_it() {
        // Ada has an aching low back and slightly thin bones. She answers, and her answers are understood in full.
        Answers answers = adaAnswers(SUNDAY);
        var reading = assertInstanceOf(Reading.Understood.class, path.read(answers));

        // The facts are judged. Thin bones make it lighter and shorter, and the verdict says why.
        var verdict = assertInstanceOf(Verdict.WithPrecautions.class, path.judge(reading.facts()));
        assertEquals("osteopenia", verdict.grounds().reasons().getFirst().id());
        assertEquals(4, verdict.limits().maxPressure());
        assertEquals(20, verdict.limits().maxMinutes());

        // Only because she is cleared can her partner's massage be planned: on both sides of the low back, for 15
        // minutes.
        var wishes =
                Wishes.of("partner", Set.of("lumbar-left", "lumbar-right"), 15).on(Build.of(170, "medium"));
        Plan plan = assertInstanceOf(Planning.Planned.class, path.plan(verdict, wishes))
                .plan();
        assertEquals(
                "Slow strokes for the whole back", plan.routine().orElseThrow().title());
        assertTrue(plan.seconds() <= 15 * 60);
        assertTrue(plan.leftOut()
                .contains(
                        "Glide the heel of the hand up one side: softer than usual, at most 4 of 10 (today's limit)."));

        // The session begins under the same day's verdict, and what was really done is kept.
        var begun = assertInstanceOf(Session.Beginning.Begun.class, path.begin(FIRST_SESSION, plan, verdict));
        SessionHeld held = path.end(begun.session(), everyStepOf(plan), Optional.empty(), pain(6), pain(3));
        assertEquals(plan.seconds(), held.seconds());
        assertEquals(pain(3), held.painAfter());

        // On Monday she is a little sore, and nothing else. That is usual: the safety check, made again, clears her
        // again.
        var sore = new CheckIn.NextDay(
                MONDAY, FIRST_SESSION, pain(2), pain(5), Optional.of(Morning.USUAL), nothingTicked());
        Verdict monday = judged(path.checkIn(sore, adaAnswers(MONDAY)));
        assertInstanceOf(Verdict.WithPrecautions.class, monday);

        // She had rated three weeks before the first session, and rates four after it.
        var weeks = new ArrayList<CheckIn.Weekly>();
        for (int i = 0; i < 3; i++)
            weeks.add(aWeek(SUNDAY.minusWeeks(3 - i), List.of(6, 7, 6).get(i)));
        for (int i = 0; i < 4; i++)
            weeks.add(aWeek(SUNDAY.plusWeeks(i + 1), List.of(5, 4, 4, 4).get(i)));

        // What came of it is a change, with its interval, and no more is claimed than that.
        var change = assertInstanceOf(Outcome.Change.class, path.outcome(Course.of(weeks, List.of(held))));
        assertEquals(Outcome.Reading.CLEARLY_BETTER, change.reading());
        assertTrue(change.low() < change.estimate() && change.estimate() < change.high() && change.high() < 0);
        assertEquals(
                "Your weekly pain went from 6.3 to 4.3 of 10. That is more than measuring alone would show, and enough "
                        + "to matter. It may have happened anyway.",
                change.sentence());
    }

    @Test
    void bea_is_turned_back_at_the_same_door_by_what_her_check_in_found() {
        // Bea was cleared on Sunday, and massaged.
        Answers answers = Given.aHealthyPerson(SUNDAY);
        var sunday = assertInstanceOf(Verdict.Standard.class, judged(answers));
        Plan plan = assertInstanceOf(
                        Planning.Planned.class, path.plan(sunday, Wishes.of("partner", Set.of("lumbar-left"), 20)))
                .plan();

        // On Monday her pee is as dark as cola.
        var dark = new CheckIn.NextDay(
                MONDAY, FIRST_SESSION, pain(8), pain(7), Optional.of(Morning.NOT_USUAL), Map.of("dark-urine", "yes"));
        Verdict monday = judged(path.checkIn(dark, Given.aHealthyPerson(MONDAY)));

        // The same safety check, asked again, sends her to be seen today. She cannot be planned for, nor Sunday's plan
        // begun:
        // both ask for a cleared verdict, and there is none.
        assertInstanceOf(Verdict.UrgentSameDay.class, monday);
        assertEquals("dark-urine", monday.grounds().reasons().getFirst().id());
        assertEquals(
                "Get seen today. Water alone does not mend this.",
                monday.grounds().reasons().getFirst().says());
        assertEquals(0, monday.grounds().limits().maxMinutes());
        assertEquals(SUNDAY, plan.day());
    }

    private static Answers adaAnswers(LocalDate day) {
        return Given.aHealthyPerson(day)
                .counting("age", 58)
                .saying("osteopenia", "yes")
                .hurting(List.of("low back"));
    }

    private Verdict judged(Answers answers) {
        return path.judge(
                assertInstanceOf(Reading.Understood.class, path.read(answers)).facts());
    }

    /** Every row of the check-in, answered no. */
    private Map<String, String> nothingTicked() {
        var ticked = new HashMap<String, String>();
        path.knowledge().checkIns().ticks().forEach(t -> ticked.put(t.question(), "no"));
        return ticked;
    }

    private static List<StepDone> everyStepOf(Plan plan) {
        var done = new ArrayList<StepDone>();
        for (Plan.Step step : plan.steps())
            done.add(new StepDone(done.size(), step.seconds(), step.pressureTo(), false));
        return done;
    }

    private static CheckIn.Weekly aWeek(LocalDate day, int pain) {
        return new CheckIn.Weekly(
                day, new Ratings(Map.of(Ratings.PAIN_WEEK, (double) pain, "medicine-days", 1.0)), Map.of());
    }

    private static OptionalInt pain(int of) {
        return OptionalInt.of(of);
    }
}
