package org.paraspinal.care.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.paraspinal.care.body.Back;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.knowledge.Claim;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Routine;
import org.paraspinal.care.knowledge.Technique;
import org.paraspinal.care.screening.Limits;
import org.paraspinal.care.screening.Verdict.Cleared;

/**
 * Matches technique, place and dose to a cleared person. It takes the routine that covers most of the chosen places with the
 * fewest steps lost to today's limits; each step keeps only the strokes that may exist.
 */
public final class Planner {
    /** Weeks 1 to 4 two or three times a week, then look again: a cautious default of ours. */
    private static final Plan.Rhythm SELF = new Plan.Rhythm(3, 4);

    private static final Plan.Rhythm BY_ANOTHER = new Plan.Rhythm(2, 4);

    private final Knowledge k;
    private final Back back;

    public Planner(Knowledge knowledge) {
        k = knowledge;
        back = new Back(knowledge);
    }

    /**
     * Plans within the limits of today's verdict. Nobody who is not cleared can be planned for, and nothing for other hands than
     * those the verdict was made for.
     */
    public Planning plan(Cleared cleared, Wishes wishes) {
        Limits limits = cleared.limits();
        Optional<String> judgedFor = cleared.grounds().facts().choice(Intake.DELIVERY);
        if (judgedFor.filter(d -> !d.equals(wishes.delivery())).isPresent())
            return new Planning.NothingLeft(List.of("The safety check was made for massage by "
                    + k.words().deliveries().name(judgedFor.get()) + ", not by "
                    + k.words().deliveries().name(wishes.delivery()) + ". Go through it again first."));
        if (limits.maxPressure() < 1 || limits.maxMinutes() < 1)
            return new Planning.NothingLeft(List.of("Today's limits leave no pressure or no time."));
        return wishes.delivery().equals("therapist") ? handOver(cleared, wishes) : routine(cleared, wishes);
    }

    private Planning routine(Cleared cleared, Wishes wishes) {
        Limits limits = cleared.limits();
        var why = new ArrayList<String>();
        var fitted = new ArrayList<Fitted>();
        for (Routine r : k.routines()) {
            if (!r.delivery().equals(wishes.delivery())) continue;
            Optional<String> position = position(r, limits, wishes);
            if (position.isEmpty()) {
                why.add(r.title() + ": no position is left for it.");
                continue;
            }
            var f = new Fitting(k, back, limits, wishes).fit(r, position.get());
            if (f.touching() > 0) fitted.add(f);
            else why.add(r.title() + ": nothing of it is left at the places you chose.");
        }
        return fitted.stream()
                .max(Comparator.comparingInt((Fitted f) -> wished(f.routine(), wishes))
                        .thenComparingInt(Fitted::covered)
                        .thenComparingInt(f -> goal(f.routine(), wishes))
                        .thenComparingInt(Fitted::touching))
                .<Planning>map(f -> new Planning.Planned(plan(cleared, wishes, f)))
                .orElseGet(() -> new Planning.NothingLeft(
                        why.isEmpty() ? List.of("There is no routine for this way of giving it yet.") : why));
    }

    private static int wished(Routine r, Wishes wishes) {
        return wishes.technique().filter(r.technique()::equals).isPresent() ? 1 : 0;
    }

    private static int goal(Routine r, Wishes wishes) {
        return wishes.goal().filter(r.goals()::contains).isPresent() ? 1 : 0;
    }

    private static Optional<String> position(Routine r, Limits limits, Wishes wishes) {
        return r.positions().stream()
                .filter(p -> !limits.positionsBarred().contains(p))
                .filter(p -> wishes.positions().isEmpty() || wishes.positions().contains(p))
                .findFirst();
    }

    private Plan plan(Cleared cleared, Wishes wishes, Fitted f) {
        Technique technique = technique(f.routine().technique());
        return new Plan(
                cleared.day(),
                wishes,
                technique,
                Optional.of(f.routine()),
                Optional.of(f.position()),
                f.steps(),
                cleared.limits(),
                wishes.delivery().equals("self") ? SELF : BY_ANOTHER,
                reasons(technique, f),
                f.leftOut(),
                claims());
    }

    private List<String> reasons(Technique technique, Fitted f) {
        var reasons = new ArrayList<String>();
        reasons.add(
                f.covered() == 0
                        ? "It works beside the places you chose."
                        : "It reaches " + f.covered() + (f.covered() == 1 ? " place" : " places") + " you chose.");
        reasons.add(technique.evidence());
        return reasons;
    }

    private Planning handOver(Cleared cleared, Wishes wishes) {
        Limits limits = cleared.limits();
        return k.techniques().values().stream()
                .filter(t -> t.deliveries().contains("therapist"))
                .filter(t -> !limits.techniquesBarred().contains(t.id()))
                .max(Comparator.comparingInt(
                        t -> wishes.technique().filter(t.id()::equals).isPresent() ? 1 : 0))
                .<Planning>map(t -> new Planning.Planned(new Plan(
                        cleared.day(),
                        wishes,
                        t,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        limits,
                        BY_ANOTHER,
                        List.of(t.evidence()),
                        List.of(),
                        claims())))
                .orElseGet(() -> new Planning.NothingLeft(List.of("Every technique we know is barred today.")));
    }

    private Technique technique(String id) {
        if (k.techniques().get(id) instanceof Technique t) return t;
        throw new IllegalStateException("The technique '" + id + "' was there when the knowledge was checked");
    }

    private List<Claim> claims() {
        return List.copyOf(k.claims().values());
    }
}
