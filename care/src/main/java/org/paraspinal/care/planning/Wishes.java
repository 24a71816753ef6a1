package org.paraspinal.care.planning;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.paraspinal.care.body.Build;

/**
 * What the person would like.
 *
 * @param delivery who gives it: {@code self}, {@code partner} or {@code therapist}
 * @param places where, as sided places such as {@code lumbar-left}; none means the whole back
 * @param minutes at most how long
 * @param positions that are possible; none means all
 * @param props what is at hand, ids of the props; what is not named is not counted on
 * @param technique wished for
 * @param goal what it should help with, an id of the goals in {@code routines.yaml}
 * @param setOff what set the pain off, as chosen words
 * @param alsoUsed what else is used against it: heat, ice, rest, medicine, exercise
 * @param painNow 0 to 10
 * @param painExpected the number expected right after, 0 to 10
 * @param build of whom is massaged; {@link Build#UNKNOWN} when it was not said
 * @param sore the most painful places, as sided places; none when it was not said
 * @param helped techniques that helped before; none when nothing is known
 * @param without sided places that were taken out, without a reason: nothing touches them
 */
public record Wishes(
        String delivery,
        Set<String> places,
        int minutes,
        Set<String> positions,
        Set<String> props,
        Optional<String> technique,
        Optional<String> goal,
        List<String> setOff,
        List<String> alsoUsed,
        OptionalInt painNow,
        OptionalInt painExpected,
        Build build,
        Set<String> sore,
        Set<String> helped,
        Set<String> without) {
    public Wishes {
        if (minutes < 1 || minutes > 120)
            throw new IllegalArgumentException("minutes: expected 1 to 120, found " + minutes);
        painNow.ifPresent(p -> scale("painNow", p));
        painExpected.ifPresent(p -> scale("painExpected", p));
        places = Set.copyOf(places);
        positions = Set.copyOf(positions);
        props = Set.copyOf(props);
        setOff = List.copyOf(setOff);
        alsoUsed = List.copyOf(alsoUsed);
        sore = Set.copyOf(sore);
        helped = Set.copyOf(helped);
        without = Set.copyOf(without);
    }

    /** With nothing taken out. */
    public Wishes(
            String delivery,
            Set<String> places,
            int minutes,
            Set<String> positions,
            Set<String> props,
            Optional<String> technique,
            Optional<String> goal,
            List<String> setOff,
            List<String> alsoUsed,
            OptionalInt painNow,
            OptionalInt painExpected,
            Build build,
            Set<String> sore,
            Set<String> helped) {
        this(
                delivery,
                places,
                minutes,
                positions,
                props,
                technique,
                goal,
                setOff,
                alsoUsed,
                painNow,
                painExpected,
                build,
                sore,
                helped,
                Set.of());
    }

    private static void scale(String name, int n) {
        if (n < 0 || n > 10) throw new IllegalArgumentException(name + ": expected 0 to 10, found " + n);
    }

    /** Wishes for a place and nothing else in particular. */
    public static Wishes of(String delivery, Set<String> places, int minutes) {
        return new Wishes(
                delivery,
                places,
                minutes,
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Build.UNKNOWN,
                Set.of(),
                Set.of());
    }

    /** The same wishes with these props at hand. */
    public Wishes with(Set<String> atHand) {
        return with(places, atHand, build, without);
    }

    /** The same wishes for somebody of this build. */
    public Wishes on(Build other) {
        return with(places, props, other, without);
    }

    /**
     * The same wishes with these places taken out, and no others. Of the places wished for those stay that are not among them.
     *
     * @throws IllegalArgumentException when every place wished for would be taken out
     */
    public Wishes takingOut(Set<String> out) {
        var left = new HashSet<>(places);
        left.removeAll(out);
        if (left.isEmpty() && !places.isEmpty())
            throw new IllegalArgumentException("without: every place that was wished for is taken out");
        return with(left, props, build, out);
    }

    private Wishes with(Set<String> newPlaces, Set<String> newProps, Build newBuild, Set<String> out) {
        return new Wishes(
                delivery,
                newPlaces,
                minutes,
                positions,
                newProps,
                technique,
                goal,
                setOff,
                alsoUsed,
                painNow,
                painExpected,
                newBuild,
                sore,
                helped,
                out);
    }
}
