package org.paraspinal.care.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraspinal.care.knowledge.Condition;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Rule;
import org.paraspinal.care.knowledge.Shipped;
import org.paraspinal.care.knowledge.TinyKnowledge;

class RuleInWordsTest {
    private static final Knowledge K = Shipped.knowledge();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lump | yes to “A lump”
            not lump | not yes to “A lump”
            lump and fever | yes to “A lump”, and yes to “Fever”
            lump or fever | either yes to “A lump”, or yes to “Fever”
            lump and (fever or age >= 65) | yes to “A lump”, and (either yes to “Fever”, or “How old?” is 65 or more)
            not (lump and fever) | it is not so that (yes to “A lump”, and yes to “Fever”)
            age < 18 | “How old?” is less than 18
            lump and lump.hard | yes to “A lump”, and yes to “Is it hard?”
            sex is not male | sex is anything but “male”
            delivery is self | it is given by “myself”
            site in lumbar | it hurts at “low back”
            at least 2 of (lump, fever, age > 70) | at least 2 of these: yes to “A lump”; yes to “Fever”; “How old?” is more than 70
            unsure of at least 2 safety questions | not sure of at least 2 questions about safety
            """)
    void a_condition_is_said_in_words(String condition, String words) {
        Knowledge k = tiny("when: \"lump\"", "when: \"" + condition + "\"");

        assertEquals(words, new RuleInWords(k).when(rule(k).when()));
    }

    @Test
    void a_rule_says_what_follows_and_what_follows_when_unsure_and_when_cleared() {
        Knowledge k = tiny(
                "verdict: clinician-first",
                String.join(
                        "\n        ",
                        "verdict: clinician-first",
                        "if-unsure: {verdict: answers-needed}",
                        "once-cleared:",
                        "  verdict: adapt",
                        "  limits:",
                        "    mark: engineering-judgement",
                        "    sources: [EJ]",
                        "    max-pressure: 3",
                        "    max-minutes: 15",
                        "    caps: [{area: lumbar, contact: palm, max-pressure: 2}, {area: any, contact: thumb, max-minutes: 5}]",
                        "    bars: [{zone: lumbar, contacts: [thumb], max-pressure: 0, margin-cm: 5}]",
                        "    techniques-barred: [deep]",
                        "    positions-barred: [prone]",
                        "    advice: [rise-slowly]"));

        assertEquals(
                "If yes to “A lump”: see a clinician before any massage. If that is not sure: more must be asked first."
                        + " Once a doctor has agreed: go on within limits; no harder than 3 of 10; at most 15 minutes;"
                        + " no harder than 2 of 10 at low back with flat hand; at most 5 minutes in any one place with thumb; nothing at low back and 5 cm around it with thumb;"
                        + " no deep work; not face down; with the advice “Get up slowly.”.",
                new RuleInWords(k).of(rule(k)));
    }

    @Test
    void what_holds_for_everybody_says_always() {
        assertTrue(new RuleInWords(K).of(K.rules().getFirst()).startsWith("Always: go on"));
    }

    @Test
    void every_shipped_rule_is_said_with_all_its_questions_in_words_and_with_no_id_left_over() {
        var words = new RuleInWords(K);
        for (Rule r : K.rules()) {
            String said = words.of(r);
            r.when().parts().forEach(p -> {
                if (p instanceof Condition.Yes y) {
                    assertTrue(said.contains("“" + K.ask(y.id()) + "”"), r::id);
                    assertFalse(said.contains("“" + y.id() + "”"), r::id);
                }
            });
        }
    }

    @Test
    void no_two_different_conditions_are_said_alike() {
        var words = new RuleInWords(K);
        var seen = new HashMap<String, Condition>();
        var twice = new ArrayList<String>();
        for (Rule r : K.rules()) {
            Condition other = seen.put(words.when(r.when()), r.when());
            if (other != null && !other.equals(r.when())) twice.add(r.id() + ": " + other + " and " + r.when());
        }

        assertEquals(List.of(), twice);
    }

    private static Rule rule(Knowledge k) {
        return k.rules().stream().filter(r -> r.id().equals("lump")).findFirst().orElseThrow();
    }

    private static Knowledge tiny(String piece, String by) {
        return TinyKnowledge.complete().asking("""
                          - id: lump
                            ask: "A lump"
                            kind: clinician
                            polarity: adverse
                            holds: week
                            qualifiers: [{id: hard, ask: "Is it hard?", polarity: adverse}]
                            rules:
                              - id: lump
                                says: "Have it looked at."
                                when: "lump"
                                verdict: clinician-first
                                why: "It may be anything."
                                mark: guideline
                                sources: [GUIDE]
                        """.replace(piece, by)).read();
    }
}
