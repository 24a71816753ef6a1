package org.paraspinal.web.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.PlanWords.StopIf;
import org.paraspinal.care.knowledge.Routine;
import org.paraspinal.care.planning.Plan;
import org.paraspinal.web.view.PlanStep;

/**
 * What is said in a session, in order: before it, before each step, and after it. What is said while hands are at work follows from
 * the seconds and is up to {@link Track}.
 *
 * @param asks whether it asks while hands are at work; a routine for bedtime asks nothing once begun
 */
public record Script(List<String> before, List<Step> steps, List<String> after, boolean asks) {

    public Script {
        before = List.copyOf(before);
        steps = List.copyOf(steps);
        after = List.copyOf(after);
    }

    /**
     * One step.
     *
     * @param name where and what, said once before it comes and once when it has come
     * @param ready how to do it, said while one gets into place
     * @param seconds of work
     */
    public record Step(boolean changesSides, List<String> name, List<String> ready, int seconds) {
        public Step {
            name = List.copyOf(name);
            ready = List.copyOf(ready);
        }
    }

    /** The script of a plan that a person follows at home, from the steps as the pages show them. */
    public static Script of(Plan plan, List<PlanStep> shown, Knowledge k) {
        Routine routine = plan.routine().orElseThrow();
        boolean bedtime = routine.bedtime();
        var before = new ArrayList<String>();
        before.add(Phrases.sentence(routine.title()));
        plan.position()
                .ifPresent(
                        p -> before.add(Phrases.sentence(k.words().positions().name(p))));
        before.add(Phrases.need(routine.props()));
        before.add(plan.wishes().delivery().equals("self") ? Phrases.AGREE_ALONE : Phrases.agreeTogether(k));
        before.add(Phrases.DEAF);
        k.planWords().stopIf().stream().map(StopIf::says).map(Phrases::stopIf).forEach(before::add);
        var steps = new ArrayList<Step>();
        for (int i = 0; i < shown.size(); i++)
            steps.add(step(shown.get(i), i == 0 ? Optional.empty() : Optional.of(shown.get(i - 1))));
        return new Script(before, steps, List.of(bedtime ? Phrases.DONE_IN_BED : Phrases.DONE), !bedtime);
    }

    private static Step step(PlanStep s, Optional<PlanStep> before) {
        var name = new ArrayList<String>();
        if (!s.where().isEmpty()) name.add(Phrases.sentence(s.where()));
        name.add(Phrases.sentence(s.verb()));
        var ready = new ArrayList<String>();
        s.contact().ifPresent(c -> ready.add(Phrases.with(c)));
        if (s.contact().isPresent()) ready.add(Phrases.pressure(s.pressureFrom(), s.pressureTo()));
        ready.add(Phrases.sentence(s.does()));
        s.note().map(Phrases::sentence).ifPresent(ready::add);
        return new Step(before.filter(b -> other(b.side(), s.side())).isPresent(), name, ready, s.seconds());
    }

    private static boolean other(String before, String now) {
        return before.equals("left") && now.equals("right") || before.equals("right") && now.equals("left");
    }
}
