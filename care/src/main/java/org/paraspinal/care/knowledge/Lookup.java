package org.paraspinal.care.knowledge;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks names up where they lead, gathers a fault for each that leads nowhere, and remembers which sources are used. */
final class Lookup {
    private final Collection<String> sources;
    private final List<Fault> faults;
    private final Set<String> sourcesUsed = new HashSet<>();

    /** @param sources ids of every source there is */
    Lookup(Collection<String> sources, List<Fault> faults) {
        this.sources = sources;
        this.faults = faults;
    }

    /** At least one source, each of them known. */
    void sources(Spot spot, String key, List<String> ids) {
        if (ids.isEmpty()) fault(spot, key, "names no source");
        sourcesUsed.addAll(ids);
        ids.forEach(id -> known(spot, key, "source", id, sources));
    }

    /** @param kind what the word is to be, such as "source" */
    void known(Spot spot, String key, String kind, String word, Collection<String> known) {
        if (!known.contains(word))
            fault(spot, key, "'" + word + "' is not a known " + kind + "." + Guess.of(word, known));
    }

    void fault(Spot spot, String key, String message) {
        faults.add(new Fault(spot.at(key), message));
    }

    /** Whether anybody has named this source so far. */
    boolean uses(String source) {
        return sourcesUsed.contains(source);
    }
}
