package org.paraspinal.care.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.paraspinal.care.Given;
import org.paraspinal.care.body.Back;
import org.paraspinal.care.body.Build;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Shipped;
import org.paraspinal.care.screening.Verdict.Cleared;

/** A place that was taken out is touched by nothing: no step names it, and no hand passes over it on the way. */
class TakenOutTest {
    private static final long SEED = 20261122;
    private static final int PLANS = 300;

    /** Square millimetres that two outlines along the same edge may share by rounding. */
    private static final double EDGE = 0.02;

    private static final Knowledge KNOWLEDGE = Shipped.knowledge();
    private static final Planner PLANNER = new Planner(KNOWLEDGE);
    private static final List<Build> BUILDS =
            List.of(Build.UNKNOWN, Build.of(150, "slim"), Build.of(170, "medium"), Build.of(195, "broad"));
    private static final Cleared CLEARED = Given.cleared(Given.aHealthyPerson());

    @Test
    void a_stroke_over_the_whole_lane_is_not_done_on_the_side_where_one_place_of_it_was_taken_out() {
        Wishes wishes =
                Wishes.of("partner", Set.of("lumbar-left", "lumbar-right"), 20).on(Build.of(170, "medium"));
        Plan before = planned(wishes);
        assertTrue(before.areas().contains("upper-back-left"), "the long strokes pass over it: " + before.areas());

        Plan after = planned(wishes.takingOut(Set.of("upper-back-left")));

        assertEquals(List.of(), touching(after, "upper-back-left"));
        assertFalse(after.areas().contains("upper-back-left"));
        assertTrue(after.areas().contains("lumbar-left"), "what was not taken out is still worked on");
        assertTrue(
                after.leftOut().stream().anyMatch(l -> l.contains("was taken out")),
                () -> "it is said: " + after.leftOut());
    }

    @Test
    void of_any_plan_any_place_can_be_taken_out_and_is_then_touched_by_nothing() {
        var random = new Random(SEED);
        var wrong = new ArrayList<String>();
        int touchedBefore = 0;
        int leftAfter = 0;
        for (int i = 0; i < PLANS; i++) {
            Wishes wishes = Wishes.of("partner", some(random, 1 + random.nextInt(4)), 5 + random.nextInt(25))
                    .on(BUILDS.get(random.nextInt(BUILDS.size())));
            if (!(PLANNER.plan(CLEARED, wishes) instanceof Planning.Planned(Plan before))) continue;
            Set<String> out = of(random, before.areas());
            if (out.containsAll(wishes.places())) continue;
            touchedBefore++;
            if (!(PLANNER.plan(CLEARED, wishes.takingOut(out)) instanceof Planning.Planned(Plan after))) continue;
            leftAfter++;
            for (String place : out)
                touching(after, place).forEach(t -> wrong.add(place + " of " + wishes.build() + ": " + t));
        }
        assertEquals(List.of(), wrong, () -> "seed " + SEED);
        assertTrue(touchedBefore > PLANS / 2 && leftAfter > PLANS / 4, touchedBefore + " and " + leftAfter);
    }

    @Test
    void the_measure_finds_the_place_in_a_plan_out_of_which_it_was_not_taken() {
        Plan plan = planned(Wishes.of("partner", Set.of("lumbar-left"), 20).on(BUILDS.getLast()));

        assertFalse(touching(plan, "lumbar-left").isEmpty());
    }

    @Test
    void the_same_wishes_with_nothing_taken_out_give_the_same_plan_under_the_same_limits() {
        Wishes wishes = Wishes.of("partner", Set.of("lumbar-left", "shoulder-left"), 20);

        Plan plan = planned(wishes.takingOut(Set.of()));

        assertEquals(planned(wishes).steps(), plan.steps());
        assertEquals(CLEARED.limits(), plan.limits());
    }

    @Test
    void what_was_taken_out_is_a_limit_of_the_plan_and_the_session_may_begin_under_the_day_s_own_limits() {
        Plan plan = planned(Wishes.of("partner", Set.of("lumbar-left", "lumbar-right"), 20)
                .on(Build.of(170, "medium"))
                .takingOut(Set.of("upper-back-left")));

        assertTrue(plan.limits().withinOrEqual(CLEARED.limits()));
        assertFalse(CLEARED.limits().withinOrEqual(plan.limits()));
    }

    @Test
    void when_every_place_that_was_wished_for_is_taken_out_nothing_else_is_chosen_in_its_stead() {
        Wishes wishes = Wishes.of("partner", Set.of("lumbar-left"), 20);

        assertThrows(IllegalArgumentException.class, () -> wishes.takingOut(Set.of("lumbar-left", "neck-left")));
        assertEquals(
                Set.of("lumbar-left"), wishes.takingOut(Set.of("neck-left")).places());
    }

    @Test
    void a_place_that_the_body_map_does_not_have_is_refused_and_not_passed_over() {
        Wishes wishes = Wishes.of("partner", Set.of("lumbar-left"), 20).takingOut(Set.of("lumbr-right"));

        assertThrows(IllegalArgumentException.class, () -> PLANNER.plan(CLEARED, wishes));
    }

    private static Plan planned(Wishes wishes) {
        return switch (PLANNER.plan(CLEARED, wishes)) {
            case Planning.Planned p -> p.plan();
            case Planning.NothingLeft n -> throw new AssertionError(n.why());
        };
    }

    /** Steps that name the place, or whose strokes lie on it, measured on the areas themselves. */
    private static List<String> touching(Plan plan, String place) {
        var out = new ArrayList<String>();
        Geometry area = new Back(KNOWLEDGE, plan.wishes().build()).area(place).orElseThrow();
        for (Plan.Step s : plan.steps()) {
            if (s.places().contains(place)) out.add(s.stated().does() + " names it");
            for (GuidedStroke g : s.strokes())
                if (g.sweep().area().intersection(area).getArea() > EDGE)
                    out.add(s.stated().does() + " passes over it");
        }
        return out;
    }

    private static Set<String> some(Random random, int many) {
        List<String> all = List.copyOf(KNOWLEDGE.body().sided());
        var out = new HashSet<String>();
        while (out.size() < many) out.add(all.get(random.nextInt(all.size())));
        return out;
    }

    private static Set<String> of(Random random, Set<String> areas) {
        List<String> all = areas.stream().sorted().toList();
        var out = new HashSet<String>();
        int many = 1 + random.nextInt(2);
        for (int i = 0; i < many && !all.isEmpty(); i++) out.add(all.get(random.nextInt(all.size())));
        return out;
    }
}
