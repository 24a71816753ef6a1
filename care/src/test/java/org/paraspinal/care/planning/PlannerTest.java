package org.paraspinal.care.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.Given;
import org.paraspinal.care.body.Build;
import org.paraspinal.care.body.Side;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.knowledge.Shipped;

/** What is planned for a cleared person within the day's limits, and what is said when nothing is left. */
class PlannerTest {
    private static final Build MEDIUM = Build.of(170, "medium");
    private static final Set<String> LOW_BACK = Set.of("lumbar-left", "lumbar-right");
    private static final Set<String> SHOULDERS =
            Set.of("shoulder-left", "shoulder-right", "upper-back-left", "upper-back-right");
    private static final Wishes SHOULDERS_TIGHT =
            wishes("partner", SHOULDERS, Set.of("seated"), Optional.empty(), Optional.of("loosen"));
    private static final Set<String> LOW_BACK_AND_HIPS =
            Set.of("lumbar-left", "lumbar-right", "upper-buttock-left", "upper-buttock-right");
    private final Planner planner = new Planner(Shipped.knowledge());
    private final Answers healthy = Given.aHealthyPerson();

    @Test
    void a_routine_is_chosen_that_reaches_the_places() {
        Plan low = Given.aPlan(healthy, "partner", LOW_BACK, 20);

        assertEquals("R5", routine(low));
        assertEquals("It reaches 2 places you chose.", low.reasons().getFirst());
        assertEquals(Given.TODAY, low.day());
        assertFalse(low.handOver());
        assertEquals(Shipped.knowledge().sayings().expect(), low.toExpect());
    }

    @Test
    void the_goal_decides_between_routines_that_reach_as_much() {
        assertEquals("R7", routine(Given.aPlan(healthy, wishing("partner", "sleep", Set.of()))));
        assertEquals("R6", routine(Given.aPlan(healthy, SHOULDERS_TIGHT)));
        assertEquals("R5", routine(Given.aPlan(healthy, wishing("partner", "ease-pain", Set.of()))));
    }

    @Test
    void for_oneself_and_by_another_there_are_routines_and_rhythms_of_their_own() {
        Plan alone =
                Given.aPlan(healthy, Wishes.of("self", LOW_BACK_AND_HIPS, 15).with(Set.of("soft-ball")));

        assertEquals("R1", routine(alone));
        assertEquals(new Plan.Rhythm(3, 4), alone.rhythm());
        assertEquals(
                new Plan.Rhythm(2, 4),
                Given.aPlan(healthy, "partner", LOW_BACK, 15).rhythm());
    }

    @Test
    void steps_of_a_technique_that_is_barred_fall_out() {
        Plan usual = Given.aPlan(healthy, SHOULDERS_TIGHT);
        Plan careful = Given.aPlan(healthy.saying("bp-controlled", "yes"), SHOULDERS_TIGHT);

        assertTrue(verbs(usual).contains("press and hold"));
        assertFalse(verbs(careful).contains("press and hold"));
        assertTrue(
                careful.leftOut().stream().anyMatch(l -> l.endsWith(": left out, trigger point pressure is barred.")));
    }

    @Test
    void without_a_ball_or_a_word_of_one_its_steps_fall_out_and_hands_remain() {
        Plan unsaid = Given.aPlan(healthy, withProps(Set.of()));
        Plan ball = Given.aPlan(healthy, withProps(Set.of("soft-ball")));
        Plan towel = Given.aPlan(healthy, withProps(Set.of("towel")));

        assertFalse(verbs(unsaid).contains("roll, then hold"), "what was not named is not counted on");
        assertTrue(verbs(ball).contains("roll, then hold"));
        assertFalse(verbs(towel).contains("roll, then hold"));
        assertTrue(verbs(towel).contains("glide down"));
        assertEquals(
                List.of(
                        "Roll the ball slowly over the upper outer buttock, then hold the tender place 20 to 30 seconds:"
                                + " left out, it needs a soft ball, which was not said to be at hand."),
                towel.leftOut().stream()
                        .filter(l -> l.contains("needs a soft ball"))
                        .toList());
        assertTrue(towel.leftOut().stream().noneMatch(l -> l.contains("chair")), "of what one does standing only");
    }

    @Test
    void a_routine_of_whose_own_technique_nothing_is_left_names_no_session_while_another_can() {
        Plan noBall = Given.aPlan(healthy, "self", LOW_BACK_AND_HIPS, 15);

        assertEquals("R4", routine(noBall), "R1 is called after its ball");
        assertEquals("R1", routine(Given.aPlan(healthy, withProps(Set.of()))), "standing, nothing else can be done");
    }

    @Test
    void where_it_hurts_leads_to_the_routine_that_is_tried_first_for_it_and_the_step_says_so() {
        Plan low = Given.aPlan(
                healthy.hurting(List.of("lumbar-left")),
                Wishes.of("self", LOW_BACK_AND_HIPS, 15).with(Set.of("soft-ball", "chair")));

        assertEquals("R1", routine(low));
        assertTrue(
                because(low).contains("its routine is tried first for “An ache in the low back, stiff mornings”"),
                because(low));
        Plan elsewhere = Given.aPlan(
                healthy.hurting(List.of("mid-back-left")),
                Wishes.of("self", LOW_BACK_AND_HIPS, 15).with(Set.of("soft-ball", "chair")));
        assertFalse(because(elsewhere).contains("tried first"), because(elsewhere));
    }

    @Test
    void what_set_the_pain_off_leads_to_the_routine_that_suits_it_and_the_step_says_so() {
        var props = Set.of("soft-ball", "chair");
        Plan lifted = Given.aPlan(healthy, setOff("lifting", props));
        Plan sat = Given.aPlan(healthy, setOff("sitting", props));

        assertEquals("R1", routine(lifted));
        assertTrue(because(lifted).contains("it suits what set the pain off: lifting"), because(lifted));
        assertFalse(because(sat).contains("lifting"), because(sat));
    }

    private static String because(Plan plan) {
        return plan.steps().stream()
                .map(Plan.Step::because)
                .map(String::toString)
                .toList()
                .toString();
    }

    private static Wishes setOff(String what, Set<String> props) {
        return new Wishes(
                "self",
                LOW_BACK_AND_HIPS,
                15,
                Set.of(),
                props,
                Optional.empty(),
                Optional.empty(),
                List.of(what),
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                MEDIUM,
                Set.of(),
                Set.of());
    }

    private static Wishes withProps(Set<String> props) {
        return new Wishes(
                "self",
                Set.of("lumbar-left", "upper-buttock-left"),
                15,
                Set.of("standing"),
                props,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                MEDIUM,
                Set.of(),
                Set.of());
    }

    @Test
    void a_barred_position_chooses_another() {
        assertEquals(
                Optional.of("prone"),
                Given.aPlan(healthy, "partner", LOW_BACK, 20).position());
        assertEquals(
                Optional.of("side-lying"),
                Given.aPlan(healthy.saying("heavy-meal", "yes"), "partner", LOW_BACK, 20)
                        .position());
    }

    @Test
    void a_wished_position_is_kept_to() {
        Plan plan = Given.aPlan(healthy, wishing("partner", "low-back", Set.of("side-lying", "standing")));

        assertEquals(Optional.of("side-lying"), plan.position());
    }

    @Test
    void a_place_that_is_barred_on_one_side_leaves_the_other() {
        Plan plan = Given.aPlan(
                healthy.saying("medicine-patch", "yes").marking("medicine-patch", List.of("upper-buttock-left")),
                "partner",
                Set.of("upper-buttock-left", "upper-buttock-right"),
                20);

        var fist = plan.steps().stream()
                .filter(s -> s.stated().contact().equals(Optional.of("fist")))
                .toList();
        assertEquals(
                List.of(Side.RIGHT),
                fist.stream().flatMap(s -> s.sides().stream()).toList());
        assertTrue(
                plan.leftOut().stream()
                        .anyMatch(l -> l.endsWith("left: left out: upper outer buttock, left is barred.")),
                plan.leftOut()::toString);
    }

    @Test
    void a_step_for_one_side_alone_says_what_it_is_and_not_the_same_on_the_other_side() {
        Plan right = Given.aPlan(healthy, "self", Set.of("upper-buttock-right"), 15);

        assertEquals(
                List.of(),
                right.steps().stream()
                        .filter(s -> !s.strokes().isEmpty())
                        .filter(s -> s.stated().does().startsWith("The same"))
                        .map(s -> s.stated().path() + " " + s.places())
                        .toList());
        assertTrue(
                Given.aPlan(healthy, "self", LOW_BACK, 15).steps().stream()
                        .anyMatch(s -> s.stated().does().startsWith("The same")),
                "both sides are done");
    }

    @Test
    void a_lower_limit_makes_steps_softer_and_says_so() {
        Plan usual = Given.aPlan(healthy, "partner", LOW_BACK, 20);
        Plan softer = Given.aPlan(healthy.saying("osteopenia", "yes"), "partner", LOW_BACK, 20);

        assertEquals(5, hardest(usual));
        assertEquals(4, hardest(softer));
        assertTrue(softer.leftOut()
                .contains(
                        "Glide the heel of the hand up one side: softer than usual, at most 4 of 10 (today's limit)."));
    }

    @Test
    void a_short_time_shortens_the_steps() {
        Plan plan = Given.aPlan(healthy, "partner", LOW_BACK, 10);

        assertTrue(plan.seconds() <= 600, () -> plan.seconds() + " s");
        assertTrue(plan.seconds() > 500, () -> plan.seconds() + " s");
        assertTrue(plan.steps().stream().allMatch(s -> s.seconds() <= s.stated().seconds()));
    }

    @Test
    void what_would_be_too_short_is_left_out() {
        Plan plan = Given.aPlan(healthy, "partner", LOW_BACK, 3);

        assertTrue(plan.steps().stream().allMatch(s -> s.seconds() >= 15));
        assertTrue(
                plan.leftOut().stream().anyMatch(l -> l.endsWith(": left out, the time is too short.")),
                plan.leftOut()::toString);
    }

    @Test
    void the_days_minutes_bound_the_wish() {
        Plan plan = Given.aPlan(healthy.saying("fibromyalgia", "yes"), "partner", LOW_BACK, 20);

        assertTrue(plan.seconds() <= 600, () -> plan.seconds() + " s");
    }

    @Test
    void nothing_left_says_why_for_each_routine() {
        var answers = healthy.saying("trauma-history", "yes");

        assertEquals(
                List.of(
                        "Slow strokes for the whole back: no position is left for it.",
                        "Upper back and shoulders, seated: nothing of it is left at the places you chose.",
                        "Before sleep: no position is left for it."),
                nothingLeft(answers, Wishes.of("partner", LOW_BACK, 20)));
        assertEquals("R6", routine(Given.aPlan(answers, "partner", SHOULDERS, 20)));
    }

    @Test
    void for_a_way_of_giving_it_without_routines_it_says_so() {
        assertEquals(
                List.of("There is no routine for this way of giving it yet."),
                nothingLeft(Given.without(healthy, "delivery"), Wishes.of("robot", LOW_BACK, 20)));
    }

    @Test
    void nothing_is_planned_for_other_hands_than_those_that_were_judged() {
        assertEquals(
                List.of("The safety check was made for massage by a massage therapist, not by "
                        + "a partner, friend or relative. Go through it again first."),
                nothingLeft(healthy.choosing("delivery", "therapist"), Wishes.of("partner", LOW_BACK, 20)));
    }

    @Test
    void a_therapist_gets_a_proposal_to_be_handed_over() {
        Plan plan = Given.aPlan(healthy, "therapist", LOW_BACK, 30);

        assertTrue(plan.handOver());
        assertEquals("R5", routine(plan));
        assertTrue(plan.seconds() > 600, () -> plan.seconds() + " s");
        assertEquals(6, plan.limits().maxPressure());
    }

    @Test
    void the_technique_wished_for_is_preferred_unless_it_is_barred() {
        Wishes deep = wishingTechnique("deep-tissue");

        assertEquals("deep-tissue", Given.aPlan(healthy, deep).technique().id());
        assertEquals(
                "swedish",
                Given.aPlan(healthy, wishingTechnique("swedish")).technique().id());
        assertFalse(Given.aPlan(healthy.saying("first-time", "yes"), deep)
                .technique()
                .id()
                .equals("deep-tissue"));
    }

    private List<String> nothingLeft(Answers answers, Wishes wishes) {
        return assertInstanceOf(Planning.NothingLeft.class, planner.plan(Given.cleared(answers), wishes))
                .why();
    }

    private static String routine(Plan plan) {
        return plan.routine().orElseThrow().id();
    }

    private static List<String> verbs(Plan plan) {
        return plan.steps().stream().map(s -> s.stated().verb()).toList();
    }

    private static int hardest(Plan plan) {
        return plan.steps().stream()
                .flatMap(s -> s.strokes().stream())
                .mapToInt(GuidedStroke::pressure)
                .max()
                .orElseThrow();
    }

    private static Wishes wishing(String delivery, String goal, Set<String> positions) {
        return wishes(delivery, LOW_BACK, positions, Optional.empty(), Optional.of(goal));
    }

    private static Wishes wishingTechnique(String technique) {
        return wishes("therapist", LOW_BACK, Set.of(), Optional.of(technique), Optional.empty());
    }

    private static Wishes wishes(
            String delivery,
            Set<String> places,
            Set<String> positions,
            Optional<String> technique,
            Optional<String> goal) {
        return new Wishes(
                delivery,
                places,
                20,
                positions,
                Set.of(),
                technique,
                goal,
                List.of(),
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                MEDIUM,
                Set.of(),
                Set.of());
    }
}
