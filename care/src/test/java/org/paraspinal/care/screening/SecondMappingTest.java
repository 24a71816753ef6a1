package org.paraspinal.care.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.paraspinal.care.screening.Vignettes.differs;
import static org.paraspinal.care.screening.Vignettes.id;
import static org.paraspinal.care.screening.Vignettes.judge;
import static org.paraspinal.care.screening.Vignettes.level;
import static org.paraspinal.care.screening.Vignettes.reasons;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraspinal.care.knowledge.VerdictLevel;

/**
 * The same people in words, put into answers a second time without sight of the first: who reads a text otherwise is still never
 * judged too mildly. The two mappings are compared in docs/safety/two-mappings.md.
 */
class SecondMappingTest {
    private static final Map<String, Map<String, Object>> BOUNDS =
            Vignettes.first().stream().collect(Collectors.toMap(Vignettes::id, Function.identity()));

    static Stream<Map<String, Object>> people() {
        return Vignettes.second().stream().filter(p -> !waits(p));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("people")
    void nobody_is_judged_more_mildly_than_would_do(Map<String, Object> person) {
        VerdictLevel mildest = level(bounds(person), "mildest").orElseThrow();

        Verdict verdict = judge(person);

        assertTrue(
                verdict.level().compareTo(mildest) >= 0,
                () -> id(person) + ": " + verdict.level().wire() + " is milder than " + mildest.wire() + "; "
                        + reasons(verdict));
    }

    @Test
    void whoever_is_judged_too_mildly_waits_for_a_change_to_the_questions_and_leaves_the_list_with_it() {
        List<String> milder = Vignettes.second().stream()
                .filter(p -> !bounds(p).containsKey("waits"))
                .filter(p ->
                        judge(p).level().compareTo(level(bounds(p), "mildest").orElseThrow()) < 0)
                .map(Vignettes::id)
                .sorted()
                .toList();

        assertEquals(milder, Vignettes.waits().keySet().stream().sorted().toList());
    }

    @Test
    void whoever_is_judged_more_strictly_than_would_do_is_declared_with_a_reason() {
        List<String> stricter = people().filter(p -> level(bounds(p), "strictest")
                        .filter(s -> judge(p).level().compareTo(s) > 0)
                        .isPresent())
                .map(Vignettes::id)
                .sorted()
                .toList();

        assertEquals(stricter, differs().keySet().stream().sorted().toList());
        assertTrue(differs().values().stream().noneMatch(why -> why.toString().isBlank()));
    }

    @Test
    void both_mappings_are_of_the_same_people() {
        assertEquals(
                Vignettes.first().stream().map(SecondMappingTest::whoAsks).toList(),
                Vignettes.second().stream().map(SecondMappingTest::whoAsks).toList());
    }

    private static String whoAsks(Map<String, Object> person) {
        return id(person) + " " + person.get("age") + " " + person.get("sex") + " " + person.get("delivery");
    }

    private static boolean waits(Map<String, Object> person) {
        return bounds(person).containsKey("waits") || Vignettes.waits().containsKey(id(person));
    }

    private static Map<String, Object> bounds(Map<String, Object> person) {
        Map<String, Object> bounds = BOUNDS.get(id(person));
        if (bounds == null) throw new AssertionError(id(person) + " is not among the first mapping's people");
        return bounds;
    }
}
