package org.paraspinal.care.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paraspinal.care.body.Back;
import org.paraspinal.care.body.Side;
import org.paraspinal.care.body.Sweep;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.LimitsStated;
import org.paraspinal.care.knowledge.Routine;
import org.paraspinal.care.planning.GuidedStroke.Bound;
import org.paraspinal.care.screening.Limits;

/** Fits one routine to today's limits and wishes: which strokes may exist, how hard, and for how long. */
final class Fitting {
    /** A step shorter than this is not worth changing hands for. */
    private static final int SHORTEST = 15;

    private final Knowledge k;
    private final Back back;
    private final Limits limits;
    private final Wishes wishes;
    private final Set<String> leftOut = new LinkedHashSet<>();

    Fitting(Knowledge k, Back back, Limits limits, Wishes wishes) {
        this.k = k;
        this.back = back;
        this.limits = limits;
        this.wishes = wishes;
    }

    Fitted fit(Routine routine, String position) {
        var steps = new ArrayList<Plan.Step>();
        for (Routine.Step s : routine.steps()) {
            if (!s.frame() && sides(s).stream().noneMatch(side -> chosen(s, side))) continue;
            String technique = s.technique().orElse(routine.technique());
            if (limits.techniquesBarred().contains(technique))
                leftOut.add(s.does() + ": left out, " + k.words().techniques().name(technique) + " is barred.");
            else if (missing(s))
                leftOut.add(s.does() + ": left out, it needs "
                        + k.words().props().name(s.needs().orElseThrow()) + ".");
            else step(s, steps);
        }
        List<Plan.Step> timed = withinSession(withinAreas(steps));
        var reached = new HashSet<String>();
        for (var s : timed) for (var stroke : s.strokes()) reached.addAll(back.placesUnder(stroke.sweep()));
        reached.retainAll(wishes.places());
        return new Fitted(routine, position, timed, reached.size(), List.copyOf(leftOut));
    }

    /** Whether the step needs what the person, who said what is at hand, has not. */
    private boolean missing(Routine.Step s) {
        return !wishes.props().isEmpty()
                && s.needs().filter(n -> !wishes.props().contains(n)).isPresent();
    }

    private void step(Routine.Step s, List<Plan.Step> out) {
        if (s.path().isEmpty()) {
            if (s.frame()) out.add(new Plan.Step(s, List.of(), s.pressureFrom(), s.pressureTo(), s.seconds()));
            return;
        }
        var strokes = new ArrayList<GuidedStroke>();
        int hardest = Math.max(s.pressureFrom(), s.pressureTo());
        int sides = 0;
        for (Side side : sides(s)) {
            sides++;
            if (!s.frame() && !chosen(s, side)) continue;
            Sweep sweep = back.sweep(s.contact().orElseThrow(), s.path().get(), side);
            Bound least = GuidedStroke.bounds(back, limits, sweep).stream()
                    .min(java.util.Comparator.comparingInt(Bound::most))
                    .orElseThrow();
            if (least.most() < 1) leftOut.add(said(s, side) + " left out: " + name(least.where()) + ".");
            else strokes.add(new GuidedStroke(back, limits, sweep, Math.min(hardest, least.most())));
        }
        if (strokes.isEmpty()) return;
        int most = strokes.stream().mapToInt(GuidedStroke::pressure).min().orElseThrow();
        if (most < hardest) leftOut.add(s.does() + ": softer than usual, at most " + most + " of 10.");
        int seconds = s.seconds() * strokes.size() / sides;
        var even = strokes.stream()
                .map(g -> new GuidedStroke(back, limits, g.sweep(), Math.max(1, most)))
                .toList();
        out.add(new Plan.Step(s, even, Math.min(s.pressureFrom(), most), Math.min(s.pressureTo(), most), seconds));
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

    /** Shortens steps until no area gets more minutes than its cap. A stroke's time is shared by the places its step names. */
    private List<Plan.Step> withinAreas(List<Plan.Step> steps) {
        int most = limits.caps().stream()
                .filter(c -> c.area().equals(LimitsStated.ANY))
                .mapToInt(Limits.Cap::maxMinutes)
                .min()
                .orElse(limits.maxMinutes());
        Map<String, Double> seconds = new HashMap<>();
        for (var s : steps) perPlace(s).forEach((place, t) -> seconds.merge(place, t, Double::sum));
        var out = new ArrayList<Plan.Step>();
        for (var s : steps) {
            double share = perPlace(s).keySet().stream()
                    .mapToDouble(p -> Math.min(1, minutesFor(p, most) * 60.0 / seconds.getOrDefault(p, 1.0)))
                    .min()
                    .orElse(1);
            out.add(shortened(s, share));
        }
        return out;
    }

    private int minutesFor(String sidedPlace, int most) {
        String place = sidedPlace.substring(0, sidedPlace.lastIndexOf('-'));
        return limits.caps().stream()
                .filter(c -> c.area().equals(place) || c.area().equals(sidedPlace) || groupHas(c.area(), place))
                .mapToInt(Limits.Cap::maxMinutes)
                .reduce(most, Math::min);
    }

    private boolean groupHas(String area, String place) {
        var group = k.body().groups().get(area);
        return group != null && group.places().contains(place);
    }

    private static Map<String, Double> perPlace(Plan.Step s) {
        var out = new HashMap<String, Double>();
        int n = s.stated().places().size() * Math.max(1, s.strokes().size());
        for (var stroke : s.strokes())
            for (String p : s.stated().places())
                out.put(p + "-" + stroke.sweep().side().wire(), (double) s.seconds() / n);
        return out;
    }

    /** Shortens everything alike when the whole is longer than wished or allowed; what would be too short is left out. */
    private List<Plan.Step> withinSession(List<Plan.Step> steps) {
        int most = 60 * Math.min(limits.maxMinutes(), wishes.minutes());
        int whole = steps.stream().mapToInt(Plan.Step::seconds).sum();
        if (whole <= most) return steps;
        var out = new ArrayList<Plan.Step>();
        for (var s : steps) {
            Plan.Step shorter = shortened(s, (double) most / whole);
            if (shorter.seconds() >= SHORTEST) out.add(shorter);
            else leftOut.add(s.stated().does() + ": left out, the time is too short.");
        }
        return out;
    }

    private static Plan.Step shortened(Plan.Step s, double share) {
        if (share >= 1) return s;
        return new Plan.Step(s.stated(), s.strokes(), s.pressureFrom(), s.pressureTo(), (int) (s.seconds() * share));
    }

    private String said(Routine.Step s, Side side) {
        return s.does() + ", " + side.wire() + ":";
    }

    private String name(String where) {
        return k.body().name(where) + " is barred";
    }
}
