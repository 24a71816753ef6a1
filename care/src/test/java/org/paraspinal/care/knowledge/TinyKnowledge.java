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
                builds:
                  - {id: medium, name: "medium", bmi: 25, mark: engineering-judgement, sources: [EJ]}
                measures:
                  - {id: above-c7, name: "hairline to C7", at: 6.5, mark: engineering-judgement, sources: [EJ]}
                  - {id: back-length, name: "C7 to the dimples", at: 50.8, per-cm: 0.355, mark: engineering-judgement, sources: [EJ]}
                levels:
                  - {id: C7, share: 0, mark: engineering-judgement, sources: [EJ]}
                  - {id: S2, share: 1, mark: engineering-judgement, sources: [EJ]}
                places:
                  - {id: lumbar, choir: [218, 219], name: "Low back", also: [low-back], centre: [54, 462], outline: "M30 389L77 389L77 560L30 560Z"}
                  - {id: mid-back, choir: [212, 213], name: "Middle back", centre: [54, 328], outline: "M30 273L81 273L81 382L30 382Z"}
                groups:
                  - {id: whole-back, name: "the whole back", places: [lumbar, mid-back]}
                off-back:
                  - {id: legs, name: "the legs"}
                zones:
                  - {id: strip, name: "the strip", mark: engineering-judgement, sources: [EJ], corners: ["0 @ C7 - 6", "3 @ C7 - 6", "3 @ S2 + 10", "0 @ S2 + 10"]}
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
                  - {id: swedish, says: "Strokes.", good-for: "calm", deliveries: [self], grade: D, evidence: "Little.", not-when: "a fever", mark: consensus, sources: [EJ], tissue: "skin", places: [lumbar], contacts: [palm], direction: "up", speed: [3, 5], pressure: [2, 3], minutes-area: [1, 3], minutes-session: [5, 10], times-a-week: [1, 2], weeks: [2, 4], positions: [prone]}
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
        files.put("pain-drawing.yaml", """
                kinds:
                  - {id: numb, name: "numb"}
                legs:
                  - {id: thigh, name: "Thigh"}
                raises:
                  - {id: numb-thigh, on: thigh, kinds: [numb], question: fever, answer: unsure, why: "A nerve.", mark: consensus, sources: [EJ]}
                """);
        files.put("check-ins.yaml", """
                questions:
                  - {id: soreness, name: "soreness", ask: "How sore?", scale: [0, 10], better: lower, asked: [next-day]}
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
                  - id: relief
                    about: "Pain"
                    popular: "It takes pain away."
                    backing: supported-small
                    on: [evidence]
                    terms:
                      - {term: short, says: "It eased pain by {pain-nothing.points} points of ten.", backing: supported-small, certainty: low, numbers: [TINY/pain-10w], pool: pain-nothing, mark: trial, sources: [EJ]}
                expect: [relief/short]
                yardsticks:
                  - {id: course, name: "By itself", says: "Pain fell to {OLD/pain.effect}.", numbers: [OLD/pain], mark: consensus, sources: [EJ]}
                """);
        files.put("pools.yaml", """
                pools:
                  - {id: pain-nothing, asks: "Pain", who: lasting-back, comparison: no-treatment, outcome: pain, window: short, measure: md, better: lower, scale: "0-10"}
                prior: {pool: pain-nothing, sd-when-unknown: 2.0, mark: engineering-judgement, sources: [EJ]}
                """);
        files.put("trials.csv", """
                id,trial,year,who,people,technique,against,comparison,outcome,instrument,scale,better,weeks,stat,n1,mean1,sd1,n2,mean2,sd2,effect,measure,low,high,p,pool,note,source,mark,seen
                TINY/pain-10w,Tiny2020,2020,lasting-back,low back pain,calm massage,waiting,no-treatment,pain,rating,0-10,lower,10,difference,50,,,50,,,-1.5,md,-2.0,-1.0,,pain-nothing,,EJ,trial,yes
                """);
        files.put("pooled.csv", """
                id,review,year,who,people,against,comparison,outcome,measured,when,window,measure,model,effect,low,high,words,better,trials,n,i2,tau2,q,certainty,pool,note,source,mark,seen
                OLD/pain,Old2010,2010,lasting-back,low back pain,nothing,none,pain,pain 0-10,6 weeks,short,mean,,3.3,2.9,3.8,,lower,4,400,,,,,,,EJ,consensus,yes
                """);
        files.put("trial.yaml", """
                shape: {days: [7, 14], washout: 3, why: "Soreness.", mark: engineering-judgement, sources: [EJ]}
                reading: {level: 0.95, important: [1, 2], offered: 2, why: "Noticed.", mark: engineering-judgement, sources: [EJ]}
                supposed: {sd: 1.5, phi: 0.3, least-sd: 0.5, days: 14, weeks: 6, why: "Days differ.", mark: engineering-judgement, sources: [EJ]}
                techniques: {mean: 0, sd: 2.0, why: "Nothing is known.", mark: engineering-judgement, sources: [EJ]}
                """);
        files.put("instruments.yaml", "instruments: []\n");
        files.put("help-numbers.csv", """
                country,purpose,number,name,hours,note,source_title,source_url,status,checked
                ZZ,emergency,112,Emergency,always,"with a comma, and ""quotes\""",A page,https://example.org,found,2026-11-22
                """);
        files.put("sources.yaml", """
                sources:
                  - {id: EJ, title: "Our own caution", who: "Us", verified: no}
                  - {id: GUIDE, title: "A guideline", who: "Them", year: "2020", url: "https://example.org", verified: yes}
                """);
        files.put("codes.csv", CodesReader.HEADING + "\n");
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
