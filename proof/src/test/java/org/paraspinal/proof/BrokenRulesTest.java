package org.paraspinal.proof;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.knowledge.Condition;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.care.screening.Masks;

/** Each property is broken once on purpose, and must find it out. */
class BrokenRulesTest {
    @Test
    void an_adverse_yes_that_makes_a_verdict_milder_is_caught() {
        caught(new Monotone(Broken.adding("p1.yaml")), "a milder verdict than clinician-first", "(statin)");
    }

    @Test
    void an_answer_left_out_that_is_read_as_the_milder_one_is_caught() {
        caught(new Completed(Broken.adding("p2.yaml")), "stricter, clinician-first", "(diabetes.nerve-damage)");
    }

    @Test
    void a_rule_that_decides_nothing_is_caught() {
        caught(new Needed(Broken.adding("p3-rule.yaml")), "says-nothing-new decides nothing for anybody");
    }

    @Test
    void a_rule_that_clears_people_for_nothing_is_caught() {
        caught(new Needed(Broken.adding("p3-lane.yaml")), "no lane for a flat hand is left to", "(statin)");
    }

    @Test
    void an_emergency_item_that_calls_for_nothing_is_caught() {
        caught(new Reached(Broken.adding("p4.yaml")), "a yes to very-old alone calls for nothing graver than adapt");
    }

    @Test
    void a_check_that_ends_before_an_answer_that_matters_is_caught() {
        caught(new Short(Broken.adding("p5.yaml")), "differs in Pressure[most=1]", "(osteopenia)");
    }

    @Test
    void a_gap_in_the_strip_over_the_spine_is_caught() {
        caught(
                new OffTheSpine(Broken.replacing(
                        "screening/0-always.yaml",
                        "{zone: spine-strip, contacts: [any], max-pressure: 0}",
                        "{zone: spine-strip, contacts: [any], max-pressure: 1}")),
                "any hand on spine-strip is allowed to");
    }

    @Test
    void a_compiler_that_forgets_a_case_is_caught() {
        Knowledge k = KnowledgeReader.read(KnowledgeFiles.shipped());
        List<List<Set<Condition>>> whole = Masks.of(k).readBack();
        var next = new AtomicInteger();
        Masks forgetful = Masks.compiledBy(k, _ -> {
            List<Set<Condition>> all = whole.get(next.getAndIncrement());
            return all.size() > 1 ? all.subList(1, all.size()) : all;
        });

        caught(new Compiled(k, forgetful), "is compiled to something else");
    }

    @Test
    void a_compiler_that_forgets_a_literal_is_caught() {
        Knowledge k = KnowledgeReader.read(KnowledgeFiles.shipped());
        List<List<Set<Condition>>> whole = Masks.of(k).readBack();
        var next = new AtomicInteger();
        Masks forgetful = Masks.compiledBy(
                k,
                _ -> whole.get(next.getAndIncrement()).stream()
                        .map(one -> one.stream().limit(2).collect(Collectors.toUnmodifiableSet()))
                        .toList());

        caught(new Compiled(k, forgetful), "is compiled to something else");
    }

    private static void caught(Property property, String... words) {
        List<String> against = property.prove().against();

        for (String w : words)
            assertTrue(
                    against.stream().anyMatch(a -> a.contains(w)),
                    () -> property.name() + " does not find: " + w + " in " + against);
    }
}
