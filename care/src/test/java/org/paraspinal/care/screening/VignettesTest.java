package org.paraspinal.care.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.paraspinal.care.screening.Vignettes.judge;
import static org.paraspinal.care.screening.Vignettes.level;
import static org.paraspinal.care.screening.Vignettes.reasons;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraspinal.care.knowledge.VerdictLevel;

/** People in words, from published cases and guidelines: each verdict lies between the mildest and the strictest that would do. */
class VignettesTest {
    /** Nobody waits any more for a rule or a question that is not yet there. */
    private static final List<String> WAITING = List.of();

    static Stream<Map<String, Object>> people() {
        return Vignettes.first().stream().filter(p -> !p.containsKey("waits"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("people")
    void the_verdict_lies_between_the_mildest_and_the_strictest_acceptable(Map<String, Object> person) {
        VerdictLevel mildest = level(person, "mildest").orElseThrow();
        VerdictLevel strictest = level(person, "strictest").orElse(VerdictLevel.EMERGENCY_NOW);

        Verdict verdict = judge(person);

        assertTrue(
                verdict.level().compareTo(mildest) >= 0 && verdict.level().compareTo(strictest) <= 0,
                () -> person.get("id") + ": " + verdict.level().wire() + " is not between " + mildest.wire() + " and "
                        + strictest.wire() + "; " + reasons(verdict));
    }

    @Test
    void those_that_wait_for_later_rules_are_named() {
        assertEquals(
                WAITING,
                Vignettes.first().stream()
                        .filter(p -> p.containsKey("waits"))
                        .map(Vignettes::id)
                        .sorted()
                        .toList());
        assertEquals(59, Vignettes.first().size());
    }
}
