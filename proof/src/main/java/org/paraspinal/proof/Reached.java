package org.paraspinal.proof;

import java.util.Comparator;
import java.util.List;
import org.paraspinal.care.knowledge.Condition;
import org.paraspinal.care.knowledge.Kind;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Question;
import org.paraspinal.care.knowledge.Rule;
import org.paraspinal.care.knowledge.VerdictLevel;

/** P4. What is grave stays grave: whatever else is answered, and whatever a doctor has cleared. */
final class Reached implements Property {
    private final Knowledge k;

    Reached(Knowledge k) {
        this.k = k;
    }

    @Override
    public String name() {
        return "P4";
    }

    @Override
    public String claim() {
        return "Each emergency item, and each combination, reaches at least its verdict whatever else is answered,"
                + " clearances included.";
    }

    @Override
    public Findings prove() {
        var one = new One(k);
        var against = new Against();
        for (Question q : k.questions().values()) {
            if (q.kind() != Kind.EMERGENCY) continue;
            VerdictLevel least = least(q);
            if (least.cleared())
                against.add("a yes to " + q.id() + " alone calls for nothing graver than " + least.wire());
            against.look(
                    one,
                    "a yes to " + q.id() + " does not reach " + least.wire(),
                    one.anybody.found(q.id()).yes(),
                    one.judged.atLeast(least).negate());
        }
        for (Rule r : k.rules()) {
            boolean combination = r.item().isEmpty();
            boolean grave = r.then().verdict().compareTo(VerdictLevel.URGENT_SAME_DAY) >= 0;
            if (combination || grave)
                against.look(
                        one,
                        r.id() + " does not reach its verdict",
                        one.judged.fired(r),
                        one.judged.atLeast(r.then().verdict()).negate());
        }
        return new Findings(
                "SAT, one query an item and a rule", one.g.variables(), against.queries(), against.found(), List.of());
    }

    /** The mildest verdict that a bare yes calls for by a rule of its own; with none, nothing at all. */
    private VerdictLevel least(Question q) {
        return k.rules().stream()
                .filter(r -> r.when().equals(new Condition.Yes(q.id())))
                .map(r -> r.then().verdict())
                .max(Comparator.naturalOrder())
                .orElse(VerdictLevel.PROCEED);
    }
}
