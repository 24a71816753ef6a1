package org.paraspinal.care.screening;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.intake.Answers.ClearanceSaid;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.intake.Reading;
import org.paraspinal.care.knowledge.Shipped;
import org.paraspinal.care.knowledge.VerdictLevel;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads people in words, as two mappings put them into answers, and judges them. */
final class Vignettes {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private Vignettes() {}

    /** The people of the first mapping, with their texts and bounds. */
    static List<Map<String, Object>> first() {
        return people(top("vignettes.yaml"));
    }

    /** The people of the second mapping. */
    static List<Map<String, Object>> second() {
        return people(top("second-mapping.yaml"));
    }

    /** Why some people of the second mapping may be judged more strictly than the first one's bound, by id. */
    static Map<String, Object> differs() {
        return map(top("second-mapping.yaml"), "differs");
    }

    /** What the knowledge lacks for people whom the second mapping finds judged too mildly, by id. */
    static Map<String, Object> waits() {
        return map(top("second-mapping.yaml"), "waits");
    }

    static String id(Map<String, Object> person) {
        return (String) Objects.requireNonNull(person.get("id"));
    }

    static Optional<VerdictLevel> level(Map<String, Object> person, String key) {
        return Optional.ofNullable((String) person.get(key)).flatMap(VerdictLevel::of);
    }

    /** Why the verdict is what it is, for a failure's message. */
    static List<String> reasons(Verdict v) {
        return v.grounds().reasons().stream().map(r -> r.id() + " " + r.how()).toList();
    }

    static Verdict judge(Map<String, Object> person) {
        return switch (Intake.read(Shipped.knowledge(), answers(person))) {
            case Reading.Understood u -> Screening.judge(u.facts());
            case Reading.Misread m -> throw new AssertionError(id(person) + ": " + m.problems());
        };
    }

    /** What the person answered; whatever is not named is "no". */
    private static Answers answers(Map<String, Object> person) {
        Answers answers = Answers.none(TODAY)
                .otherwise("no")
                .counting("age", ((Number) Objects.requireNonNull(person.get("age"))).doubleValue());
        for (String choice : List.of("sex", "delivery", "technique", "visit"))
            if (person.get(choice) instanceof String word) answers = answers.choosing(choice, word);
        for (var n : map(person, "numbers").entrySet())
            answers = answers.counting(n.getKey(), ((Number) n.getValue()).doubleValue());
        for (var a : map(person, "answers").entrySet()) answers = answers.saying(a.getKey(), (String) a.getValue());
        for (var p : map(person, "places").entrySet()) answers = answers.marking(p.getKey(), list(p.getValue()));
        if (person.containsKey("sites")) answers = answers.hurting(Vignettes.<String>list(person.get("sites")));
        for (String item : Vignettes.<String>list(person.getOrDefault("cleared", List.of())))
            answers = answers.cleared(new ClearanceSaid(item, "doctor", TODAY.minusDays(7), Optional.empty()));
        for (Map<String, String> c : Vignettes.<Map<String, String>>list(person.getOrDefault("clearances", List.of())))
            answers = answers.cleared(new ClearanceSaid(
                    Objects.requireNonNull(c.get("item")),
                    Objects.requireNonNull(c.get("by")),
                    LocalDate.parse(Objects.requireNonNull(c.get("on"))),
                    Optional.empty()));
        return answers;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> of, String key) {
        return (Map<String, Object>) of.getOrDefault(key, Map.of());
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T> List<T> list(@org.jspecify.annotations.Nullable Object list) {
        return (List<T>) Objects.requireNonNull(list);
    }

    private static List<Map<String, Object>> people(Map<String, Object> top) {
        return list(top.get("people"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> top(String file) {
        try (var in = Objects.requireNonNull(Vignettes.class.getResourceAsStream("/vignettes/" + file))) {
            return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
