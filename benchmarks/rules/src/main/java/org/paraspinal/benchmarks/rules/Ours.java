package org.paraspinal.benchmarks.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.paraspinal.care.intake.Crowd;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.intake.Glance;
import org.paraspinal.care.knowledge.Rule;
import org.paraspinal.care.screening.Bulk;
import org.paraspinal.care.screening.Deciding;
import org.paraspinal.care.screening.Decision;
import org.paraspinal.care.screening.Masks;

/** Paraspinal itself, from answers that stand ready as bits. */
final class Ours implements Engine {
    private Glance[] people = {};
    private Crowd crowd = Crowd.of(List.of());
    private final Deciding deciding;
    private final Bulk bulk;

    Ours(Masks masks) {
        deciding = new Deciding(masks);
        bulk = new Bulk(masks);
    }

    @Override
    public void take(List<Facts> facts) {
        people = facts.stream().map(Facts::glance).toArray(Glance[]::new);
        crowd = Crowd.of(List.of(people));
    }

    @Override
    public Decision decide(int person) {
        return deciding.decide(people[person]);
    }

    int code(int person) {
        return deciding.code(people[person]).ordinal();
    }

    void bulk(byte[] codes) {
        bulk.codes(crowd, 0, crowd.many(), codes);
    }

    @Override
    public Came came(int person) {
        Decision d = decide(person);
        return new Came(d.level().ordinal(), ids(d.fired()), ids(d.unsure()), ids(d.open()));
    }

    private static Set<String> ids(List<Rule> rules) {
        return rules.stream().map(Rule::id).collect(Collectors.toSet());
    }
}
