package org.paraspinal.care.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.paraspinal.care.body.Back;
import org.paraspinal.care.body.Build;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.LimitsStated;
import org.paraspinal.care.knowledge.Routine;
import org.paraspinal.care.knowledge.Technique;
import org.paraspinal.care.screening.Limits;
import org.paraspinal.care.screening.Verdict.Cleared;

/**
 * Composes massage for a cleared person: a session, and how often to have it. Of all sessions that routines and limits allow it takes the
 * one of the greatest worth by the {@link Objective}; each step keeps only the strokes that may exist. The same wishes under the same limits
 * give the same plan.
 */
public final class Planner {
    /** Weeks 1 to 4 two or three times a week, then look again: a cautious default of ours. */
    private static final Plan.Rhythm SELF = new Plan.Rhythm(3, 4);

    private static final Plan.Rhythm BY_ANOTHER = new Plan.Rhythm(2, 4);

    private final Knowledge k;
    private final Map<Build, Back> backs = new ConcurrentHashMap<>();

    public Planner(Knowledge knowledge) {
        k = knowledge;
    }

    /** Backs are made once for each build; of heights and builds there are some hundreds, of measured lengths many more. */
    private Back back(Build build) {
        return build.backLengthCm().isPresent()
                ? new Back(k, build)
                : backs.computeIfAbsent(build, b -> new Back(k, b));
    }

    /**
     * Plans within the limits of today's verdict. Nobody who is not cleared can be planned for, and nothing for other hands than
     * those the verdict was made for.
     */
    public Planning plan(Cleared cleared, Wishes wishes) {
        if (!k.body().sided().containsAll(wishes.without()))
            throw new IllegalArgumentException("without: there is a place that the body map does not have");
        Limits limits = cleared.limits();
        Optional<String> judgedFor = cleared.grounds().facts().choice(Intake.DELIVERY);
        if (judgedFor.filter(d -> !d.equals(wishes.delivery())).isPresent())
            return new Planning.NothingLeft(List.of("The safety check was made for massage by "
                    + k.words().deliveries().name(judgedFor.get()) + ", not by "
                    + k.words().deliveries().name(wishes.delivery()) + ". Go through it again first."));
        if (limits.maxPressure() < 1 || limits.maxMinutes() < 1)
            return new Planning.NothingLeft(List.of("Today's limits leave no pressure or no time."));
        return compose(cleared, limits.barring(wishes.without()), wishes);
    }

    private Planning compose(Cleared cleared, Limits limits, Wishes wishes) {
        Set<String> hurts = cleared.grounds().facts().sites().orElse(Set.of());
        var objective = new Objective(k, wishes, hurts);
        var fitting = new Fitting(k, back(wishes.build()), limits, wishes, objective);
        var areas = new MinutesOfAnArea(k.body(), limits);
        int seconds = 60 * Math.min(limits.maxMinutes(), wishes.minutes());
        List<Routine> routines =
                k.routines().stream().filter(r -> givenBy(r, wishes.delivery())).toList();
        var pieces = new LinkedHashMap<Routine, List<Piece>>();
        routines.forEach(r -> pieces.put(r, fitting.pieces(r)));
        var why = new LinkedHashSet<String>();
        Composition best = null;
        for (Routine main : routines) {
            List<String> positions = positions(main, limits, wishes);
            if (positions.isEmpty()) why.add(main.title() + ": no position is left for it.");
            for (String position : positions) {
                Optional<Composition> made =
                        Composition.of(main, position, workIn(position, main, pieces), fitting, areas, seconds);
                if (made.isEmpty()) why.add(main.title() + ": nothing of it is left at the places you chose.");
                else if (best == null || better(made.get(), best, wishes, objective)) best = made.get();
            }
        }
        if (best == null)
            return new Planning.NothingLeft(
                    why.isEmpty() ? List.of("There is no routine for this way of giving it yet.") : List.copyOf(why));
        Composition chosen = best;
        var leftOut = new ArrayList<>(fitting.leftOut(routines.stream()
                .filter(r -> r.equals(chosen.main()) || r.positions().contains(chosen.position()))
                .toList()));
        leftOut.addAll(best.leftOut());
        return new Planning.Planned(plan(cleared, limits, wishes, best, leftOut));
    }

    /**
     * Worth more; but a routine that is not meant for this, or of whose own technique nothing is left, names a session only when nothing
     * else is left, and so does work away from the back, unless it was wished for or went well before.
     */
    private static boolean better(Composition one, Composition other, Wishes wishes, Objective objective) {
        boolean first = fits(one, wishes, objective);
        if (first != fits(other, wishes, objective)) return first;
        return one.worth() > other.worth() + 1e-9;
    }

    private static boolean fits(Composition c, Wishes wishes, Objective objective) {
        Routine main = c.main();
        boolean itsOwn = c.steps().stream()
                .filter(s -> !s.stated().frame() && s.technique().equals(main.technique()))
                .map(s -> s.stated().saying(""))
                .anyMatch(s ->
                        main.steps().stream().anyMatch(own -> own.saying("").equals(s)));
        return itsOwn
                && objective.meantFor(main)
                && (!main.awayFromTheBack()
                        || wishes.technique().equals(Optional.of(main.technique()))
                        || wishes.helped().contains(main.technique()));
    }

    /** A therapist can do whatever a partner can. */
    private static boolean givenBy(Routine r, String delivery) {
        return r.delivery().equals(delivery)
                || delivery.equals("therapist") && r.delivery().equals("partner");
    }

    /** All work that can be done lying or sitting so, of this routine first; the same work of two routines counts once. */
    private static List<Piece> workIn(String position, Routine main, Map<Routine, List<Piece>> pieces) {
        var all = new ArrayList<>(pieces.getOrDefault(main, List.of()));
        var seen = new HashSet<List<Object>>();
        all.forEach(p -> seen.add(same(p)));
        pieces.forEach((r, of) -> {
            if (r.positions().contains(position))
                of.stream()
                        .filter(Planner::onTheBack)
                        .filter(p -> seen.add(same(p)))
                        .forEach(all::add);
        });
        return all;
    }

    /** What is pressed away from the back belongs to its own routine only. */
    private static boolean onTheBack(Piece p) {
        return p.steps().stream().allMatch(s -> s.stated().elsewhere().isEmpty());
    }

    private static List<Object> same(Piece p) {
        return p.steps().stream()
                .<Object>map(s -> List.of(s.technique(), s.stated().verb(), s.places()))
                .toList();
    }

    private static List<String> positions(Routine r, Limits limits, Wishes wishes) {
        return r.positions().stream()
                .filter(p -> !limits.positionsBarred().contains(p))
                .filter(p -> wishes.positions().isEmpty() || wishes.positions().contains(p))
                .toList();
    }

    private Plan plan(Cleared cleared, Limits limits, Wishes wishes, Composition c, List<String> leftOut) {
        Technique technique = technique(wishes.technique()
                .filter(t -> c.steps().stream().anyMatch(s -> s.technique().equals(t)) || open(t, cleared, wishes))
                .orElse(c.main().technique()));
        return new Plan(
                cleared.day(),
                wishes,
                technique,
                Optional.of(c.main()),
                Optional.of(c.position()),
                c.steps(),
                limits,
                wishes.delivery().equals("self") ? SELF : BY_ANOTHER,
                reasons(cleared, wishes, technique, c),
                leftOut,
                k.sayings().expect());
    }

    /** A therapist may follow a wish that no routine for home has in it. */
    private boolean open(String technique, Cleared cleared, Wishes wishes) {
        return wishes.delivery().equals("therapist")
                && technique(technique).deliveries().contains("therapist")
                && !cleared.limits().techniquesBarred().contains(technique);
    }

    private List<String> reasons(Cleared cleared, Wishes wishes, Technique technique, Composition c) {
        var reasons = new ArrayList<String>();
        long reached = c.reaches(wishes.places());
        if (!wishes.places().isEmpty())
            reasons.add(
                    reached == 0
                            ? "It works beside the places you chose."
                            : "It reaches " + reached + (reached == 1 ? " place" : " places") + " you chose.");
        reasons.add(technique.evidence());
        if (cleared.limits().maxMinutes() < wishes.minutes())
            reasons.add("At most " + cleared.limits().maxMinutes() + " minutes today."
                    + because(
                            cleared,
                            l -> l.maxMinutes()
                                    .equals(OptionalInt.of(cleared.limits().maxMinutes()))));
        reasons.add("At most " + cleared.limits().maxPressure() + " of 10 today."
                + because(
                        cleared,
                        l -> l.maxPressure()
                                .equals(OptionalInt.of(cleared.limits().maxPressure()))));
        if (cleared.grounds().facts().choice(Intake.DELIVERY).isEmpty())
            reasons.add("Who gives it was not said: the limits are the strictest of all.");
        if (wishes.build().build().isEmpty())
            reasons.add("Height and build were not both said: what is barred is as wide as for any build.");
        return reasons;
    }

    /** The rule that bounds so, in its own words. */
    private static String because(Cleared cleared, Predicate<LimitsStated> bounds) {
        return cleared.grounds().reasons().stream()
                .filter(r -> Stream.concat(
                                Stream.of(r.rule().then(), r.rule().ifUnsure()), r.rule().onceCleared().stream())
                        .anyMatch(c -> bounds.test(c.limits())))
                .findFirst()
                .map(r -> " " + r.because())
                .orElse("");
    }

    private Technique technique(String id) {
        if (k.techniques().get(id) instanceof Technique t) return t;
        throw new IllegalStateException("The technique '" + id + "' was there when the knowledge was checked");
    }
}
