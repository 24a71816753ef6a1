package org.paraspinal.care.screening;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.paraspinal.care.Given;
import org.paraspinal.care.knowledge.VerdictLevel;
import org.paraspinal.care.screening.Verdict.Cleared;

/** Whether one verdict is milder than another, or as mild with a looser limit. */
final class Milder {
    private Milder() {}

    /** What is milder or looser about the verdict than about the other; empty when nothing is. Not cleared allows nothing. */
    static Optional<String> than(Verdict other, Verdict verdict) {
        return than(other, other.level(), verdict);
    }

    /** The same, where "we must ask" is strict enough, since there is no telling which of several answers would be given. */
    static Optional<String> thanAnyOf(Verdict other, Verdict verdict) {
        VerdictLevel asks = VerdictLevel.ANSWERS_NEEDED;
        return than(other, other.level().compareTo(asks) > 0 ? asks : other.level(), verdict);
    }

    /** The same, but to be spared a question because something graver is known is not milder. */
    static Optional<String> thanWithoutAsking(Verdict other, Verdict verdict) {
        boolean spared = other instanceof Verdict.AnswersNeeded && verdict instanceof Cleared;
        return spared ? Optional.empty() : than(other, verdict);
    }

    /** Whether two verdicts are the same to the person: in level, limits and advice. */
    static boolean same(Verdict a, Verdict b) {
        return a.level() == b.level()
                && a.grounds().limits().withinOrEqual(b.grounds().limits())
                && b.grounds().limits().withinOrEqual(a.grounds().limits())
                && Set.copyOf(a.grounds().advice())
                        .equals(Set.copyOf(b.grounds().advice()));
    }

    /** Whether a verdict takes no notice of what another notices: it is milder or looser, or lacks one of its reasons. */
    static boolean heedless(Verdict of, Verdict verdict) {
        return than(of, verdict).isPresent() || !bearing(verdict).containsAll(bearing(of));
    }

    private static Set<String> bearing(Verdict v) {
        return v.grounds().reasons().stream()
                .map(r -> r.id() + " " + r.how() + " " + r.stillOpen())
                .collect(Collectors.toSet());
    }

    private static Optional<String> than(Verdict other, VerdictLevel least, Verdict verdict) {
        if (verdict.level().compareTo(least) < 0) return Optional.of("milder: " + both(other, verdict));
        if (verdict instanceof Cleared now
                && other instanceof Cleared then
                && !now.limits().withinOrEqual(then.limits()))
            return Optional.of("looser: " + both(other, verdict) + " with " + now.limits() + " after " + then.limits());
        return Optional.empty();
    }

    private static String both(Verdict other, Verdict verdict) {
        return Given.told(verdict) + " after " + Given.told(other);
    }
}
