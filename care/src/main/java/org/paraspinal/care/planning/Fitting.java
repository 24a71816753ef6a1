package org.paraspinal.care.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.paraspinal.care.body.Back;
import org.paraspinal.care.body.Side;
import org.paraspinal.care.body.Sweep;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.LimitsStated;
import org.paraspinal.care.knowledge.Routine;
import org.paraspinal.care.planning.GuidedStroke.Bound;
import org.paraspinal.care.screening.Limits;

/** Fits the steps of routines to today's limits and wishes: which strokes may exist, and how hard. */
final class Fitting {
    /** A step shorter than this is not worth changing hands for. */
    static final int SHORTEST = 15;

    /** The contact that may go where no other may. */
    private static final String FLAT = "palm";

    private static final String OUT = " was taken out";

    /** What a flat hand can stand in for. */
    private static final Set<String> HANDS = Set.of("heel", "fist", "fingers");

    private final Knowledge k;
    private final Back back;
    private final Limits limits;
    private final Wishes wishes;
    private final Objective objective;
    private final Map<Routine, Set<String>> leftOut = new LinkedHashMap<>();

    Fitting(Knowledge k, Back back, Limits limits, Wishes wishes, Objective objective) {
        this.k = k;
        this.back = back;
        this.limits = limits;
        this.wishes = wishes;
        this.objective = objective;
    }

    /** What was left out of these routines or made gentler, and why. */
    List<String> leftOut(List<Routine> of) {
        return of.stream()
                .flatMap(r -> leftOut.getOrDefault(r, Set.of()).stream())
                .distinct()
                .toList();
    }

    /** What opens the routine, or closes it. An opening that rests on the most painful place is left out: that is never first. */
    List<Plan.Step> frame(Routine routine, boolean opening) {
        int firstWork =
                (int) routine.steps().stream().takeWhile(Routine.Step::frame).count();
        var out = new ArrayList<Plan.Step>();
        for (int i = 0; i < routine.steps().size(); i++) {
            Routine.Step s = routine.steps().get(i);
            if (!s.frame() || (i < firstWork) != opening) continue;
            Optional<Plan.Step> fitted = fit(routine, s);
            if (opening && fitted.filter(objective::touchesSore).isPresent())
                leaveOut(routine, s.does() + ": left out, it would begin on the most painful place.");
            else fitted.ifPresent(out::add);
        }
        return out;
    }

    /**
     * The pieces of work in a routine that may be done today: a step for the left and its like for the right are one piece. "The same on
     * the other side" is said only where the one side is done too.
     */
    List<Piece> pieces(Routine routine) {
        var out = new ArrayList<Piece>();
        List<Routine.Step> work =
                routine.steps().stream().filter(s -> !s.frame()).toList();
        for (int i = 0; i < work.size(); i++) {
            boolean pair = i + 1 < work.size() && twins(work.get(i), work.get(i + 1));
            var steps = new ArrayList<Plan.Step>();
            Routine.Step first = work.get(i);
            fit(routine, first).ifPresent(steps::add);
            if (pair) {
                Routine.Step second = work.get(++i);
                boolean alone = steps.isEmpty();
                fit(routine, second.saying(first.does()))
                        .map(s -> alone ? s : s.stating(second))
                        .ifPresent(steps::add);
            }
            if (steps.isEmpty()) continue;
            double worth = steps.stream()
                    .mapToDouble(s -> objective.worth(routine, s))
                    .average()
                    .orElseThrow();
            out.add(new Piece(routine, steps, worth, steps.stream().anyMatch(objective::touchesSore)));
        }
        return out;
    }

    private void leaveOut(Routine routine, String why) {
        leftOut.computeIfAbsent(routine, _ -> new LinkedHashSet<>()).add(why);
    }

    private static boolean twins(Routine.Step one, Routine.Step other) {
        return one.side().equals("left")
                && other.side().equals("right")
                && one.path().equals(other.path())
                && one.elsewhere().equals(other.elsewhere())
                && one.contact().equals(other.contact());
    }

    private Optional<Plan.Step> fit(Routine routine, Routine.Step s) {
        String technique = s.technique().orElse(routine.technique());
        boolean onTheBack = s.elsewhere().isEmpty();
        if (onTheBack && !s.frame() && sides(s).stream().noneMatch(side -> chosen(s, side))) return Optional.empty();
        if (limits.techniquesBarred().contains(technique)) {
            leaveOut(routine, s.does() + ": left out, " + k.words().techniques().name(technique) + " is barred.");
            return Optional.empty();
        }
        if (missing(s)) {
            leaveOut(
                    routine,
                    s.does() + ": left out, it needs "
                            + k.words().props().name(s.needs().orElseThrow()) + ", which was not said to be at hand.");
            return Optional.empty();
        }
        if (s.elsewhere().isPresent()) return elsewhere(routine, s, technique).map(f -> reasoned(routine, f));
        if (s.path().isEmpty()) {
            if (!s.frame()) return Optional.empty();
            return Optional.of(reasoned(
                    routine,
                    new Plan.Step(s, technique, List.of(), s.pressureFrom(), s.pressureTo(), s.seconds(), "")));
        }
        return strokes(routine, s, technique).map(f -> reasoned(routine, f));
    }

    /** Away from the back no stroke is drawn; what bounds pressure in that part of the body still does. */
    private Optional<Plan.Step> elsewhere(Routine routine, Routine.Step s, String technique) {
        String area = Optional.ofNullable(k.body().elsewhere().get(s.elsewhere().orElseThrow()))
                .orElseThrow()
                .area();
        Bound least = bounds(area, s.contact().orElseThrow())
                .min(Comparator.comparingInt(Bound::most))
                .orElseThrow();
        if (least.most() < 1) {
            leaveOut(routine, s.does() + ": left out: " + name(least.where()) + ".");
            return Optional.empty();
        }
        int from = Math.min(s.pressureFrom(), least.most());
        int to = Math.min(s.pressureTo(), least.most());
        return Optional.of(new Plan.Step(s, technique, List.of(), from, to, s.seconds(), ""));
    }

    private Stream<Bound> bounds(String area, String contact) {
        return Stream.of(
                        Stream.of(new Bound(limits.maxPressure(), "today's limit")),
                        limits.bars().stream()
                                .filter(b -> b.zone().equals(area) && b.concerns(contact))
                                .map(b -> new Bound(b.maxPressure(), b.zone())),
                        limits.caps().stream()
                                .filter(c -> c.area().equals(area) || c.area().equals(LimitsStated.ANY))
                                .map(c -> new Bound(c.maxPressure(), c.area())))
                .flatMap(b -> b);
    }

    private Plan.Step reasoned(Routine routine, Plan.Step step) {
        return step.because(objective.because(routine, step));
    }

    /** Whether the step needs what was not said to be at hand. */
    private boolean missing(Routine.Step s) {
        return s.needs().filter(n -> !wishes.props().contains(n)).isPresent();
    }

    private Optional<Plan.Step> strokes(Routine routine, Routine.Step s, String technique) {
        int hardest = s.hardest();
        List<Side> sides = sides(s).stream()
                .filter(side -> s.frame() || chosen(s, side))
                .filter(side -> !takenOut(routine, s, side))
                .toList();
        List<Sweep> sweeps = sweeps(routine, s, sides);
        var strokes = new ArrayList<GuidedStroke>();
        Bound tightest = new Bound(hardest, "");
        for (Sweep sweep : sweeps) {
            Bound least = least(sweep);
            if (least.most() < 1)
                leaveOut(routine, s.does() + ", " + sweep.side().wire() + ": left out: " + name(least.where()) + ".");
            else {
                strokes.add(new GuidedStroke(back, limits, sweep, Math.min(hardest, least.most())));
                if (least.most() < tightest.most()) tightest = least;
            }
        }
        if (strokes.isEmpty()) return Optional.empty();
        int most = tightest.most();
        if (most < hardest)
            leaveOut(
                    routine,
                    s.does() + ": softer than usual, at most " + most + " of 10 ("
                            + k.body().name(tightest.where()) + ").");
        int seconds = s.seconds() * strokes.size() / sides(s).size();
        var even = strokes.stream()
                .map(g -> new GuidedStroke(back, limits, g.sweep(), Math.max(1, most)))
                .toList();
        return Optional.of(new Plan.Step(
                s, technique, even, Math.min(s.pressureFrom(), most), Math.min(s.pressureTo(), most), seconds, ""));
    }

    /** The sweeps as stated, unless more of them may exist with a flat hand. */
    private List<Sweep> sweeps(Routine routine, Routine.Step s, List<Side> sides) {
        String contact = s.contact().orElseThrow();
        String path = s.path().orElseThrow();
        List<Sweep> stated =
                sides.stream().map(side -> back.sweep(contact, path, side)).toList();
        if (!HANDS.contains(contact) || possible(stated) == stated.size()) return stated;
        List<Sweep> flat =
                sides.stream().map(side -> back.beside(FLAT, path, side)).toList();
        if (possible(flat) <= possible(stated)) return stated;
        stated.stream()
                .map(this::least)
                .filter(b -> b.most() < 1)
                .findFirst()
                .ifPresent(b ->
                        leaveOut(routine, s.does() + ": with the flat hand instead, since " + name(b.where()) + "."));
        return flat;
    }

    private long possible(List<Sweep> sweeps) {
        return sweeps.stream().filter(w -> least(w).most() >= 1).count();
    }

    private Bound least(Sweep sweep) {
        return GuidedStroke.bounds(back, limits, sweep).stream()
                .min(Comparator.comparingInt(Bound::most))
                .orElseThrow();
    }

    private static List<Side> sides(Routine.Step s) {
        return switch (s.side()) {
            case "left" -> List.of(Side.LEFT);
            case "right" -> List.of(Side.RIGHT);
            default -> List.of(Side.LEFT, Side.RIGHT);
        };
    }

    private boolean chosen(Routine.Step s, Side side) {
        return wishes.places().isEmpty()
                || s.places().stream().anyMatch(p -> wishes.places().contains(p + "-" + side.wire()));
    }

    /** A stroke that names a place which was taken out is not done, even where its own edge would keep off it. */
    private boolean takenOut(Routine routine, Routine.Step s, Side side) {
        Optional<String> out = s.places().stream()
                .map(p -> p + "-" + side.wire())
                .filter(wishes.without()::contains)
                .findFirst();
        out.ifPresent(p -> leaveOut(
                routine,
                s.does() + ", " + side.wire() + ": left out, " + k.body().name(p) + OUT + "."));
        return out.isPresent();
    }

    private String name(String where) {
        return k.body().name(where) + (wishes.without().contains(where) ? OUT : " is barred");
    }
}
