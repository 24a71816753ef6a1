package org.paraspinal.care.screening;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.paraspinal.care.intake.Glance;
import org.paraspinal.care.knowledge.LimitsStated;
import org.paraspinal.care.knowledge.Rule;

/** Somebody who marked places has bars of their own: whether a rule adds to them is seen by the limits themselves. */
final class Marked {
    private Marked() {}

    /** Whether the rule would add a limit or an advice to what the rules that fired or are unsure state. */
    static boolean adds(Glance person, List<Rule> rules, long[] fired, long[] unsure, long[] lowered, int rule) {
        var limits = new Limits.Strictest();
        var advice = new HashSet<String>();
        for (var c : Decision.certain(rules, fired, unsure, lowered)) {
            limits.add(c.consequence().limits(), places(person, c.rule()));
            advice.addAll(c.consequence().limits().advice());
        }
        LimitsStated more = rules.get(rule).then().limits();
        var tightened = new Limits.Strictest(limits);
        tightened.add(more, places(person, rules.get(rule)));
        return !advice.containsAll(more.advice()) || !limits.limits().withinOrEqual(tightened.limits());
    }

    private static Set<String> places(Glance person, Rule rule) {
        return rule.item()
                .map(item -> person.places().getOrDefault(item, Set.of()))
                .orElse(Set.of());
    }
}
