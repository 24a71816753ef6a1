package org.paraspinal.care.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.intake.Answers.ClearanceSaid;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.intake.Reading;
import org.paraspinal.care.knowledge.Shipped;
import org.paraspinal.care.knowledge.VerdictLevel;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** People in words, from published cases and guidelines: each verdict lies between the mildest and the strictest that would do. */
class VignettesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** These wait for rules over several answers at once, for the counting of unsure answers, or for a question of its own. */
    private static final List<String> WAITING = List.of("v135", "v139", "v160");

    static Stream<Map<String, Object>> people() {
        return all().stream().filter(p -> !p.containsKey("waits"));
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
                all().stream()
                        .filter(p -> p.containsKey("waits"))
                        .map(p -> (String) p.get("id"))
                        .sorted()
                        .toList());
        assertEquals(59, all().size());
    }

    private static List<String> reasons(Verdict v) {
        return v.grounds().reasons().stream().map(r -> r.id() + " " + r.how()).toList();
    }

    private static Optional<VerdictLevel> level(Map<String, Object> person, String key) {
        return Optional.ofNullable((String) person.get(key)).flatMap(VerdictLevel::of);
    }

    private static Verdict judge(Map<String, Object> person) {
        Answers answers = Answers.none(TODAY).otherwise("no");
        for (String choice : List.of("sex", "delivery", "technique", "visit"))
            if (person.get(choice) instanceof String word) answers = answers.choosing(choice, word);
        answers = answers.counting("age", ((Number) Objects.requireNonNull(person.get("age"))).doubleValue());
        for (var n : map(person, "numbers").entrySet())
            answers = answers.counting(n.getKey(), ((Number) n.getValue()).doubleValue());
        for (var a : map(person, "answers").entrySet()) answers = answers.saying(a.getKey(), (String) a.getValue());
        for (var p : map(person, "places").entrySet()) answers = answers.marking(p.getKey(), strings(p.getValue()));
        for (String item : strings(person.getOrDefault("cleared", List.of())))
            answers = answers.cleared(new ClearanceSaid(item, "doctor", TODAY.minusDays(7), Optional.empty()));
        return switch (Intake.read(Shipped.knowledge(), answers)) {
            case Reading.Understood u -> Screening.judge(u.facts());
            case Reading.Misread m -> throw new AssertionError(person.get("id") + ": " + m.problems());
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> person, String key) {
        return (Map<String, Object>) person.getOrDefault(key, Map.of());
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Object list) {
        return (List<String>) list;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> all() {
        try (var in = Objects.requireNonNull(VignettesTest.class.getResourceAsStream("/vignettes/vignettes.yaml"))) {
            var top = (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            return (List<Map<String, Object>>) Objects.requireNonNull(top.get("people"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
