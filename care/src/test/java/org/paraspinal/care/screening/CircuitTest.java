package org.paraspinal.care.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.intake.Literals;
import org.paraspinal.care.knowledge.Condition;
import org.paraspinal.care.knowledge.Shipped;

/** The gates that many people go through ask what the cases ask that are proved to be the rules as written. */
class CircuitTest {
    private static final Literals LITERALS = Literals.of(Shipped.knowledge());
    private static final Masks MASKS = Masks.of(Shipped.knowledge());

    @Test
    void the_gates_of_each_rule_written_out_are_its_cases() {
        var gates = new TreeMap<String, Set<Set<Condition>>>();
        var cases = new TreeMap<String, Set<Set<Condition>>>();
        for (int r = 0; r < MASKS.rules().size(); r++) {
            var rule = MASKS.rules().get(r);
            gates.put(
                    rule.id(),
                    least(writtenOut(Circuit.part(LITERALS, rule.when().inward()))));
            cases.put(rule.id(), Set.copyOf(MASKS.readBack().get(r)));
        }
        assertEquals(cases, gates);
    }

    @Test
    void a_condition_turned_round_has_its_parts_turned_round() {
        Condition one = LITERALS.all().get(0);
        Condition other = LITERALS.all().stream()
                .filter(l -> l instanceof Condition.Not)
                .findFirst()
                .orElseThrow();
        Condition turned = ((Condition.Not) other).of();

        var neither = Circuit.part(LITERALS, new Condition.Not(new Condition.Or(List.of(turned, turned))).inward());

        assertEquals(Set.of(Set.of(other)), writtenOut(neither));
        assertNotEquals(Set.of(Set.of(one)), writtenOut(neither));
    }

    private static Set<Set<Condition>> writtenOut(Circuit.Part part) {
        return switch (part) {
            case Circuit.Literal l -> Set.of(Set.of(LITERALS.all().get(l.place())));
            case Circuit.Gate g ->
                g.all()
                        ? g.of().stream().map(CircuitTest::writtenOut).reduce(Set.of(Set.of()), CircuitTest::each)
                        : g.of().stream().flatMap(p -> writtenOut(p).stream()).collect(Collectors.toSet());
        };
    }

    private static Set<Set<Condition>> each(Set<Set<Condition>> some, Set<Set<Condition>> more) {
        return some.stream().flatMap(a -> more.stream().map(b -> union(a, b))).collect(Collectors.toSet());
    }

    private static Set<Condition> union(Set<Condition> a, Set<Condition> b) {
        return Stream.concat(a.stream(), b.stream()).collect(Collectors.toSet());
    }

    /** Without those that contain another. */
    private static Set<Set<Condition>> least(Set<Set<Condition>> all) {
        var out = new HashSet<>(all);
        out.removeIf(one -> all.stream().anyMatch(o -> o.size() < one.size() && one.containsAll(o)));
        return out;
    }
}
