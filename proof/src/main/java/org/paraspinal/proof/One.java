package org.paraspinal.proof;

import java.util.Collection;
import java.util.Optional;
import org.logicng.formulas.Literal;
import org.paraspinal.care.knowledge.Knowledge;

/** One person and the verdict on them, in one circuit. */
final class One {
    final Gates g = new Gates();
    final Anybody anybody;
    final Judged judged;
    private final Person persons;

    One(Knowledge k) {
        anybody = new Anybody(k, g, "a");
        judged = new Judged(k, g, anybody);
        persons = new Person(k);
    }

    /** Somebody of whom all of this is so, with as little the matter as can be, in words; empty when there is nobody. */
    Optional<String> find(Collection<Literal> all) {
        return g.plainest(all, anybody.wellAndAsked().toList()).map(c -> persons.inWords(persons.answers(anybody, c)));
    }
}
