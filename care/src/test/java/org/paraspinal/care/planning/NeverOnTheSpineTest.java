package org.paraspinal.care.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraspinal.care.Given;
import org.paraspinal.care.SomePeople;
import org.paraspinal.care.SomePeople.Somebody;
import org.paraspinal.care.body.Side;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Routine;
import org.paraspinal.care.knowledge.Shipped;
import org.paraspinal.care.planning.OffTheSpine.Touch;
import org.paraspinal.care.screening.Limits;
import org.paraspinal.care.screening.Verdict.Cleared;

/** Invariant 3: no stroke of any plan enters the strip over the spine, nor breaks a bar or a cap for that person. */
class NeverOnTheSpineTest {
    private static final Knowledge KNOWLEDGE = Shipped.knowledge();
    private static final Planner PLANNER = new Planner(KNOWLEDGE);
    private final OffTheSpine measure = new OffTheSpine(KNOWLEDGE);

    static Stream<Routine> routines() {
        return KNOWLEDGE.routines().stream();
    }

    @ParameterizedTest
    @MethodSource("routines")
    void a_shipped_routine_keeps_every_step_under_the_limits_of_its_delivery(Routine routine) {
        Plan plan = plainPlan(routine);

        assertEquals(List.of(), plan.leftOut());
        assertEquals(
                routine.steps(), plan.steps().stream().map(Plan.Step::stated).toList());
        assertEquals(routine.seconds(), plan.seconds());
        assertEquals(List.of(), measure.broken(OffTheSpine.touches(plan), plan.limits()));
    }

    @ParameterizedTest
    @MethodSource("routines")
    void a_shipped_routine_gives_no_area_and_no_session_more_minutes_than_its_delivery_allows(Routine routine) {
        Limits limits = plainPlan(routine).limits();
        int area = limits.caps().stream()
                .filter(c -> c.area().equals("any"))
                .mapToInt(Limits.Cap::maxMinutes)
                .min()
                .orElseThrow();

        assertTrue(routine.seconds() <= 60 * limits.maxMinutes(), () -> routine.seconds() + " s in all");
        secondsByPlace(routine).forEach((place, s) -> assertTrue(s <= 60 * area, () -> place + " gets " + s + " s"));
    }

    static Stream<Somebody> people() {
        return SomePeople.first(4000);
    }

    @Test
    void no_plan_for_anyone_touches_the_spine_or_breaks_a_limit() {
        var broken = new ArrayList<String>();
        int plans = 0;
        int touches = 0;
        for (Somebody p : people().toList()) {
            if (!(Given.verdict(p.answers()) instanceof Cleared cleared)) continue;
            if (!(PLANNER.plan(cleared, someWishes(cleared, new Random(p.seed()))) instanceof Planning.Planned planned))
                continue;
            var touched = OffTheSpine.touches(planned.plan());
            measure.broken(touched, cleared.limits()).forEach(b -> broken.add(p + ": " + b));
            plans++;
            touches += touched.size();
        }

        assertEquals(List.of(), broken);
        int made = plans;
        int strokes = touches;
        assertTrue(made > 100 && strokes > 300, () -> "too few to tell: " + made + " plans, " + strokes + " strokes");
    }

    @Test
    void the_measure_finds_a_stroke_over_the_spine() {
        Limits none = Given.cleared(Given.aHealthyPerson()).limits();

        assertEquals(
                List.of(
                        "planted, right: comes to 19.0 mm of the midline",
                        "planted, right: breaks the bar of spine-strip"),
                measure.broken(List.of(new Touch("planted", "thumb", "M29 140L29 240", Side.RIGHT, 2)), none));
        assertEquals(
                List.of(), measure.broken(List.of(new Touch("beside", "thumb", "M41 140L41 240", Side.LEFT, 2)), none));
    }

    @Test
    void the_measure_finds_a_device_within_four_centimetres() {
        Limits none = Given.cleared(Given.aHealthyPerson()).limits();

        assertEquals(
                List.of(
                        "planted, left: comes to 35.0 mm of the midline",
                        "planted, left: breaks the bar of device-strip"),
                measure.broken(List.of(new Touch("planted", "device", "M55 300L55 320", Side.LEFT, 2)), none));
    }

    @Test
    void the_measure_finds_a_broken_bar_cap_and_pressure() {
        Limits none = Given.cleared(Given.aHealthyPerson()).limits();

        assertEquals(
                List.of(
                        "planted, right: presses 6 of 5",
                        "planted, right: breaks the bar of kidney-angle",
                        "planted, right: breaks the bar of floating-ribs"),
                measure.broken(List.of(new Touch("planted", "heel", "M110 440L110 480", Side.RIGHT, 6)), none));
        assertEquals(
                List.of("planted, left: breaks the cap of neck"),
                measure.broken(List.of(new Touch("planted", "fingers", "M52 30L52 60", Side.LEFT, 4)), none).stream()
                        .filter(b -> b.contains("cap"))
                        .toList());
    }

    @Test
    void the_measure_grows_a_mark_by_its_margin() {
        Limits patch = Given.cleared(Given.aHealthyPerson()
                        .saying("medicine-patch", "yes")
                        .marking("medicine-patch", List.of("lumbar-left")))
                .limits();

        assertEquals(
                List.of("planted, left: breaks the bar of lumbar-left"),
                measure.broken(List.of(new Touch("planted", "palm", "M90 420L90 460", Side.LEFT, 2)), patch));
        assertEquals(
                List.of(),
                measure.broken(List.of(new Touch("planted", "palm", "M90 420L90 460", Side.RIGHT, 2)), patch));
    }

    private static Plan plainPlan(Routine routine) {
        Cleared plain = Given.cleared(Given.aHealthyPerson().choosing("delivery", routine.delivery()));
        var fitted = new Fitting(
                        KNOWLEDGE,
                        new org.paraspinal.care.body.Back(KNOWLEDGE),
                        plain.limits(),
                        Wishes.of(routine.delivery(), Set.of(), 120))
                .fit(routine, routine.positions().getFirst());
        return new Plan(
                plain.day(),
                Wishes.of(routine.delivery(), Set.of(), 120),
                KNOWLEDGE.techniques().values().iterator().next(),
                Optional.of(routine),
                Optional.of(fitted.position()),
                fitted.steps(),
                plain.limits(),
                new Plan.Rhythm(1, 1),
                List.of(),
                fitted.leftOut(),
                List.of());
    }

    private static Map<String, Double> secondsByPlace(Routine routine) {
        var out = new HashMap<String, Double>();
        for (Routine.Step s : routine.steps()) {
            if (s.path().isEmpty()) continue;
            List<String> sides = s.side().equals("both") ? List.of("left", "right") : List.of(s.side());
            for (String place : s.places())
                for (String side : sides)
                    out.merge(
                            place + " " + side,
                            (double) s.seconds() / sides.size() / s.places().size(),
                            Double::sum);
        }
        return out;
    }

    private static Wishes someWishes(Cleared cleared, Random random) {
        String delivery =
                cleared.grounds().facts().choice("delivery").orElseGet(() -> random.nextBoolean() ? "self" : "partner");
        return new Wishes(
                delivery,
                some(KNOWLEDGE.body().sided(), random),
                1 + random.nextInt(60),
                random.nextInt(3) == 0 ? some(KNOWLEDGE.words().positions().ids(), random) : Set.of(),
                random.nextInt(3) == 0 ? some(KNOWLEDGE.words().props().ids(), random) : Set.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    private static Set<String> some(Set<String> of, Random random) {
        if (random.nextInt(4) == 0) return Set.of();
        var all = new ArrayList<>(of);
        Collections.shuffle(all, random);
        return new HashSet<>(all.subList(0, 1 + random.nextInt(Math.min(6, all.size()))));
    }
}
