package org.paraspinal.care.planning;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.PlanWords.Complaint;
import org.paraspinal.care.knowledge.PlanWords.SetOff;
import org.paraspinal.care.knowledge.Routine;
import org.paraspinal.care.knowledge.Technique;

/**
 * What a session is for, as a number. A second of a step is worth the product of eight factors, all ours: it works where it hurts (3),
 * where hands are wished (2) or near by, in the same half of the back (1.5), or away from the back (0.3); it belongs to the routine that
 * the session is named after (1.2); its routine is meant for the goal (3); its routine is tried first for a complaint that is told by where
 * it hurts or by the goal (1.5), or after the first ones (1.25); its routine suits what set the pain off (1.3); how strong the evidence for
 * its technique is (A 1.3, B 1.15, C 1, D 0.8); the technique is wished for (2); it went well before (1.5). What fits none of them is worth
 * its evidence. The session with the greatest sum under the limits is planned; between equals the routine that is written first.
 */
final class Objective {
    private static final double SORE = 3;
    private static final double WISHED_PLACE = 2;
    private static final double NEAR = 1.5;
    private static final double AWAY = 0.3;
    private static final double OWN = 1.2;
    private static final double GOAL = 3;
    private static final double FIRST_FOR_IT = 1.5;
    private static final double SECOND_FOR_IT = 1.25;
    private static final double AFTER_SET_OFF = 1.3;
    private static final double WISHED_TECHNIQUE = 2;
    private static final double HELPED = 1.5;
    private static final Set<String> HALVES = Set.of("upper-half", "low-half");
    private static final Map<String, Double> EVIDENCE = Map.of("A", 1.3, "B", 1.15, "C", 1.0, "D", 0.8);

    private final Knowledge k;
    private final Wishes wishes;
    private final Set<String> sore;
    private final Set<String> near;
    private final List<Complaint> complaints;

    /** @param hurts where it hurts, as the safety check was told; the most painful places of the wishes count before it */
    Objective(Knowledge k, Wishes wishes, Set<String> hurts) {
        this.k = k;
        this.wishes = wishes;
        sore = wishes.sore().isEmpty() ? hurts : wishes.sore();
        near = k.body().groups().values().stream()
                .filter(g -> HALVES.contains(g.id()))
                .map(g -> k.body().meant(g.id()).orElseThrow())
                .filter(half -> half.stream()
                        .anyMatch(p -> sore.contains(p) || wishes.places().contains(p)))
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
        complaints = k.planWords().complaints().stream().filter(this::told).toList();
    }

    /** Whether where it hurts, or the goal, tells of this complaint. */
    private boolean told(Complaint c) {
        return c.places().stream().anyMatch(p -> sore.contains(p + "-left") || sore.contains(p + "-right"))
                || wishes.goal().filter(c.goals()::contains).isPresent();
    }

    /** What a second of a piece is worth in a session named after this routine. */
    static double worthIn(Routine main, Piece piece) {
        return piece.routine().equals(main) ? OWN * piece.worth() : piece.worth();
    }

    /** What a second of this step is worth. */
    double worth(Routine routine, Plan.Step step) {
        double worth = EVIDENCE.getOrDefault(grade(step), 0.8);
        if (touchesSore(step)) worth *= SORE;
        else if (step.places().stream().anyMatch(wishes.places()::contains)) worth *= WISHED_PLACE;
        else if (step.places().stream().anyMatch(near::contains)) worth *= NEAR;
        else if (step.stated().elsewhere().isPresent()) worth *= AWAY;
        if (forGoal(routine)) worth *= GOAL;
        if (firstFor(routine).isPresent()) worth *= FIRST_FOR_IT;
        else if (secondFor(routine).isPresent()) worth *= SECOND_FOR_IT;
        if (afterSetOff(routine).isPresent()) worth *= AFTER_SET_OFF;
        if (wishes.technique().equals(Optional.of(step.technique()))) worth *= WISHED_TECHNIQUE;
        if (wishes.helped().contains(step.technique())) worth *= HELPED;
        return worth;
    }

    boolean touchesSore(Plan.Step step) {
        return step.places().stream().anyMatch(sore::contains);
    }

    /** Whether the routine is for the goal, the first of all goals where none was said, or is tried for a complaint that was told. */
    boolean meantFor(Routine routine) {
        String goal = wishes.goal().orElse(k.goals().getFirst().id());
        return routine.goals().contains(goal)
                || firstFor(routine).isPresent()
                || secondFor(routine).isPresent();
    }

    private boolean forGoal(Routine routine) {
        return wishes.goal().filter(routine.goals()::contains).isPresent();
    }

    private Optional<Complaint> firstFor(Routine routine) {
        return complaints.stream().filter(c -> c.first().contains(routine.id())).findFirst();
    }

    private Optional<Complaint> secondFor(Routine routine) {
        return complaints.stream()
                .filter(c -> c.second().contains(routine.id()))
                .findFirst();
    }

    /** What set the pain off, if this routine suits it. */
    private Optional<SetOff> afterSetOff(Routine routine) {
        return k.planWords().setOffs().stream()
                .filter(s -> wishes.setOff().contains(s.id()))
                .filter(s -> k.planWords()
                        .after(s.id())
                        .filter(a -> a.routine().equals(routine.id()))
                        .isPresent())
                .findFirst();
    }

    private String grade(Plan.Step step) {
        return k.techniques().get(step.technique()) instanceof Technique t ? t.grade() : "D";
    }

    /** Why a step is there, in words. */
    String because(Routine routine, Plan.Step step) {
        var why = new LinkedHashSet<String>();
        if (step.stated().frame()) return "It opens or closes the session.";
        if (touchesSore(step)) why.add("it reaches where it hurts");
        else if (step.places().stream().anyMatch(wishes.places()::contains)) why.add("it reaches where you wish");
        else if (step.places().stream().anyMatch(near::contains)) why.add("it lies near by");
        if (forGoal(routine)) why.add("it is meant for " + goalName());
        firstFor(routine)
                .ifPresentOrElse(
                        c -> why.add("its routine is tried first for “" + c.name() + "”"),
                        () -> secondFor(routine)
                                .ifPresent(c -> why.add("its routine is tried for “" + c.name() + "”")));
        afterSetOff(routine).ifPresent(s -> why.add("it suits what set the pain off: " + s.name()));
        if (wishes.technique().equals(Optional.of(step.technique()))) why.add("you wished for it");
        if (wishes.helped().contains(step.technique())) why.add("it went well before");
        if (why.isEmpty()) why.add("it goes with the rest of the session");
        String all = String.join(", ", why);
        return Character.toUpperCase(all.charAt(0)) + all.substring(1) + ".";
    }

    private String goalName() {
        return k.goals().stream()
                .filter(g -> wishes.goal().equals(Optional.of(g.id())))
                .map(Routine.Goal::name)
                .findFirst()
                .orElse("this");
    }
}
