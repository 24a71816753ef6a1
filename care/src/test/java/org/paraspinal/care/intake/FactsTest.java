package org.paraspinal.care.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraspinal.care.Given;
import org.paraspinal.care.intake.Answers.ClearanceSaid;
import org.paraspinal.care.intake.Facts.Unknowns;
import org.paraspinal.care.knowledge.Condition;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.TinyKnowledge;

/** Whether a condition holds, and what it still hangs on, for each kind of condition and each kind of not knowing. */
class FactsTest {
    /**
     * What was said, as {@code id=word} or {@code id=number}; the three columns are the condition with everything unknown open, with
     * what was not asked counted as unfulfilled, and with what is unsure counted as unfulfilled.
     */
    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(delimiter = '|', textBlock = """
            a | a=yes | TRUE | TRUE | TRUE
            a | a=no | FALSE | FALSE | FALSE
            a | a=unsure | UNKNOWN | UNKNOWN | FALSE
            a | a=withheld | UNKNOWN | UNKNOWN | FALSE
            a | | UNKNOWN | FALSE | UNKNOWN
            not a | a=yes | FALSE | FALSE | FALSE
            not a | a=no | TRUE | TRUE | TRUE
            not a | a=unsure | UNKNOWN | UNKNOWN | FALSE
            not a | | UNKNOWN | FALSE | UNKNOWN
            a and b | a=yes b=yes | TRUE | TRUE | TRUE
            a and b | a=yes | UNKNOWN | FALSE | UNKNOWN
            a and b | a=no | FALSE | FALSE | FALSE
            a or b | a=yes | TRUE | TRUE | TRUE
            a or b | a=no | UNKNOWN | FALSE | UNKNOWN
            a or b | a=no b=no | FALSE | FALSE | FALSE
            not (a and b) | a=no | TRUE | TRUE | TRUE
            not (a and b) | a=yes b=yes | FALSE | FALSE | FALSE
            not (a or b) | a=no b=no | TRUE | TRUE | TRUE
            not (a or b) | a=no | UNKNOWN | FALSE | UNKNOWN
            a and a.grave | a=yes | TRUE | TRUE | TRUE
            a and a.grave | a=unsure | UNKNOWN | UNKNOWN | FALSE
            a.grave | a=no | FALSE | FALSE | FALSE
            a.grave | a=unsure | TRUE | TRUE | TRUE
            a.grave | a=yes a.grave=no | FALSE | FALSE | FALSE
            a.grave | | UNKNOWN | FALSE | UNKNOWN
            not a.grave | a=yes | FALSE | FALSE | FALSE
            a.well | a=yes | FALSE | FALSE | FALSE
            not a.well | a=yes | TRUE | TRUE | TRUE
            not a.well | a=no | TRUE | TRUE | TRUE
            a.either | a=yes | TRUE | TRUE | TRUE
            not a.either | a=yes | TRUE | TRUE | TRUE
            age >= 65 | age=65 | TRUE | TRUE | TRUE
            age >= 65 | age=64 | FALSE | FALSE | FALSE
            not age >= 65 | age=64 | TRUE | TRUE | TRUE
            age >= 65 | | UNKNOWN | FALSE | UNKNOWN
            age >= 0 | | TRUE | TRUE | TRUE
            not age > 120 | | TRUE | TRUE | TRUE
            stage >= 20 | a=yes | TRUE | TRUE | TRUE
            stage >= 20 | a=unsure | TRUE | TRUE | TRUE
            not stage >= 20 | a=yes | TRUE | TRUE | TRUE
            stage >= 20 | a=yes stage=19 | FALSE | FALSE | FALSE
            stage >= 20 | a=no | FALSE | FALSE | FALSE
            not stage >= 20 | a=no | FALSE | FALSE | FALSE
            stage >= 20 | | UNKNOWN | FALSE | UNKNOWN
            sex is male | sex=male | TRUE | TRUE | TRUE
            sex is male | sex=female | FALSE | FALSE | FALSE
            sex is not male | sex=female | TRUE | TRUE | TRUE
            sex is male | | UNKNOWN | FALSE | UNKNOWN
            technique is deep | | FALSE | FALSE | FALSE
            technique is not deep | | TRUE | TRUE | TRUE
            site in lumbar | at=lumbar-left | TRUE | TRUE | TRUE
            site in lumbar | at=mid-back-left | FALSE | FALSE | FALSE
            not site in lumbar | at=mid-back-left | TRUE | TRUE | TRUE
            site in lumbar | | UNKNOWN | FALSE | UNKNOWN
            at least 2 of (a, b, c) | a=yes c=yes | TRUE | TRUE | TRUE
            at least 2 of (a, b, c) | a=yes | UNKNOWN | FALSE | UNKNOWN
            at least 2 of (a, b, c) | a=yes b=no | UNKNOWN | FALSE | UNKNOWN
            at least 2 of (a, b, c) | a=no b=no | FALSE | FALSE | FALSE
            at least 2 of (a, b, c) | a=yes b=no c=no | FALSE | FALSE | FALSE
            at least 2 of (a, b, c) | a=yes b=unsure c=no | UNKNOWN | UNKNOWN | FALSE
            not at least 2 of (a, b, c) | a=no b=no | TRUE | TRUE | TRUE
            not at least 2 of (a, b, c) | a=yes b=yes | FALSE | FALSE | FALSE
            not at least 2 of (a, b, c) | a=no | UNKNOWN | FALSE | UNKNOWN
            unsure of at least 2 safety questions | a=unsure b=withheld | TRUE | TRUE | TRUE
            unsure of at least 2 safety questions | a=unsure b=no fever=no | FALSE | FALSE | FALSE
            unsure of at least 2 safety questions | a=unsure fever=no | UNKNOWN | FALSE | UNKNOWN
            unsure of at least 2 safety questions | a=unsure b=no fever=no c=unsure | FALSE | FALSE | FALSE
            unsure of at least 2 questions | a=unsure b=no fever=no c=unsure | TRUE | TRUE | TRUE
            not unsure of at least 2 safety questions | a=unsure b=withheld | FALSE | FALSE | FALSE
            not unsure of at least 2 safety questions | a=unsure b=no fever=no | TRUE | TRUE | TRUE
            """)
    void a_condition_holds_or_not_or_is_unknown(
            String condition, String said, Truth open, Truth unaskedUnfulfilled, Truth unsureUnfulfilled) {
        Facts facts = facts(condition, said);

        assertEquals(
                List.of(open, unaskedUnfulfilled, unsureUnfulfilled),
                Arrays.stream(Unknowns.values())
                        .map(u -> facts.test(condition(facts), u))
                        .toList());
    }

    @ParameterizedTest(name = "{0} with {1} still asks {2}")
    @CsvSource(delimiter = '|', textBlock = """
            a | | a
            a | a=unsure | ''
            a | a=no | ''
            a and b | | a b
            a and b | a=no | ''
            a and b | a=yes | b
            a or not b | | a b
            a and a.grave | | a
            a.grave | a=yes | ''
            age >= 65 | | age
            child | | age
            child | age=40 | ''
            sex is male | | sex
            technique is deep | | ''
            site in lumbar | | sites
            site in lumbar | at=lumbar-left | ''
            at least 2 of (a, b, c) | a=yes | b c
            at least 2 of (a, b, c) | a=yes b=yes | ''
            unsure of at least 1 safety questions | a=no | b fever
            unsure of at least 1 safety questions | a=unsure | ''
            """)
    void what_it_still_hangs_on_is_what_nobody_asked(String condition, String said, String asks) {
        Facts facts = facts(condition, said);

        assertEquals(asks.isEmpty() ? Set.of() : Set.of(asks.split(" ")), Set.copyOf(facts.unasked(condition(facts))));
    }

    @Test
    void an_item_once_cleared_is_named_whether_or_not_the_leave_still_holds() {
        var longAgo =
                new ClearanceSaid("a", "Dr Abara", Given.TODAY.minusDays(90), Optional.of(Given.TODAY.minusDays(60)));
        Answers answers = Answers.none(Given.TODAY).cleared(longAgo).cleared(Given.aDoctorsLeave("b"));

        Facts facts = Given.facts(knowledge("a"), answers);

        assertEquals(Set.of("a", "b"), facts.everCleared());
        assertEquals(Optional.empty(), facts.clearance("a"));
        assertEquals("b", facts.clearance("b").orElseThrow().item());
    }

    private static Condition condition(Facts facts) {
        return facts.knowledge().rules().stream()
                .filter(r -> r.id().equals("tried"))
                .findFirst()
                .orElseThrow()
                .when();
    }

    private static Facts facts(String condition, String said) {
        Answers answers = Answers.none(Given.TODAY);
        for (String one : said == null ? new String[0] : said.split(" ")) {
            String[] is = one.split("=");
            answers = switch (is[0]) {
                case "age", "stage" -> answers.counting(is[0], Double.parseDouble(is[1]));
                case "sex" -> answers.choosing(is[0], is[1]);
                case "at" -> answers.hurting(List.of(is[1]));
                default -> answers.saying(is[0], is[1]);
            };
        }
        return Given.facts(knowledge(condition), answers);
    }

    private static Knowledge knowledge(String condition) {
        return TinyKnowledge.complete()
                .replacing(
                        "numbers.yaml",
                        "numbers:\n",
                        "numbers:\n  - {id: stage, ask: \"Which week?\", unit: weeks, from: 0, to: 45, holds: session, of: a}\n")
                .asking(question("a", "clinician", """
                                qualifiers:
                                  - {id: grave, ask: "Is it grave?", polarity: adverse}
                                  - {id: well, ask: "Is it well?", polarity: favourable}
                                  - {id: either, ask: "Is it either?", polarity: neutral}
                            """)
                        + question("b", "clinician", "")
                        + question("c", "caution", "")
                        + question("child", "caution", "    derived: \"age < 18\"\n")
                        + """
                          - id: d
                            ask: "The one that is tried"
                            kind: caution
                            polarity: adverse
                            holds: week
                            rules:
                              - id: tried
                                says: "Take care."
                                when: "%s"
                                verdict: clinician-first
                                why: "It may be anything."
                                mark: guideline
                                sources: [GUIDE]
                        """.formatted(condition))
                .read();
    }

    private static String question(String id, String kind, String more) {
        return "  - id: %s\n    ask: \"The %s\"\n    kind: %s\n    polarity: adverse\n    holds: week\n%s"
                .formatted(id, id, kind, more);
    }
}
