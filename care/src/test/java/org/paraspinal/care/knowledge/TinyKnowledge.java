package org.paraspinal.care.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The smallest knowledge that is complete, held in memory: one question, one rule for everybody, one of each kind of thing. */
public final class TinyKnowledge {
    private static final Pattern QUESTION = Pattern.compile("^  - id: (\\S+)$", Pattern.MULTILINE);

    private final Map<String, String> files;

    private TinyKnowledge(Map<String, String> files) {
        this.files = files;
    }

    public static TinyKnowledge complete() {
        var files = new LinkedHashMap<String, String>();
        files.put("knowledge.yaml", """
                version: tiny
                days: {session: 0, week: 7, episode: 28, life: 36500}
                screening: [screening/tiny.yaml]
                """);
        files.put("settings.yaml", "settings: []\n");
        files.put("screening/tiny.yaml", """
                rules:
                  - id: beside-the-spine
                    says: "Hands stay beside the spine."
                    when: always
                    verdict: proceed
                    why: "The bones lie just below the skin there."
                    mark: engineering-judgement
                    sources: [EJ]
                    limits:
                      mark: engineering-judgement
                      sources: [EJ]
                      max-pressure: 6
                      max-minutes: 30
                      bars: [{zone: strip, contacts: [any], max-pressure: 0}]
                      advice: [rise-slowly]
                questions:
                  - id: fever
                    ask: "Fever"
                    kind: emergency
                    polarity: adverse
                    holds: session
                    rules:
                      - id: fever
                        says: "Call for help."
                        when: "fever"
                        verdict: emergency-now
                        why: "It may be the spine."
                        mark: guideline
                        sources: [GUIDE]
                """);
        files.put("words.yaml", """
                deliveries:
                  - {id: self, name: "myself"}
                  - {id: partner, name: "a partner"}
                  - {id: therapist, name: "a therapist"}
                sexes:
                  - {id: female, name: "female", also: [f]}
                  - {id: male, name: "male"}
                contacts:
                  - {id: palm, name: "flat hand", half: 40}
                  - {id: thumb, name: "thumb", half: 10}
                positions:
                  - {id: prone, name: "face down"}
                techniques:
                  - {id: swedish, name: "Swedish massage", also: [light]}
                  - {id: deep, name: "deep work"}
                visits:
                  - {id: first, name: "a first visit"}
                  - {id: follow-up, name: "after a session"}
                answering:
                  - {id: self, name: "for myself"}
                  - {id: for-another, name: "for somebody else"}
                advice:
                  - {id: rise-slowly, says: "Get up slowly."}
                """);
        files.put("body.yaml", """
                places:
                  - {id: lumbar, name: "Low back", also: [low-back], centre: [54, 462], outline: "M30 389L77 389L77 560L30 560Z"}
                  - {id: mid-back, name: "Middle back", centre: [54, 328], outline: "M30 273L81 273L81 382L30 382Z"}
                groups:
                  - {id: whole-back, name: "the whole back", places: [lumbar, mid-back]}
                off-back:
                  - {id: legs, name: "the legs"}
                zones:
                  - {id: strip, name: "the strip", mark: engineering-judgement, sources: [EJ], outline: "M0 0L30 0L30 600L0 600Z"}
                """);
        files.put("numbers.yaml", """
                numbers:
                  - {id: age, ask: "How old?", unit: years, from: 0, to: 120, holds: session}
                """);
        files.put("pages.yaml", """
                pages:
                  - {id: first, heading: "Any of these?", lead: "Tick.", questions: [fever]}
                return:
                  - {id: back, ask: "Hot again", again: "Do you feel hot?", extends: ["fever"]}
                """);
        files.put("techniques.yaml", """
                techniques:
                  - {id: swedish, says: "Strokes.", good-for: "calm", deliveries: [self], grade: D, evidence: "Little.", sources: [EJ]}
                """);
        files.put("routines.yaml", """
                goals:
                  - {id: calm, name: "calm"}
                routines:
                  - id: R1
                    title: "Strokes"
                    delivery: self
                    technique: swedish
                    positions: [prone]
                    props: "nothing"
                    goals: [calm]
                    mark: engineering-judgement
                    sources: [EJ]
                    steps:
                      - {does: "Stroke", verb: "stroke", seconds: 60, places: [lumbar], side: both, contact: palm, pressure: [1, 2], path: "M72 430L72 520"}
                """);
        files.put("check-ins.yaml", """
                questions:
                  - {id: soreness, ask: "How sore?", scale: [0, 10], when: next-day}
                ticks:
                  - {question: fever, when: both}
                usual:
                  - {id: sore, says: "Common.", mark: consensus, sources: [EJ]}
                stop-symptoms:
                  - {id: numb, ask: "Numb", verdict: emergency-now, says: "Stop.", why: "A nerve.", mark: consensus, sources: [EJ]}
                measures:
                  - {id: pain-week, error: 1.0, important-points: 2, important-share: 0.3, mark: consensus, sources: [EJ]}
                """);
        files.put("claims.yaml", """
                claims:
                  - {id: relief, says: "It eased.", term: short, certainty: low, mark: trial, sources: [EJ]}
                """);
        files.put("help-numbers.csv", """
                country,purpose,number,name,hours,note,source_title,source_url,status,checked
                ZZ,emergency,112,Emergency,always,"with a comma, and ""quotes\""",A page,https://example.org,found,2026-11-22
                """);
        files.put("sources.yaml", """
                sources:
                  - {id: EJ, title: "Our own caution", who: "Us", verified: no}
                  - {id: GUIDE, title: "A guideline", who: "Them", year: "2020", url: "https://example.org", verified: yes}
                """);
        return new TinyKnowledge(files);
    }

    /** With these questions, written as below {@code questions:}, in a file of their own and on pages of six. */
    public TinyKnowledge asking(String questions) {
        List<String> ids =
                QUESTION.matcher(questions).results().map(m -> m.group(1)).toList();
        var pages = new StringBuilder();
        for (int i = 0; i < ids.size(); i += 6)
            pages.append("  - {id: more%d, heading: \"These?\", lead: \"Tick.\", questions: [%s]}\n"
                    .formatted(i, String.join(", ", ids.subList(i, Math.min(ids.size(), i + 6)))));
        return with("screening/more.yaml", "questions:\n" + questions)
                .replacing("knowledge.yaml", "[screening/tiny.yaml]", "[screening/tiny.yaml, screening/more.yaml]")
                .replacing("pages.yaml", "return:\n", pages + "return:\n");
    }

    public TinyKnowledge with(String file, String text) {
        var more = new LinkedHashMap<>(files);
        more.put(file, text);
        return new TinyKnowledge(more);
    }

    public TinyKnowledge without(String file) {
        var fewer = new LinkedHashMap<>(files);
        fewer.remove(file);
        return new TinyKnowledge(fewer);
    }

    public TinyKnowledge replacing(String file, String what, String by) {
        String text = files.getOrDefault(file, "");
        assertTrue(text.contains(what), () -> "'" + what + "' does not stand in " + file + ":\n" + text);
        return with(file, text.replace(what, by));
    }

    /** The files by name, to be changed at will. */
    Map<String, String> files() {
        return new LinkedHashMap<>(files);
    }

    public Knowledge read() {
        return KnowledgeReader.read(name -> Optional.ofNullable(files.get(name)));
    }

    /** Reading it is refused with these faults and no others, in this order. */
    void isRefused(String... faults) {
        var refused = assertThrows(KnowledgeRefused.class, this::read);
        assertEquals(
                String.join("\n", faults),
                refused.faults().stream().map(Fault::toString).collect(Collectors.joining("\n")));
    }
}
