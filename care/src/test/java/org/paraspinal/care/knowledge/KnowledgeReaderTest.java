package org.paraspinal.care.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files are read strictly: one fault at a time, each with file, line and path, and a neighbour that is no fault. */
class KnowledgeReaderTest {
    private static final String RULES = "screening/tiny.yaml";
    private final TinyKnowledge tiny = TinyKnowledge.complete();

    @Test
    void the_smallest_complete_knowledge_is_read() {
        Knowledge k = tiny.read();

        assertEquals("tiny", k.version());
        assertEquals("Fever", k.ask("fever"));
        assertEquals("Get up slowly.", k.adviceSays("rise-slowly"));
        assertEquals("with a comma, and \"quotes\"", k.helpNumbers().getFirst().note());
    }

    @Test
    void it_is_read_from_a_folder_as_well(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("knowledge.yaml"), "version: mine\n");

        KnowledgeFiles files = KnowledgeFiles.in(folder);

        assertEquals("version: mine\n", files.text("knowledge.yaml").orElseThrow());
        assertEquals(false, files.text("words.yaml").isPresent());
    }

    @Test
    void an_unknown_key_is_refused() {
        tiny.replacing(RULES, "    polarity: adverse", "    polarty: adverse")
                .isRefused(
                        "screening/tiny.yaml:17 questions[0].polarity: is missing",
                        "screening/tiny.yaml:20 questions[0].polarty: 'polarty' is not a known key. Maybe 'polarity'.");
    }

    @Test
    void a_character_that_no_text_has_is_refused_at_its_line() {
        tiny.replacing(RULES, "ask: \"Fever\"", "ask: \"Fev\u0007er\"")
                .isRefused("screening/tiny.yaml:18: is not YAML: a character that is no text: U+0007");
    }

    @Test
    void a_key_written_twice_is_refused() {
        tiny.replacing(RULES, "    polarity: adverse", "    polarity: adverse\n    polarity: neutral")
                .isRefused("screening/tiny.yaml:21 questions[0].polarity: stands here twice");
    }

    @Test
    void a_missing_key_is_refused() {
        tiny.replacing(RULES, "        when: \"fever\"\n", "")
                .isRefused("screening/tiny.yaml:23 questions[0].rules[0].when: is missing");
    }

    @Test
    void an_empty_value_is_refused() {
        tiny.replacing(RULES, "\"It may be the spine.\"", "\"\"")
                .isRefused("screening/tiny.yaml:27 questions[0].rules[0].why: is empty");
    }

    @Test
    void a_list_where_one_value_belongs_is_refused() {
        tiny.replacing(RULES, "ask: \"Fever\"", "ask: [fever]")
                .isRefused("screening/tiny.yaml:18 questions[0].ask: expected a single value");
    }

    @Test
    void one_value_where_a_list_belongs_is_refused() {
        tiny.replacing(RULES, "sources: [GUIDE]", "sources: GUIDE")
                .isRefused("screening/tiny.yaml:29 questions[0].rules[0].sources: expected a list");
    }

    @Test
    void a_measure_without_its_error_is_refused_and_none_is_made_up() {
        tiny.replacing("check-ins.yaml", "error: 1.0, ", "")
                .isRefused("check-ins.yaml:10 measures[0].error: is missing; expected a number from 0.01 to 10");
    }

    @Test
    void a_word_where_lines_belong_is_refused() {
        tiny.replacing("knowledge.yaml", "days: {session: 0, week: 7, episode: 28, life: 36500}", "days: many")
                .isRefused(
                        "knowledge.yaml:2 days: expected 'key: value' lines",
                        "knowledge.yaml:2 days.session: is missing; expected a number from 0 to 100000",
                        "knowledge.yaml:2 days.week: is missing; expected a number from 0 to 100000",
                        "knowledge.yaml:2 days.episode: is missing; expected a number from 0 to 100000",
                        "knowledge.yaml:2 days.life: is missing; expected a number from 0 to 100000");
    }

    @Test
    void a_word_that_is_not_in_the_list_is_refused() {
        tiny.replacing(RULES, "kind: emergency", "kind: emergncy")
                .isRefused("screening/tiny.yaml:19 questions[0].kind: 'emergncy' is not one of "
                        + "emergency, same-day, clinician, area, caution, session. Maybe 'emergency'.");
    }

    @Test
    void a_word_that_resembles_none_gets_no_guess() {
        tiny.replacing(RULES, "mark: guideline", "mark: hearsay")
                .isRefused("screening/tiny.yaml:28 questions[0].rules[0].mark: 'hearsay' is not one of "
                        + "trial, guideline, consensus, engineering-judgement.");
    }

    @Test
    void neither_yes_nor_no_is_refused() {
        tiny.replacing("sources.yaml", "verified: no", "verified: maybe")
                .isRefused("sources.yaml:2 sources[0].verified: 'maybe' is neither yes nor no");
    }

    @Test
    void a_number_out_of_its_range_is_refused() {
        tiny.replacing(RULES, "max-pressure: 6", "max-pressure: 11")
                .isRefused("screening/tiny.yaml:12 rules[0].limits.max-pressure: '11' is not a number from 0 to 10");
    }

    @Test
    void a_number_that_should_be_whole_is_refused_in_parts() {
        tiny.replacing(RULES, "max-minutes: 30", "max-minutes: 2.5")
                .isRefused("screening/tiny.yaml:13 rules[0].limits.max-minutes: is not a whole number");
    }

    @Test
    void a_word_where_a_number_belongs_is_refused() {
        tiny.replacing("body.yaml", "centre: [54, 462]", "centre: [54, low]")
                .isRefused("body.yaml:10 places[0].centre: 'low' is not a number");
    }

    @Test
    void a_missing_file_is_refused() {
        tiny.without("claims.yaml").isRefused("claims.yaml:1: the file is missing");
        tiny.without("help-numbers.csv").isRefused("help-numbers.csv:1: the file is missing");
    }

    @Test
    void broken_yaml_is_refused_with_its_line() {
        tiny.with("pages.yaml", "pages:\n  - {id: first, heading: \"Any\n")
                .isRefused("pages.yaml:3: is not YAML: found unexpected end of stream");
    }

    @Test
    void several_faults_come_out_together_whatever_file_they_are_in() {
        tiny.replacing(RULES, "kind: emergency", "kind: emergncy")
                .replacing(RULES, "max-pressure: 6", "max-pressure: 11")
                .replacing("claims.yaml", "certainty: low", "certanty: low")
                .isRefused(
                        "screening/tiny.yaml:12 rules[0].limits.max-pressure: '11' is not a number from 0 to 10",
                        "screening/tiny.yaml:19 questions[0].kind: 'emergncy' is not one of "
                                + "emergency, same-day, clinician, area, caution, session. Maybe 'emergency'.",
                        "claims.yaml:8 claims[0].terms[0].certainty: is missing",
                        "claims.yaml:8 claims[0].terms[0].certanty: 'certanty' is not a known key. Maybe 'certainty'.");
    }

    @Test
    void the_message_counts_the_faults_and_names_them_all() {
        var one = assertThrows(
                KnowledgeRefused.class, () -> tiny.without("claims.yaml").read());
        var two = assertThrows(
                KnowledgeRefused.class,
                () -> tiny.without("claims.yaml").without("help-numbers.csv").read());

        assertEquals("1 fault in the knowledge:\nclaims.yaml:1: the file is missing", one.getMessage());
        assertEquals("""
                2 faults in the knowledge:
                claims.yaml:1: the file is missing
                help-numbers.csv:1: the file is missing""", two.getMessage());
    }

    @Test
    void what_is_nested_deeper_than_any_knowledge_is_refused() {
        tiny.replacing(RULES, "ask: \"Fever\"", "ask: " + "[".repeat(5_000))
                .isRefused("screening/tiny.yaml:18: is not YAML: nested deeper than 30 levels");
    }

    @Test
    void a_condition_of_very_many_brackets_is_refused() {
        tiny.replacing(RULES, "when: \"fever\"", "when: \"" + "(".repeat(5_000) + "fever\"")
                .isRefused(
                        "screening/tiny.yaml:25 questions[0].rules[0].when: has more than 30 brackets or nots in each"
                                + " other");
    }
}
