package org.paraspinal.care.screening;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.paraspinal.care.knowledge.Condition;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.LimitsStated;
import org.paraspinal.care.knowledge.Rule.Consequence;
import org.paraspinal.care.knowledge.VerdictLevel;

/**
 * The fourth invariant, looked at from outside: the verdict and each of its limits is worked out once more, from nothing but the
 * reasons it gives, and each reason is followed to its sources.
 */
final class Unexplained {
    private final Knowledge k;
    private final Verdict verdict;
    private final List<String> found = new ArrayList<>();

    private Unexplained(Knowledge k, Verdict verdict) {
        this.k = k;
        this.verdict = verdict;
    }

    /** All that is said without a reason or without a source; nothing when the invariant holds. */
    static List<String> in(Knowledge k, Verdict verdict) {
        var check = new Unexplained(k, verdict);
        check.level();
        check.sources();
        check.limits();
        check.advice();
        return check.found;
    }

    private void level() {
        VerdictLevel called =
                verdict.grounds().reasons().stream().map(Reason::level).reduce(VerdictLevel.PROCEED, VerdictLevel::or);
        expected("level", called, verdict.level());
        for (Reason r : verdict.grounds().reasons()) {
            if (r.how() != Reason.How.OPEN)
                expected("level of " + r.id(), consequence(r).verdict(), r.level());
        }
    }

    private void sources() {
        for (Reason r : verdict.grounds().reasons()) {
            if (r.sources().isEmpty()) found.add(r.id() + " names no source");
            r.sources().stream()
                    .filter(s -> !k.sources().containsKey(s))
                    .forEach(s -> found.add(r.id() + " names '" + s + "', which is no source"));
            LimitsStated limits = consequence(r).limits();
            if (!limits.equals(LimitsStated.NONE)
                    && (limits.sources().isEmpty() || limits.mark().isEmpty()))
                found.add(r.id() + " states limits without mark or source");
        }
    }

    private void limits() {
        Limits given = verdict.grounds().limits();
        boolean closed = !verdict.level().cleared();
        expected(
                "pressure",
                closed ? 0 : least(10, (a, l) -> Math.min(a, l.maxPressure().orElse(10))),
                given.maxPressure());
        expected(
                "minutes",
                closed ? 0 : least(60, (a, l) -> Math.min(a, l.maxMinutes().orElse(60))),
                given.maxMinutes());
        if (closed) return;
        var techniques = new TreeSet<String>();
        var positions = new TreeSet<String>();
        var bars = new LinkedHashSet<String>();
        var caps = new LinkedHashSet<String>();
        for (Reason r : verdict.grounds().reasons()) {
            LimitsStated l = consequence(r).limits();
            techniques.addAll(l.techniquesBarred());
            positions.addAll(l.positionsBarred());
            for (var b : l.bars())
                for (String zone : zones(r, b.zone()))
                    bars.add(zone + b.contacts() + b.maxPressure() + " "
                            + b.marginCm().orElse(0));
            for (var c : l.caps()) caps.add(c.area() + " " + c.contact());
        }
        expected("techniques", techniques, given.techniquesBarred());
        expected("positions", positions, given.positionsBarred());
        expected(
                "bars",
                bars,
                set(given.bars().stream()
                        .map(b -> b.zone() + b.contacts() + b.maxPressure() + " " + b.marginCm())
                        .toList()));
        expected(
                "caps",
                caps,
                set(given.caps().stream().map(c -> c.area() + " " + c.contact()).toList()));
        for (var cap : given.caps()) {
            expected("pressure cap " + cap, leastCap(cap, true), cap.maxPressure());
            expected("minutes cap " + cap, leastCap(cap, false), cap.maxMinutes());
        }
    }

    /** Advice is given for what was said, not yet for what is still to be asked; and to who may not go on, only what all are told. */
    private void advice() {
        var advice = new LinkedHashSet<String>();
        verdict.grounds().reasons().stream()
                .filter(r -> r.how() != Reason.How.OPEN)
                .filter(r -> verdict.level().cleared() || r.rule().when() instanceof Condition.Always)
                .forEach(r -> advice.addAll(consequence(r).limits().advice()));
        expected("advice", advice, set(verdict.grounds().advice()));
    }

    private int least(int most, BiFunction<Integer, LimitsStated, Integer> of) {
        int least = most;
        for (Reason r : verdict.grounds().reasons())
            least = of.apply(least, consequence(r).limits());
        return least;
    }

    private int leastCap(Limits.Cap cap, boolean pressure) {
        return verdict.grounds().reasons().stream()
                .flatMap(r -> consequence(r).limits().caps().stream())
                .filter(c -> c.area().equals(cap.area()) && c.contact().equals(cap.contact()))
                .map(c -> pressure ? c.maxPressure().orElse(10) : c.maxMinutes().orElse(60))
                .reduce(pressure ? 10 : 60, Math::min);
    }

    private Set<String> zones(Reason r, String zone) {
        if (!zone.equals(LimitsStated.MARKED)) return Set.of(zone);
        Set<String> marked =
                r.rule().item().map(verdict.grounds().facts()::marked).orElse(Set.of());
        return marked.isEmpty() ? Set.of("whole-back") : marked;
    }

    private static Consequence consequence(Reason r) {
        return switch (r.how()) {
            case FIRED, OPEN -> r.rule().then();
            case UNSURE -> r.rule().ifUnsure();
            case CLEARED -> r.rule().onceCleared().orElseThrow();
        };
    }

    private static Set<String> set(List<String> of) {
        return new LinkedHashSet<>(of);
    }

    private void expected(String what, Object explained, Object given) {
        if (!explained.equals(given)) found.add(what + " is " + given + "; the reasons explain " + explained);
    }
}
