package org.paraspinal.web.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.CarePath;
import org.paraspinal.care.evidence.Evidence;
import org.paraspinal.care.intake.Reading;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.care.knowledge.Routine;
import org.paraspinal.care.planning.Plan;
import org.paraspinal.care.planning.Planning;
import org.paraspinal.care.screening.Verdict;
import org.paraspinal.web.view.PlanStep;
import org.paraspinal.web.voice.Clips;
import org.paraspinal.web.voice.Script;
import org.paraspinal.web.voice.Track;
import org.paraspinal.web.wire.PlanAsked;

/** Plans of all kinds, as they are spoken: in the order of the plan, for its seconds, in words that were spoken beforehand. */
class SpokenPlanTest {
    private static final Knowledge K = KnowledgeReader.read(KnowledgeFiles.shipped());
    private static final CarePath CARE = new CarePath(K);
    private static final PlanView VIEW = view();
    private static final Clips CLIPS = Clips.shipped();
    private static final int PLANS = 600;

    private static PlanView view() {
        Evidence evidence = Evidence.of(K);
        return new PlanView(K, evidence, new TechniquesView(K, evidence));
    }

    private static String quoted(Set<String> words) {
        return words.stream().map(w -> "\"" + w + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    private static Set<String> some(Random random, List<String> of, double share) {
        return of.stream().filter(_ -> random.nextDouble() < share).collect(Collectors.toSet());
    }

    private static Optional<Plan> plan(Random random) {
        List<String> goals = K.goals().stream().map(Routine.Goal::id).toList();
        String line =
                "{\"id\":\"p\",\"age\":%d,\"sex\":\"female\",\"delivery\":\"%s\",\"otherwise\":\"no\",\"heightCm\":%d,"
                                .formatted(
                                        20 + random.nextInt(60),
                                        random.nextBoolean() ? "self" : "partner",
                                        145 + random.nextInt(50))
                        + "\"build\":\"%s\",\"wishes\":{\"goal\":\"%s\",\"minutes\":%d,\"positions\":%s,\"props\":%s,\"sore\":%s,\"places\":%s}}"
                                .formatted(
                                        List.of("slim", "medium", "broad").get(random.nextInt(3)),
                                        goals.get(random.nextInt(goals.size())),
                                        5 + random.nextInt(40),
                                        quoted(some(
                                                random,
                                                List.copyOf(
                                                        K.words().positions().ids()),
                                                0.6)),
                                        quoted(some(
                                                random,
                                                List.copyOf(K.words().props().ids()),
                                                0.6)),
                                        quoted(some(random, List.copyOf(K.body().sided()), 0.1)),
                                        quoted(some(random, List.copyOf(K.body().sided()), 0.3)));
        try {
            PlanAsked asked = PlanAsked.read(line, LocalDate.of(2026, 11, 22), K);
            if (!(CARE.read(asked.person().answers()) instanceof Reading.Understood u)) return Optional.empty();
            if (!(CARE.judge(u.facts()) instanceof Verdict.Cleared cleared)) return Optional.empty();
            return CARE.plan(cleared, asked.wishes()) instanceof Planning.Planned(Plan plan)
                    ? Optional.of(plan)
                    : Optional.empty();
        } catch (Exception e) {
            throw new AssertionError(line, e);
        }
    }

    @Test
    void every_plan_is_spoken_whole_in_its_order_and_each_step_lasts_as_long_as_planned() {
        long seed = 20261122;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var routines = new HashSet<String>();
        int spoken = 0;
        for (int i = 0; i < PLANS; i++) {
            Optional<Plan> made = plan(random);
            if (made.isEmpty() || made.get().steps().isEmpty()) continue;
            Plan plan = made.get();
            List<PlanStep> shown = VIEW.steps(plan);
            Script script = Script.of(plan, shown, K);
            Track track = Track.of(script, CLIPS);
            assertEquals(
                    shown.stream().map(PlanStep::seconds).toList(),
                    script.steps().stream().map(Script.Step::seconds).toList());
            assertEquals(shown.size(), track.starts().size());
            var ends = new ArrayList<Integer>();
            for (int s = 0; s < shown.size(); s++) {
                if (s > 0) assertTrue(track.starts().get(s) >= ends.getLast() + 5, "time to get into place");
                ends.add(track.starts().get(s) + shown.get(s).seconds());
                PlanStep step = shown.get(s);
                List<String> ready = script.steps().get(s).ready();
                assertTrue(ready.contains(step.does()), step.does());
                if (!step.pressure().isEmpty())
                    assertTrue(ready.contains("Pressure " + step.pressure() + "."), step.pressure());
                assertTrue(step.note().isEmpty()
                        || ready.getLast().startsWith(step.note().get()));
            }
            assertTrue(track.seconds() > ends.getLast());
            assertEquals(
                    !plan.routine().orElseThrow().id().startsWith("R7"),
                    script.asks(),
                    plan.routine().get().id());
            routines.add(plan.routine().orElseThrow().id());
            spoken++;
        }
        assertTrue(spoken > PLANS / 2, spoken + " plans");
        assertTrue(routines.size() >= 8, routines.toString());
    }

    @Test
    void before_anything_else_it_says_that_it_cannot_hear_and_every_sign_to_stop_at() {
        Plan plan = plan(new Random(7)).orElseThrow();
        List<String> before = Script.of(plan, VIEW.steps(plan), K).before();

        assertTrue(before.contains("This track cannot hear you. Once softer was said, stay softer to the end."));
        K.planWords().stopIf().forEach(s -> assertTrue(before.contains("Stop if " + s.says() + "."), s.says()));
    }
}
