package org.paraspinal.care.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.paraspinal.care.knowledge.Routine;

/**
 * Composes one session round one routine: opening, work, closing. The work is the choice of greatest worth that fits into the time. It
 * goes from where it does not hurt to where it does and from light to firm, so the most painful place is never first; what gets lighter
 * leads out.
 *
 * @param main the routine that opens and closes it and gives it its name
 * @param worth of the work, by the {@link Objective}
 * @param leftOut what of the routine found no time
 */
record Composition(Routine main, String position, List<Plan.Step> steps, double worth, List<String> leftOut) {
    /** Opening and closing take at most this share of the time. */
    private static final double FRAME = 0.2;

    /** The first touch is no firmer than this. */
    private static final int FIRST_TOUCH = 3;

    Composition {
        steps = List.copyOf(steps);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * The session that a routine would give.
     *
     * @param pieces all work there is for it, its own before that of others
     * @param seconds at most how long
     * @return empty when no work is left
     */
    static Optional<Composition> of(
            Routine main, String position, List<Piece> pieces, Fitting fitting, MinutesOfAnArea areas, int seconds) {
        List<Plan.Step> wholeOpening = fitting.frame(main, true);
        List<Plan.Step> wholeClosing = fitting.frame(main, false);
        int framed = seconds(wholeOpening) + seconds(wholeClosing);
        double share = framed == 0 ? 1 : Math.min(1, FRAME * seconds / framed);
        List<Plan.Step> opening = shortened(wholeOpening, share);
        List<Plan.Step> closing = shortened(wholeClosing, share);
        List<Piece> weighed = pieces.stream()
                .map(p -> new Piece(p.routine(), p.steps(), Objective.worthIn(main, p), p.sore()))
                .toList();
        List<Piece> work = work(weighed, seconds - seconds(opening) - seconds(closing));
        if (work.isEmpty()) return Optional.empty();
        var steps = new ArrayList<Plan.Step>(opening);
        work.stream().sorted(order()).forEach(p -> steps.addAll(p.steps()));
        steps.addAll(closing);
        double worth = work.stream().mapToDouble(p -> p.worth() * p.seconds()).sum();
        var done = steps.stream().map(s -> s.stated().does()).toList();
        var leftOut = Stream.of(
                        wholeOpening,
                        pieces.stream()
                                .filter(p -> p.routine().equals(main))
                                .flatMap(p -> p.steps().stream())
                                .toList(),
                        wholeClosing)
                .flatMap(List::stream)
                .map(s -> s.stated().does())
                .filter(does -> !done.contains(does))
                .distinct()
                .map(does -> does + ": left out, the time is too short.")
                .toList();
        return Optional.of(new Composition(main, position, areas.within(begunLightly(steps)), worth, leftOut));
    }

    private static int seconds(List<Plan.Step> steps) {
        return steps.stream().mapToInt(Plan.Step::seconds).sum();
    }

    private static List<Plan.Step> shortened(List<Plan.Step> frame, double share) {
        return frame.stream()
                .map(s -> s.shortened(share))
                .filter(s -> s.seconds() >= Fitting.SHORTEST)
                .toList();
    }

    /** The choice of greatest worth; where all of it would touch the most painful places, some other work is put before it. */
    private static List<Piece> work(List<Piece> pieces, int seconds) {
        List<Piece> best = new Choice(pieces, seconds, Fitting.SHORTEST).best();
        if (best.isEmpty() || best.stream().anyMatch(p -> !p.sore())) return best;
        Optional<Piece> before = pieces.stream()
                .filter(p -> !p.sore())
                .max(Comparator.comparingDouble(Piece::worth))
                .map(p -> p.shortened(Math.min(1, FRAME * seconds / p.seconds())))
                .filter(p -> p.shortest() >= Fitting.SHORTEST);
        if (before.isEmpty()) return best;
        var work = new ArrayList<Piece>(before.stream().toList());
        work.addAll(new Choice(
                        pieces.stream().filter(Piece::sore).toList(),
                        seconds - before.get().seconds(),
                        Fitting.SHORTEST)
                .best());
        return work;
    }

    private static Comparator<Piece> order() {
        return Comparator.comparing(Piece::fades).thenComparing(Piece::sore).thenComparing(Piece::hardest);
    }

    private static List<Plan.Step> begunLightly(List<Plan.Step> steps) {
        var out = new ArrayList<Plan.Step>();
        boolean touched = false;
        for (Plan.Step s : steps) {
            boolean first = !touched && !s.strokes().isEmpty();
            out.add(first ? s.noFirmerThan(FIRST_TOUCH) : s);
            touched |= first;
        }
        return out;
    }

    /** How many of these places its strokes are meant for. */
    long reaches(Set<String> places) {
        return steps.stream()
                .flatMap(s -> s.places().stream())
                .distinct()
                .filter(places::contains)
                .count();
    }
}
