package org.paraspinal.care.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.paraspinal.care.knowledge.BodyMap.Zone;

/** Looks whether every name on the map of the back leads somewhere, and whether what the geometry needs is there. */
final class BodyCheck {
    private static final Spot SPOT = new Spot("body.yaml", 1, "");

    /** Without these levels and measures no height and build can be told from another. */
    private static final Set<String> LEVELS = Set.of("C7", "S2");

    private static final Set<String> MEASURES = Set.of("above-c7", "back-length");

    private final BodyMap body;
    private final List<Fault> faults = new ArrayList<>();
    private final Lookup lookup = new Lookup(List.of(), faults);

    private BodyCheck(BodyMap body) {
        this.body = body;
    }

    /** Every fault of the map. */
    static List<Fault> faults(BodyMap body) {
        var check = new BodyCheck(body);
        check.all();
        return check.faults;
    }

    private void all() {
        Proportions p = body.proportions();
        if (p.builds().isEmpty()) fault("builds", "is empty: of which build is anybody?");
        LEVELS.stream()
                .sorted()
                .forEach(l -> known("levels", "level", l, p.levels().keySet()));
        MEASURES.stream()
                .sorted()
                .forEach(m -> known("measures", "measure", m, p.measures().keySet()));
        p.widths().forEach(w -> {
            known("widths", "level", w.level(), p.levels().keySet());
            known("widths", "measure", w.measure(), p.measures().keySet());
        });
        body.groups()
                .values()
                .forEach(g -> g.places()
                        .forEach(x -> known(g.id(), "place", x, body.places().keySet())));
        body.zones().values().forEach(this::zone);
        body.landmarks().values().forEach(l -> l.at().forEach(c -> corner(l.id(), c)));
        body.points().values().forEach(x -> corner(x.id(), x.at()));
    }

    private void zone(Zone z) {
        z.corners().forEach(c -> corner(z.id(), c));
        int least = z.half().isPresent() ? 1 : 3;
        if (z.corners().size() < least)
            fault(
                    z.id(),
                    z.half().isPresent() ? "has no way" : "has " + z.corners().size() + " corners; an area needs 3");
    }

    private void corner(String key, Corner c) {
        if (c.level().isEmpty()) return;
        known(key, "level", c.level(), body.proportions().levels().keySet());
        c.out()
                .measure()
                .ifPresent(m ->
                        known(key, "measure", m, body.proportions().measures().keySet()));
    }

    private void known(String key, String kind, String word, Collection<String> known) {
        lookup.known(SPOT, key, kind, word, known);
    }

    private void fault(String key, String message) {
        lookup.fault(SPOT, key, message);
    }
}
