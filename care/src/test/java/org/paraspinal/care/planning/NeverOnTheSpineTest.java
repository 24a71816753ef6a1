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
import org.paraspinal.care.body.Back;
import org.paraspinal.care.body.Build;
import org.paraspinal.care.body.Side;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Routine;
import org.paraspinal.care.knowledge.Shipped;
import org.paraspinal.care.planning.OffTheSpine.Touch;
import org.paraspinal.care.screening.Limits;
import org.paraspinal.care.screening.Verdict.Cleared;

/** Invariant 3: no stroke of any plan enters the strip over the spine, nor breaks a bar or a cap for that person. */
class NeverOnTheSpineTest {
    private static final Build MEDIUM = Build.of(170, "medium");
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
        assertEquals(List.of(), measure.broken(OffTheSpine.touches(plan), plan.limits(), MEDIUM));
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

    /** So many combinations of a person who is cleared, their build, limits, wishes and delivery; many more in the deep check. */
    private static final int COMBINATIONS = Boolean.getBoolean("paraspinal.deep") ? 100_000 : 2_000;

    /** On so many of them the raster is tried too. */
    private static final int RASTERED = 2_000;

    /** Each person who is cleared is planned for with so many wishes. */
    private static final int WISHES_EACH = 5;

    @Test
    void no_plan_for_anyone_touches_the_spine_breaks_a_limit_takes_too_long_or_is_empty_without_a_reason() {
        var wrong = new ArrayList<String>();
        int tried = 0;
        int plans = 0;
        int touches = 0;
        for (long seed = 1; tried < COMBINATIONS; seed++) {
            if (!(Given.verdict(SomePeople.of(seed).answers()) instanceof Cleared cleared)) continue;
            var random = new Random(seed);
            for (int i = 0; i < WISHES_EACH && tried < COMBINATIONS; i++, tried++) {
                Build build = someBuild(random);
                Wishes wishes = someWishes(cleared, random).on(build);
                String who = "person of seed " + seed + ", wish " + i + ", " + build + ": ";
                switch (PLANNER.plan(cleared, wishes)) {
                    case Planning.NothingLeft n -> {
                        if (n.why().isEmpty()) wrong.add(who + "nothing, and no reason");
                    }
                    case Planning.Planned p -> {
                        plans++;
                        wrong(p.plan(), cleared.limits()).forEach(w -> wrong.add(who + w));
                        if (tried >= RASTERED) continue;
                        var touched = OffTheSpine.touches(p.plan());
                        measure.broken(touched, cleared.limits(), build).forEach(w -> wrong.add(who + w));
                        touches += touched.size();
                    }
                }
            }
        }

        assertEquals(List.of(), wrong);
        int made = plans;
        int strokes = touches;
        assertTrue(made > 500 && strokes > 1_000, () -> "too few to tell: " + made + " plans, " + strokes + " strokes");
    }

    private static List<String> wrong(Plan plan, Limits limits) {
        var out = new ArrayList<String>();
        int most = 60 * Math.min(limits.maxMinutes(), plan.wishes().minutes());
        if (plan.seconds() > most) out.add("takes " + plan.seconds() + " of " + most + " s");
        if (plan.steps().stream().noneMatch(Plan.Step::touches)) out.add("touches nothing");
        if (plan.reasons().isEmpty()
                || plan.steps().stream().anyMatch(s -> s.because().isEmpty())) out.add("does not say why");
        for (Plan.Step s : plan.steps())
            for (GuidedStroke g : s.strokes()) {
                if (g.sweep().nearestToMidline() < Back.strip(g.sweep().contact()) - 0.01) out.add("enters the strip");
                if (Math.max(s.pressureFrom(), s.pressureTo()) > g.pressure()) out.add("is firmer than its strokes");
                if (g.pressure() > limits.maxPressure()) out.add("is firmer than today's limit");
            }
        return out;
    }

    @Test
    void the_measure_finds_a_stroke_over_the_spine() {
        Limits none = Given.cleared(Given.aHealthyPerson()).limits();

        assertEquals(
                List.of(
                        "planted, right: comes to 19.0 mm of the midline",
                        "planted, right: breaks the bar of spine-strip"),
                measure.broken(
                        List.of(Touch.of("planted", "thumb", "M29 140L29 240", Side.RIGHT, 2)), none, Build.UNKNOWN));
        assertEquals(
                List.of(),
                measure.broken(
                        List.of(Touch.of("beside", "thumb", "M41 140L41 240", Side.LEFT, 2)), none, Build.UNKNOWN));
    }

    @Test
    void the_measure_finds_a_device_within_four_centimetres() {
        Limits none = Given.cleared(Given.aHealthyPerson()).limits();

        assertEquals(
                List.of(
                        "planted, left: comes to 35.0 mm of the midline",
                        "planted, left: breaks the bar of device-strip"),
                measure.broken(
                        List.of(Touch.of("planted", "device", "M55 328L55 328.5", Side.LEFT, 2)), none, Build.UNKNOWN));
    }

    @Test
    void the_measure_finds_a_broken_bar_cap_and_pressure() {
        Limits none = Given.cleared(Given.aHealthyPerson()).limits();

        assertEquals(
                List.of(
                        "planted, right: presses 6 of 5",
                        "planted, right: breaks the bar of kidney-angle",
                        "planted, right: breaks the bar of floating-ribs"),
                measure.broken(
                        List.of(Touch.of("planted", "heel", "M110 440L110 480", Side.RIGHT, 6)), none, Build.UNKNOWN));
        assertEquals(
                List.of("planted, left: breaks the cap of neck"),
                measure
                        .broken(
                                List.of(Touch.of("planted", "fingers", "M52 30L52 60", Side.LEFT, 4)),
                                none,
                                Build.UNKNOWN)
                        .stream()
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
                measure.broken(
                        List.of(Touch.of("planted", "palm", "M90 420L90 460", Side.LEFT, 2)), patch, Build.UNKNOWN));
        assertEquals(
                List.of(),
                measure.broken(
                        List.of(Touch.of("planted", "palm", "M90 420L90 460", Side.RIGHT, 2)), patch, Build.UNKNOWN));
    }

    private static Plan plainPlan(Routine routine) {
        Cleared plain = Given.cleared(Given.aHealthyPerson().choosing("delivery", routine.delivery()));
        var wishes = Wishes.of(routine.delivery(), Set.of(), 120)
                .with(Set.copyOf(KNOWLEDGE.words().props().ids()));
        var fitting = new Fitting(
                KNOWLEDGE,
                new Back(KNOWLEDGE, MEDIUM),
                plain.limits(),
                wishes,
                new Objective(KNOWLEDGE, wishes, Set.of()));
        var steps = new ArrayList<>(fitting.frame(routine, true));
        fitting.pieces(routine).forEach(p -> steps.addAll(p.steps()));
        steps.addAll(fitting.frame(routine, false));
        return new Plan(
                plain.day(),
                wishes,
                KNOWLEDGE.techniques().values().iterator().next(),
                Optional.of(routine),
                Optional.of(routine.positions().getFirst()),
                new MinutesOfAnArea(KNOWLEDGE.body(), plain.limits()).within(steps),
                plain.limits(),
                new Plan.Rhythm(1, 1),
                List.of(),
                fitting.leftOut(List.of(routine)),
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

    /** Heights in steps of five centimetres, so that the raster of a back serves several people. */
    private static Build someBuild(Random random) {
        if (random.nextInt(5) == 0) return Build.UNKNOWN;
        double height = 145 + 5 * random.nextInt(11);
        return Build.of(height, List.of("slim", "medium", "broad").get(random.nextInt(3)));
    }

    private static Wishes someWishes(Cleared cleared, Random random) {
        String delivery =
                cleared.grounds().facts().choice("delivery").orElseGet(() -> random.nextBoolean() ? "self" : "partner");
        return new Wishes(
                delivery,
                some(KNOWLEDGE.body().sided(), random),
                1 + random.nextInt(60),
                random.nextInt(3) == 0 ? some(KNOWLEDGE.words().positions().ids(), random) : Set.of(),
                random.nextInt(3) == 0
                        ? some(KNOWLEDGE.words().props().ids(), random)
                        : Set.copyOf(KNOWLEDGE.words().props().ids()),
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

    private static Set<String> some(Set<String> of, Random random) {
        if (random.nextInt(4) == 0) return Set.of();
        var all = new ArrayList<>(of);
        Collections.shuffle(all, random);
        return new HashSet<>(all.subList(0, 1 + random.nextInt(Math.min(6, all.size()))));
    }
}
