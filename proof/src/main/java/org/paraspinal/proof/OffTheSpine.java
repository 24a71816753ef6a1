package org.paraspinal.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.logicng.formulas.Literal;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.LimitsStated;

/** P6. Whoever is cleared, by whatever hands: the strip over the spine, thrusts, and devices where they may harm stay barred. */
final class OffTheSpine implements Property {
    /** Zones that no hand may enter. */
    private static final List<String> NO_HAND = List.of("spine-strip", "tailbone", "neck-front");

    /** Zones that no powered device may enter. */
    private static final List<String> NO_DEVICE =
            List.of("device-strip", "neck", "ribs", "floating-ribs", "kidney-shadow", "kidney-angle");

    private final Knowledge k;

    OffTheSpine(Knowledge k) {
        this.k = k;
    }

    @Override
    public String name() {
        return "P6";
    }

    @Override
    public String claim() {
        return "No set of limits admits a zone of the spine, spinal manipulation, or a percussive device on spine, neck, ribs"
                + " or kidney.";
    }

    @Override
    public Findings prove() {
        var one = new One(k);
        Map<String, Literal> barred = new LinkedHashMap<>();
        for (String zone : NO_HAND)
            barred.put("any hand on " + zone, one.judged.forbids(new Limit.Bar(zone, LimitsStated.ANY, 0, 0)));
        for (String zone : NO_DEVICE)
            barred.put("a device on " + zone, one.judged.forbids(new Limit.Bar(zone, "device", 0, 0)));
        barred.put("manipulation", one.judged.forbids(new Limit.NoTechnique("manipulation")));
        var against = new Against();
        barred.forEach((what, is) -> against.look(one, what + " is allowed to", one.judged.cleared(), is.negate()));
        return new Findings("SAT, one query a zone", one.g.variables(), against.queries(), against.found(), List.of());
    }
}
