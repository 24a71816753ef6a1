package org.paraspinal.cohort.formula;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of each column of words, in their order: the first is the one the others stand against. */
public record Words(Map<String, List<String>> levels) {

    /** Numbers by size and words by the alphabet, but the base first. */
    public static List<String> ordered(Collection<String> words, Optional<String> base) {
        var all = new ArrayList<>(words);
        boolean numbers = all.stream().allMatch(w -> w.matches("-?\\d{1,15}(\\.\\d{1,9})?"));
        if (numbers) all.sort((a, b) -> Double.compare(Double.parseDouble(a), Double.parseDouble(b)));
        else all.sort(String::compareTo);
        base.ifPresent(b -> {
            if (all.remove(b)) all.addFirst(b);
        });
        return List.copyOf(all);
    }

    boolean has(Atom atom) {
        return levels.containsKey(atom.column());
    }

    List<String> of(Atom atom) {
        return levels.getOrDefault(atom.column(), List.of());
    }
}
