package org.paraspinal.care.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.Given;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.intake.Crowd;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.TinyKnowledge;
import org.paraspinal.care.knowledge.VerdictLevel;

/** What is open is asked for only where it would change verdict, limits, advice or "until when"; and what is told to whom. */
class WhatMattersTest {
    private static final String SHARED = """
            techniques-barred: [deep]
                      positions-barred: [prone]
                      caps: [{area: lumbar, contact: palm, max-minutes: 5}]
                      bars: [{zone: mid-back, contacts: [thumb], max-pressure: 0}]""";

    private static final Knowledge K = TinyKnowledge.complete()
            .replacing("words.yaml", "advice:\n", "advice:\n  - {id: go-slowly, says: \"Go slowly.\"}\n")
            .asking(adapting("strict", "max-pressure: 3", SHARED)
                    + adapting("looser", "max-pressure: 4", SHARED)
                    + adapting("advising", "max-pressure: 4", "advice: [go-slowly]")
                    + ruled("tired", "tired", "not-today", "until: \"you have slept\"")
                    + ruled("drunk", "drunk", "not-today", "until: \"you are sober\"")
                    + ruled(
                            "lump",
                            "lump",
                            "clinician-first",
                            "if-unsure: {verdict: urgent-same-day}",
                            "once-cleared: {verdict: proceed}")
                    + ruled(
                            "told",
                            "told and age >= 65 and sex is male and technique is deep and site in lumbar"
                                    + " and unsure of at least 1 questions",
                            "clinician-first",
                            "if-unsure: {verdict: answers-needed}"))
            .read();

    private final Answers well =
            Given.healthy(K, Given.TODAY).counting("age", 70).choosing("delivery", "self");

    @Test
    void what_would_only_repeat_limits_that_hold_is_not_asked() {
        assertEquals(List.of(), asks(Given.without(well.saying("strict", "yes"), "looser")));
        assertEquals(List.of("strict"), asks(Given.without(well.saying("looser", "yes"), "strict")));
    }

    @Test
    void what_would_bring_a_piece_of_advice_is_asked() {
        assertEquals(List.of("advising"), asks(Given.without(well.saying("strict", "yes"), "advising")));
    }

    @Test
    void what_would_say_another_until_is_asked_of_who_waits_and_what_would_only_limit_is_not() {
        Answers tired = well.saying("tired", "yes");

        assertEquals(List.of("drunk"), asks(Given.without(tired, "drunk")));
        assertEquals(List.of(), asks(Given.without(tired, "strict")));
    }

    @Test
    void of_who_must_see_a_doctor_no_until_is_asked() {
        assertEquals(List.of(), asks(Given.without(well.saying("fever", "yes"), "drunk")));
    }

    @Test
    void who_is_not_cleared_is_told_what_everybody_is_told_and_not_how_to_go_on() {
        Answers advised = well.saying("advising", "yes");

        assertEquals(
                List.of("go-slowly", "rise-slowly"),
                Given.verdict(K, advised).grounds().advice().stream().sorted().toList());
        assertEquals(
                List.of("rise-slowly"),
                Given.verdict(K, advised.saying("fever", "yes")).grounds().advice());
    }

    @Test
    void a_reason_says_back_each_part_that_was_said() {
        Answers all = well.saying("told", "yes")
                .saying("looser", "unsure")
                .choosing("sex", "male")
                .choosing("technique", "deep")
                .hurting(List.of("lumbar-left"));
        var verdict = assertInstanceOf(Verdict.ClinicianFirst.class, Given.verdict(K, all));

        assertEquals(
                List.of(
                        "The told",
                        "How old? 70",
                        "sex: male",
                        "technique: deep work",
                        "low back",
                        "not sure of 1 or more"),
                verdict.grounds().reasons().getFirst().said());
    }

    @Test
    void a_verdict_names_the_knowledge_it_was_judged_with() {
        assertEquals("tiny", Given.verdict(K, well).grounds().knowledgeVersion());
    }

    @Test
    void of_all_ways_to_answer_each_comes_to_the_same_as_written_alone_and_among_many() {
        var all = new ArrayList<Answers>();
        all.add(well);
        for (String id : List.of("strict", "looser", "advising", "tired", "drunk", "lump", "fever"))
            for (Answers a : List.copyOf(all)) {
                all.add(a.saying(id, "yes"));
                all.add(a.saying(id, "unsure"));
                all.add(Given.without(a, id));
            }
        for (Answers a : List.copyOf(all)) all.add(a.cleared(Given.aDoctorsLeave("lump")));
        List<Facts> facts = all.stream().map(a -> Given.facts(K, a)).toList();
        var masks = Masks.of(K);
        var codes = new byte[all.size()];

        new Bulk(masks).codes(Crowd.of(facts.stream().map(Facts::glance).toList()), 0, all.size(), codes);

        var alone = new Deciding(masks);
        for (int i = 0; i < codes.length; i++) {
            VerdictLevel written = AsWritten.judge(facts.get(i)).level();
            String who = all.get(i).toString();
            assertEquals(written, alone.code(facts.get(i).glance()), who);
            assertEquals(written, VerdictLevel.values()[codes[i]], who);
        }
    }

    private static List<String> asks(Answers answers) {
        return Given.verdict(K, answers).grounds().stillToAsk();
    }

    private static String adapting(String id, String... limits) {
        return ruled(
                id,
                id,
                "adapt",
                "limits:",
                "  mark: engineering-judgement",
                "  sources: [EJ]",
                "  " + String.join("\n          ", limits));
    }

    private static String ruled(String id, String when, String verdict, String... more) {
        return """
                  - id: %s
                    ask: "The %s"
                    kind: clinician
                    polarity: adverse
                    holds: week
                    rules:
                      - id: %s
                        says: "Take care."
                        when: "%s"
                        verdict: %s
                        why: "It may be anything."
                        mark: guideline
                        sources: [GUIDE]
                        %s
                """.formatted(id, id, id, when, verdict, String.join("\n        ", more));
    }
}
