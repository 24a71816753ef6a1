package org.paraspinal.care.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every name leads somewhere, every number has a source, every source is used, every rule can fire. */
class CrossCheckTest {
    private static final String RULES = "screening/tiny.yaml";
    private static final String CHILLS = """
              - id: chills
                ask: "Chills"
                kind: caution
                polarity: adverse
                holds: week
            """;
    private final TinyKnowledge tiny = TinyKnowledge.complete();

    @Test
    void a_question_that_does_not_exist_is_refused() {
        tiny.replacing(RULES, "when: \"fever\"", "when: \"fevre\"")
                .isRefused("screening/tiny.yaml:23 questions[0].rules[0].when: "
                        + "'fevre' is not a known question. Maybe 'fever'.");
    }

    @Test
    void a_number_that_does_not_exist_is_refused() {
        tiny.replacing(RULES, "when: \"fever\"", "when: \"fever and agee > 50\"")
                .isRefused("screening/tiny.yaml:23 questions[0].rules[0].when: "
                        + "'agee' is not a known number. Maybe 'age'.");
    }

    @Test
    void a_choice_that_does_not_exist_is_refused() {
        tiny.replacing(RULES, "when: \"fever\"", "when: \"fever and delivry is self\"")
                .isRefused("screening/tiny.yaml:23 questions[0].rules[0].when: "
                        + "'delivry' is not a known choice. Maybe 'delivery'.");
    }

    @Test
    void a_word_of_a_choice_that_does_not_exist_is_refused() {
        tiny.replacing(RULES, "when: \"fever\"", "when: \"fever and delivery is partnr\"")
                .isRefused("screening/tiny.yaml:23 questions[0].rules[0].when: "
                        + "'partnr' is not a known delivery. Maybe 'partner'.");
    }

    @Test
    void a_place_that_does_not_exist_is_refused() {
        tiny.replacing(RULES, "when: \"fever\"", "when: \"fever and site in lumber\"")
                .isRefused("screening/tiny.yaml:23 questions[0].rules[0].when: "
                        + "'lumber' is not a known place. Maybe 'lumbar'.");
    }

    @Test
    void a_place_by_another_name_or_with_a_side_is_no_fault() {
        tiny.replacing(
                        RULES,
                        "when: \"fever\"",
                        "when: \"fever and site in low-back or fever and site in lumbar-left\"")
                .read();
    }

    @Test
    void names_are_followed_in_every_condition_of_a_question() {
        tiny.replacing(RULES, "    holds: session", """
                    holds: session
                    asked-when: "sexx is male"
                    derived: "agee < 5"
                    implied-by: "agge > 5"\
                """)
                .isRefused(
                        "screening/tiny.yaml:17 questions[0].asked-when: 'sexx' is not a known choice. Maybe 'sex'.",
                        "screening/tiny.yaml:17 questions[0].derived: 'agee' is not a known number. Maybe 'age'.",
                        "screening/tiny.yaml:17 questions[0].implied-by: 'agge' is not a known number. Maybe 'age'.");
    }

    @Test
    void a_source_that_does_not_exist_is_refused() {
        tiny.replacing(RULES, "sources: [GUIDE]", "sources: [GUIDE, GIDE]")
                .isRefused("screening/tiny.yaml:23 questions[0].rules[0].sources: " + "'GIDE' is not a known source.");
    }

    @Test
    void a_source_that_nobody_uses_is_refused() {
        tiny.replacing(RULES, "sources: [GUIDE]", "sources: [EJ]")
                .isRefused("sources.yaml:3 sources[1].id: the source 'GUIDE' is used by nobody");
    }

    @Test
    void a_rule_without_a_source_is_refused() {
        tiny.replacing(RULES, "sources: [GUIDE]", "sources: []")
                .isRefused(
                        "screening/tiny.yaml:23 questions[0].rules[0].sources: names no source",
                        "sources.yaml:3 sources[1].id: the source 'GUIDE' is used by nobody");
    }

    @Test
    void limits_without_a_source_are_refused() {
        tiny.replacing(RULES, "      sources: [EJ]\n      max-pressure", "      max-pressure")
                .isRefused("screening/tiny.yaml:10 rules[0].limits.sources: "
                        + "is missing: every number names its source");
    }

    @Test
    void limits_without_a_mark_are_refused() {
        tiny.replacing(
                        RULES,
                        "      mark: engineering-judgement\n      sources: [EJ]\n      max",
                        "      sources: [EJ]\n      max")
                .isRefused("screening/tiny.yaml:10 rules[0].limits.mark: is missing");
    }

    @Test
    void a_technique_position_contact_area_or_advice_that_does_not_exist_is_refused() {
        tiny.replacing(RULES, "      advice: [rise-slowly]", """
                      caps: [{area: lumber, contact: plam, max-pressure: 1}]
                      techniques-barred: [deeep]
                      positions-barred: [pron]
                      advice: [rise-slow]\
                """)
                .isRefused(
                        "screening/tiny.yaml:2 rules[0].limits: 'lumber' is not a known area. Maybe 'lumbar'.",
                        "screening/tiny.yaml:2 rules[0].limits: 'plam' is not a known contact. Maybe 'palm'.",
                        "screening/tiny.yaml:2 rules[0].limits: 'deeep' is not a known technique. Maybe 'deep'.",
                        "screening/tiny.yaml:2 rules[0].limits: 'pron' is not a known position. Maybe 'prone'.",
                        "screening/tiny.yaml:2 rules[0].limits: "
                                + "'rise-slow' is not a known advice code. Maybe 'rise-slowly'.");
    }

    @Test
    void a_cap_that_bounds_nothing_is_refused() {
        tiny.replacing(RULES, "      advice:", "      caps: [{area: lumbar, contact: any}]\n      advice:")
                .isRefused("screening/tiny.yaml:15 rules[0].limits.caps[0].max-pressure: "
                        + "is missing; a cap bounds pressure or minutes");
    }

    @Test
    void a_bar_where_the_item_is_marked_needs_an_item_with_places() {
        String bar = """
                        verdict: emergency-now
                        limits: {mark: guideline, sources: [GUIDE], bars: [{zone: marked, contacts: [any], max-pressure: 0}]}\
                """;
        var marked = tiny.replacing(RULES, "        verdict: emergency-now", bar);

        marked.isRefused("screening/tiny.yaml:23 questions[0].rules[0].limits: "
                + "bars where the item is marked, but the item has no 'places: yes'");
        marked.replacing(RULES, "    holds: session", "    holds: session\n    places: yes")
                .read();
    }

    @Test
    void a_rule_that_can_never_fire_is_refused() {
        tiny.replacing(RULES, "when: \"fever\"", "when: \"age < 10 and age > 20\"")
                .isRefused("screening/tiny.yaml:23 questions[0].rules[0].when: "
                        + "'age < 10 and age > 20' can never be true");
    }

    @Test
    void a_rule_that_can_fire_for_one_age_alone_is_no_fault() {
        tiny.replacing(RULES, "when: \"fever\"", "when: \"age > 9 and age < 11\"")
                .read();
    }

    @Test
    void a_rule_beyond_the_range_of_its_number_is_refused() {
        tiny.replacing(RULES, "when: \"fever\"", "when: \"age > 120\"")
                .isRefused("screening/tiny.yaml:23 questions[0].rules[0].when: 'age > 120' can never be true");
        tiny.replacing(RULES, "when: \"fever\"", "when: \"age >= 120\"").read();
    }

    @Test
    void a_rule_that_contradicts_itself_is_refused() {
        tiny.replacing(RULES, "when: \"fever\"", "when: \"fever and not (fever or age > 60)\"")
                .isRefused("screening/tiny.yaml:23 questions[0].rules[0].when: "
                        + "'fever and not (fever or age > 60)' can never be true");
        tiny.replacing(RULES, "when: \"fever\"", "when: \"sex is male and sex is not male\"")
                .isRefused("screening/tiny.yaml:23 questions[0].rules[0].when: "
                        + "'sex is male and sex is not male' can never be true");
    }

    @Test
    void not_today_needs_an_until_and_no_other_verdict_has_one() {
        tiny.replacing(RULES, "verdict: emergency-now", "verdict: not-today")
                .isRefused("screening/tiny.yaml:23 questions[0].rules[0].until: "
                        + "is missing: until when is it not today?");
        tiny.replacing(RULES, "verdict: emergency-now", "verdict: emergency-now\n        until: tomorrow")
                .isRefused("screening/tiny.yaml:27 questions[0].rules[0].until: belongs to not-today alone");
        tiny.replacing(RULES, "verdict: emergency-now", "verdict: not-today\n        until: tomorrow")
                .read();
    }

    @Test
    void adapt_says_what_to_adapt() {
        tiny.replacing(RULES, "verdict: emergency-now", "verdict: adapt")
                .isRefused("screening/tiny.yaml:23 questions[0].rules[0].limits: is missing: adapt what?");
    }

    @Test
    void once_cleared_belongs_to_clinician_first_alone() {
        String cleared = "\n        once-cleared: {verdict: proceed}";
        tiny.replacing(RULES, "verdict: emergency-now", "verdict: emergency-now" + cleared)
                .isRefused("screening/tiny.yaml:23 questions[0].rules[0].once-cleared: "
                        + "belongs to clinician-first alone; this rule says emergency-now");
        tiny.replacing(RULES, "verdict: emergency-now", "verdict: clinician-first" + cleared)
                .read();
    }

    @Test
    void once_cleared_clears() {
        tiny.replacing(RULES, "verdict: emergency-now", """
                verdict: clinician-first
                        once-cleared: {verdict: urgent-same-day}\
                """)
                .isRefused("screening/tiny.yaml:23 questions[0].rules[0].once-cleared: expected adapt or proceed");
    }

    @Test
    void a_page_has_one_to_six_questions() {
        var seven = tiny.asking(IntStream.rangeClosed(1, 7)
                .mapToObj(i -> CHILLS.replace("chills", "q" + i))
                .collect(Collectors.joining()));
        String pages = """
                pages:
                  - {id: first, heading: "Any of these?", lead: "Tick.", questions: [fever]}
                  - {id: many, heading: "These?", lead: "Tick.", questions: [q1, q2, q3, q4, q5, q6, q7]}
                return:
                  - {id: back, ask: "Hot again", again: "Do you feel hot?", extends: ["fever"]}
                """;

        seven.with("pages.yaml", pages).isRefused("pages.yaml:1 pages.many: expected one to six questions");
        seven.with("pages.yaml", pages.replace("q6, q7]", "q6]").replace("[fever]", "[fever, q7]"))
                .read();
        tiny.replacing("pages.yaml", "[fever]", "[fever]}\n  - {id: none, heading: \"A\", lead: \"B\", questions: []")
                .isRefused("pages.yaml:1 pages.none: expected one to six questions");
    }

    @Test
    void a_question_is_asked_on_one_page_alone() {
        tiny.asking(CHILLS)
                .replacing("pages.yaml", "questions: [fever]", "questions: [fever, chills]")
                .isRefused("pages.yaml:1 pages.more0: 'chills' is asked on two pages");
    }

    @Test
    void a_question_on_no_page_is_refused_unless_a_number_or_a_check_in_asks_it() {
        var onNoPage = tiny.asking(CHILLS).with("pages.yaml", """
                pages:
                  - {id: first, heading: "Any of these?", lead: "Tick.", questions: [fever]}
                return:
                  - {id: back, ask: "Hot again", again: "Do you feel hot?", extends: ["fever"]}
                """);

        onNoPage.isRefused(
                "screening/more.yaml:2 questions[0].id: 'chills' is asked on no page and derived from no number");
        onNoPage.replacing("check-ins.yaml", "ticks:\n", "ticks:\n  - {question: chills, when: weekly}\n")
                .read();
        onNoPage.replacing("screening/more.yaml", "    holds: week", "    holds: week\n    derived: \"age < 5\"")
                .read();
    }

    @Test
    void a_page_asks_questions_that_exist() {
        tiny.replacing("pages.yaml", "[fever]", "[fever, feverr]")
                .isRefused("pages.yaml:1 pages.first: 'feverr' is not a known question. Maybe 'fever'.");
    }

    @Test
    void somebody_who_comes_back_finds_one_to_six_rows() {
        var none = tiny.replacing("pages.yaml", "return:\n", "return: []\n#\n")
                .replacing("pages.yaml", "  - {id: back", "#  - {id: back");

        none.isRefused("pages.yaml:1 return: expected one to six rows for who comes back");
        tiny.asking(questions(7))
                .replacing("pages.yaml", "return:\n", "return:\n" + rows(6))
                .isRefused("pages.yaml:1 return: expected one to six rows for who comes back");
        tiny.asking(questions(5))
                .replacing("pages.yaml", "return:\n", "return:\n" + rows(5))
                .read();
    }

    private static String questions(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(i -> CHILLS.replace("chills", "q" + i))
                .collect(Collectors.joining());
    }

    private static String rows(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(i -> "  - {id: r" + i + ", ask: \"A\", again: \"B?\", answers: [q" + i + "]}\n")
                .collect(Collectors.joining());
    }

    @Test
    void a_row_for_who_comes_back_stands_for_questions_that_exist() {
        tiny.replacing("pages.yaml", "extends: [\"fever\"]", "extends: [feverr]")
                .isRefused("pages.yaml:1 return.back: 'feverr' is not a known question. Maybe 'fever'.");
        tiny.replacing("pages.yaml", "extends: [\"fever\"]", "answers: [feverr]")
                .isRefused("pages.yaml:1 return.back: 'feverr' is not a known question. Maybe 'fever'.");
        tiny.replacing("pages.yaml", ", extends: [\"fever\"]", "")
                .isRefused("pages.yaml:1 return.back: stands for no question");
    }

    @Test
    void a_question_is_in_one_row_for_who_comes_back_alone() {
        tiny.replacing("pages.yaml", "extends: [\"fever\"]", "extends: [\"fever\"], answers: [\"fever\"]")
                .isRefused("pages.yaml:1 return.back: 'fever' is in the rows twice");
        tiny.replacing(
                        "pages.yaml",
                        "return:\n",
                        "return:\n  - {id: other, ask: \"A\", again: \"B?\", answers: [\"fever\"]}\n")
                .isRefused("pages.yaml:1 return.back: 'fever' is in the rows twice");
    }

    @Test
    void a_row_for_who_comes_back_is_no_question_and_denies_no_good_news() {
        tiny.replacing("pages.yaml", "id: back", "id: fever")
                .isRefused("pages.yaml:1 return.fever: 'fever' is already a question");
        tiny.asking(CHILLS.replace("adverse", "favourable"))
                .replacing("pages.yaml", "extends: [\"fever\"]", "extends: [\"fever\"], answers: [chills]")
                .isRefused("pages.yaml:1 return.back: 'chills' is good news and needs its own answer");
    }

    @Test
    void the_same_name_twice_is_refused_wherever_it_stands() {
        tiny.replacing(RULES, "rules:\n  - id: beside-the-spine", "rules:\n  - id: fever")
                .isRefused("screening/tiny.yaml:23 questions[0].rules[0].id: 'fever' is already another rule");
        tiny.replacing("sources.yaml", "id: GUIDE", "id: EJ")
                .isRefused("sources.yaml:3 sources[1].id: 'EJ' stands here twice");
        tiny.replacing("words.yaml", "id: thumb", "id: palm")
                .isRefused("words.yaml:10 contacts[1].id: 'palm' stands here twice");
        tiny.replacing("body.yaml", "id: mid-back", "id: lumbar")
                .isRefused("body.yaml:11 places[1].id: 'lumbar' stands here twice");
        tiny.replacing(
                        "pages.yaml",
                        "questions: [fever]}\n",
                        "questions: [fever]}\n  - {id: first, heading: \"A\", lead: \"B\", questions: [fever]}\n")
                .isRefused("pages.yaml:3 pages[1].id: 'first' stands here twice");
        tiny.replacing(
                        "numbers.yaml",
                        "holds: session}\n",
                        "holds: session}\n  - {id: age, ask: \"A\", unit: y, from: 0, to: 9, holds: week}\n")
                .isRefused("numbers.yaml:3 numbers[1].id: 'age' stands here twice");
    }

    @Test
    void the_same_question_in_two_files_is_refused() {
        tiny.asking("""
                  - id: fever
                    ask: "Fever again"
                    kind: caution
                    polarity: adverse
                    holds: week
                """).isRefused("screening/more.yaml:2 questions[0].id: 'fever' is already another question");
    }

    @Test
    void a_number_has_a_range_and_may_belong_to_a_question() {
        tiny.replacing("numbers.yaml", "from: 0, to: 120", "from: 120, to: 120")
                .isRefused("numbers.yaml:1 numbers.age: 'from' must be below 'to'");
        tiny.replacing("numbers.yaml", "holds: session}", "holds: session, of: fevers}")
                .isRefused("numbers.yaml:1 numbers.age.of: 'fevers' is not a known question. Maybe 'fever'.");
    }

    @Test
    void a_routine_names_what_exists() {
        tiny.replacing("routines.yaml", "technique: swedish", "technique: deep")
                .replacing("routines.yaml", "positions: [prone]", "positions: [proen]")
                .replacing("routines.yaml", "goals: [calm]", "goals: [clam]")
                .replacing(
                        "routines.yaml",
                        "places: [lumbar], side: both, contact: palm",
                        "places: [lumber], side: bth, contact: plam")
                .isRefused(
                        "routines.yaml:1 routines.R1: 'deep' is not a known technique.",
                        "routines.yaml:1 routines.R1: 'proen' is not a known position. Maybe 'prone'.",
                        "routines.yaml:1 routines.R1: 'clam' is not a known goal. Maybe 'calm'.",
                        "routines.yaml:1 routines.R1: 'lumber' is not a known place. Maybe 'lumbar'.",
                        "routines.yaml:1 routines.R1: 'plam' is not a known contact. Maybe 'palm'.",
                        "routines.yaml:1 routines.R1: 'bth' is not a known side. Maybe 'both'.");
    }

    @Test
    void a_contact_needs_a_path_and_a_path_a_contact() {
        tiny.replacing("routines.yaml", ", path: \"M72 430L72 520\"", "")
                .isRefused("routines.yaml:1 routines.R1: 'Stroke': a contact needs a path, and a path a contact");
    }

    @Test
    void a_group_holds_places_that_exist_and_a_tick_a_question_that_exists() {
        tiny.replacing("body.yaml", "places: [lumbar, mid-back]", "places: [lumbar, mid-bak]")
                .isRefused("body.yaml:1 whole-back: 'mid-bak' is not a known place. Maybe 'mid-back'.");
        tiny.replacing("check-ins.yaml", "question: fever", "question: fevver")
                .isRefused("check-ins.yaml:1 ticks: 'fevver' is not a known question. Maybe 'fever'.");
    }

    @Test
    void what_stops_a_session_answers_a_question_that_exists() {
        tiny.replacing("check-ins.yaml", "ask: \"Numb\",", "ask: \"Numb\", answers: fevver,")
                .isRefused("check-ins.yaml:1 numb.answers: 'fevver' is not a known question. Maybe 'fever'.");
        tiny.replacing("check-ins.yaml", "ask: \"Numb\",", "ask: \"Numb\", answers: fever,")
                .read();
    }

    @Test
    void a_guess_is_made_only_where_a_word_is_near() {
        assertEquals(" Maybe 'saddle-numbness'.", Guess.of("saddle_numbness", List.of("saddle-numbness")));
        assertEquals("", Guess.of("weather", List.of("saddle-numbness", "fever")));
    }

    @Test
    void a_mark_on_the_pain_drawing_raises_a_question_that_exists_at_a_place_that_exists() {
        String file = "pain-drawing.yaml";
        tiny.replacing(file, "question: fever", "question: fevver")
                .isRefused(
                        "pain-drawing.yaml:1 raises.numb-thigh.question: 'fevver' is not a known question. Maybe 'fever'.");
        tiny.replacing(file, "on: thigh", "on: thig")
                .isRefused("pain-drawing.yaml:1 raises.numb-thigh.on: 'thig' is not a known place. Maybe 'thigh'.");
        tiny.replacing(file, "kinds: [numb]", "kinds: [num]")
                .isRefused("pain-drawing.yaml:1 raises.numb-thigh.kinds: 'num' is not a known kind. Maybe 'numb'.");
        tiny.replacing(file, "answer: unsure,", "answer: unsure, marks: yes,")
                .isRefused("pain-drawing.yaml:1 raises.numb-thigh.marks: expected a place of the back, and a question"
                        + " with 'places: yes'");
        tiny.replacing(file, "answer: unsure", "answer: no")
                .isRefused("pain-drawing.yaml:6 raises[0].answer: 'no' is not one of yes, unsure.");
    }

    @Test
    void a_step_goes_no_harder_slower_or_faster_than_its_technique() {
        tiny.replacing("routines.yaml", "pressure: [1, 2]", "pressure: [1, 4]")
                .isRefused("routines.yaml:1 routines.R1: 'Stroke': 'swedish' goes to 3 of 10, and not to 4");
        tiny.replacing("routines.yaml", "pressure: [1, 2]", "pressure: [1, 2], speed: 2")
                .isRefused("routines.yaml:1 routines.R1: 'Stroke': 'swedish' moves at 3 to 5 cm/s, and not at 2");
        tiny.replacing("routines.yaml", "pressure: [1, 2]", "pressure: [1, 3], speed: 5")
                .read();
    }
}
