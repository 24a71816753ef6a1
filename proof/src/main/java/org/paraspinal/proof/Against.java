package org.paraspinal.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.logicng.formulas.Literal;

/** Gathers what speaks against a property: the first as people in words, a few more as one line each, and then no more. */
final class Against {
    private static final int IN_WORDS = 2;

    /** After so many there is no need to look for more. */
    private static final int ENOUGH = 6;

    private final List<String> found = new ArrayList<>();
    private int queries;

    /**
     * Looks for somebody of whom all of this is so; nobody should be found.
     *
     * @param inWords puts the plainest such person in words
     */
    private void look(
            Gates g, String what, Collection<Literal> all, Function<Collection<Literal>, Optional<String>> inWords) {
        if (found.size() >= ENOUGH) return;
        queries++;
        if (g.find(all).isEmpty()) return;
        found.add(what + (found.size() < IN_WORDS ? ": " + inWords.apply(all).orElse("") : ""));
    }

    void look(One one, String what, Literal... all) {
        look(one.g, what, List.of(all), one::find);
    }

    void look(Pair pair, String what, Literal... all) {
        look(pair.g, what, List.of(all), pair::find);
    }

    /**
     * Looks for any of several violations at once, and only when there is one for each by itself: to show that there is none takes
     * little longer for all of them than for one.
     *
     * @param where who is looked at
     * @param violations what must not be, by its name
     */
    void lookAmong(Pair pair, Literal where, Map<String, Literal> violations) {
        queries++;
        if (pair.g.find(List.of(where, pair.g.or(violations.values()))).isEmpty()) return;
        violations.forEach((what, is) -> look(pair, what, where, is));
    }

    void add(String what) {
        found.add(what);
    }

    int queries() {
        return queries;
    }

    List<String> found() {
        if (found.size() < ENOUGH) return List.copyOf(found);
        var all = new ArrayList<>(found);
        all.add("and perhaps more: the search ended here");
        return all;
    }
}
