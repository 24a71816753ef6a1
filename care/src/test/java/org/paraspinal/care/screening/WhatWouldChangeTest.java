package org.paraspinal.care.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraspinal.care.Given;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.TinyKnowledge;
import org.paraspinal.care.knowledge.VerdictLevel;
import org.paraspinal.care.screening.WhatWouldChange.Change;

class WhatWouldChangeTest {
    private static final Answers WELL = Given.aHealthyPerson();

    @Test
    void for_a_healthy_person_nothing_would_be_milder() {
        assertEquals(List.of(), WhatWouldChange.of(Given.verdict(WELL)));
    }

    @Test
    void one_yes_that_decides_is_named_with_its_rule_and_source() {
        List<Change> changes = of(WELL.saying("chest-pain", "yes"));

        assertEquals(1, changes.size());
        Change only = changes.getFirst();
        assertEquals(List.of("chest-pain yes no"), told(only));
        assertEquals(VerdictLevel.PROCEED, only.becomes());
        assertTrue(only.rules().stream()
                .anyMatch(r -> r.id().equals("chest-pain") && !r.sources().isEmpty()));
    }

    @Test
    void only_the_rules_that_called_for_the_verdict_fall_away() {
        Change only =
                of(WELL.saying("chest-pain", "yes").saying("osteopenia", "yes")).getFirst();

        assertEquals(
                List.of("chest-pain"), only.rules().stream().map(Reason::id).toList());
    }

    @Test
    void an_unsure_answer_that_decides_is_named_as_unsure() {
        assertEquals(
                List.of("ces-saddle-numb unsure no"),
                told(of(WELL.saying("ces-saddle-numb", "unsure")).getFirst()));
    }

    @Test
    void what_sharpens_a_yes_is_named_when_it_alone_decides() {
        List<Change> changes =
                of(WELL.saying("leg-weakness-progressive", "yes").saying("leg-weakness-progressive.fast", "yes"));

        assertTrue(
                changes.stream()
                        .anyMatch(c -> told(c).equals(List.of("leg-weakness-progressive.fast yes no"))
                                && c.becomes() == VerdictLevel.URGENT_SAME_DAY),
                changes::toString);
    }

    @Test
    void two_answers_that_decide_together_are_named_together_and_neither_alone() {
        List<Change> changes = of(WELL.saying("chest-pain", "yes").saying("stroke-signs", "yes"));

        assertEquals(1, changes.size());
        assertEquals(2, changes.getFirst().turned().size());
        assertEquals(VerdictLevel.PROCEED, changes.getFirst().becomes());
    }

    @Test
    void three_answers_that_decide_are_too_many_to_name() {
        assertEquals(
                List.of(),
                of(WELL.saying("chest-pain", "yes")
                        .saying("stroke-signs", "yes")
                        .saying("pe-suspected", "yes")));
    }

    @Test
    void a_doctors_leave_is_named_where_it_would_lower_the_verdict_and_never_for_an_emergency() {
        List<Change> known = of(WELL.saying("spondylolisthesis", "yes").saying("spondylolisthesis.stable", "no"));
        List<Change> grave = of(WELL.saying("chest-pain", "yes"));

        assertTrue(
                known.stream().anyMatch(c -> told(c).equals(List.of("spondylolisthesis no leave a doctor's leave"))),
                known::toString);
        assertFalse(grave.stream().flatMap(c -> c.turned().stream()).anyMatch(t -> t.to().contains("leave")));
    }

    @Test
    void what_speaks_for_somebody_is_turned_to_yes() {
        assertEquals(
                List.of("consent-capacity no yes"),
                told(of(WELL.saying("consent-capacity", "no")).getFirst()));
        assertTrue(of(WELL.saying("ces-both-legs", "yes").saying("ces-both-legs.known-stable", "no")).stream()
                .anyMatch(c -> told(c).equals(List.of("ces-both-legs.known-stable no yes"))));
    }

    @ParameterizedTest
    @CsvSource({"14, 1", "15, 0"})
    void pairs_are_looked_for_among_sixteen_answers_and_no_more(int others, int pairs) {
        var any = IntStream.range(0, others).mapToObj(i -> "other" + i).toList();
        Knowledge k = TinyKnowledge.complete()
                .asking(Stream.concat(Stream.of("one", "two"), any.stream())
                        .map(WhatWouldChangeTest::question)
                        .collect(Collectors.joining())
                        .replaceFirst("(?s)(id: two.*?holds: week\n)", """
                                $1    rules:
                                      - id: two
                                        says: "See a doctor."
                                        when: "(one or two) and (%s)"
                                        verdict: clinician-first
                                        why: "It may be anything."
                                        mark: guideline
                                        sources: [GUIDE]
                                """.formatted(String.join(" or ", any))))
                .read();
        Answers all = Given.healthy(k, Given.TODAY).saying("one", "yes").saying("two", "yes");
        for (String other : any) all = all.saying(other, "yes");

        assertEquals(pairs, WhatWouldChange.of(Given.verdict(k, all)).size());
    }

    private static String question(String id) {
        return "  - id: %s\n    ask: \"The %s\"\n    kind: caution\n    polarity: adverse\n    holds: week\n"
                .formatted(id, id);
    }

    private static List<Change> of(Answers a) {
        return WhatWouldChange.of(Given.verdict(a));
    }

    private static List<String> told(Change c) {
        return c.turned().stream()
                .map(t -> t.id() + " " + t.from() + " " + t.to())
                .toList();
    }
}
