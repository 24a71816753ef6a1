package org.paraspinal.web.command;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scores as other programs see them, held against the scored examples. */
class ScoreTest {
    private static final Knowledge KNOWLEDGE = KnowledgeReader.read(KnowledgeFiles.shipped());
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode EXAMPLES = examples();
    private static final double SIX_DECIMALS = 1e-9;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private int exit;

    /** Beside each example stands one whose expectation is spoilt, and must be found. */
    @ParameterizedTest
    @MethodSource("blocks")
    void every_scored_example_comes_out_as_it_stands_there(String name) throws IOException {
        var wrong = new ArrayList<String>();
        JsonNode cases = block(name).path("cases");
        for (JsonNode c : cases) {
            String got = first(name, JSON.writeValueAsString(c));
            wrong.addAll(differences(c.path("expected"), JSON.readTree(got)).stream()
                    .map(d -> c.path("items") + ": " + d + " in " + got)
                    .toList());
        }

        assertEquals(block(name).path("n_cases").intValue(), cases.size());
        assertEquals(List.of(), wrong);
    }

    @Test
    void the_examples_are_all_248() {
        assertEquals(26, EXAMPLES.size());
        assertEquals(
                248,
                EXAMPLES.valueStream().mapToInt(b -> b.path("cases").size()).sum());
    }

    @Test
    void a_spoilt_expectation_is_found() throws IOException {
        JsonNode got = JSON.readTree(first("gad-7", "[2,2,null,1,1,1,1]"));

        assertEquals(List.of(), differences(JSON.readTree("{\"score\":9.333333,\"band\":\"moderate\"}"), got));
        assertEquals(1, differences(JSON.readTree("{\"score\":9.33333}"), got).size());
        assertEquals(1, differences(JSON.readTree("{\"score\":null}"), got).size());
        assertEquals(1, differences(JSON.readTree("{\"scores\":9.333333}"), got).size());
        assertEquals(
                1,
                differences(JSON.readTree("{\"error\":\"OUT_OF_RANGE\"}"), got).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pss-10  | [0,0,0,4,4,0,4,4,0,0]                     | score   | 0",
                "pss-10  | [4,4,4,0,0,4,0,0,4,4]                     | score   | 40",
                "fabq-pa | [6,1,1,1,1,6,6,6,6,6,6,6,6,6,6,6]         | score   | 4",
                "fabq-pa | [null,1,1,1,1,null,6,6,6,6,6,6,6,6,6,6]   | score   | 4",
                "fabq-w  | [0,0,0,0,0,6,6,0,6,6,6,6,0,0,6,0]         | score   | 42",
                "qbpds   | [5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5] | score   | 100",
                "vas-100 | [37.5]                                    | score   | 37.5",
                "promis-interference-4a | [1,2,3,4]                  | score   | 10",
                "start-back-9 | [1,1,1,1,1,1,1,1,4]                  | total   | 9",
                "peg     | 7, 7, 8                                   | score   | 7.333333",
                "phq-8   | 1,1,1,1,1,1,1,                            | score   | 8",
                "phq-8   | 1,1,1,1,1,1,NA,1                          | missing | 1",
                "PHQ_2   | {\"id\":\"x\",\"items\":[1,2]}            | score   | 3",
                "rmdq    | {\"baseline\":[1,2,3,4,5,6],\"followup\":[1]} | change | -5",
                "rmdq    | 2                                         | score   | 1",
            })
    void whatever_way_it_is_written_it_is_scored(String name, String line, String key, double expected)
            throws IOException {
        assertEquals(expected, JSON.readTree(first(name, line)).path(key).doubleValue(), SIX_DECIMALS);
        assertEquals(0, exit);
    }

    @Test
    void a_bad_line_gets_its_error_in_its_place_and_the_rest_goes_on() throws IOException {
        List<String> lines = score("phq-2", "[1,2]\n\n[1]\nnonsense\n{\"itms\":[1,2]}\n[\"1\",2]\n[0,9]\n[0,0]\n");

        assertEquals(7, lines.size());
        assertEquals(3, JSON.readTree(lines.getFirst()).path("score").intValue());
        assertEquals("WRONG_NUMBER_OF_ITEMS", error(lines.get(1), 3));
        assertEquals("NOT_A_RESPONSE", error(lines.get(2), 4));
        assertEquals("NOT_A_RESPONSE", error(lines.get(3), 5));
        assertTrue(lines.get(3).contains("Maybe 'items'."), lines.get(3));
        assertEquals("NOT_A_RESPONSE", error(lines.get(4), 6));
        assertEquals("OUT_OF_RANGE", error(lines.get(5), 7));
        assertFalse(lines.get(5).contains("9"), "an answer in a message: " + lines.get(5));
        assertEquals(0, JSON.readTree(lines.get(6)).path("score").intValue());
        assertEquals(1, exit);
    }

    @Test
    void any_answer_to_the_ninth_item_leads_to_the_crisis_card_whatever_the_total() throws IOException {
        JsonNode raised = JSON.readTree(first("phq-9", "[0,0,0,0,0,0,0,0,1]"));
        JsonNode unscored = JSON.readTree(first("phq-9", "[null,null,null,null,0,0,0,0,3]"));
        JsonNode leftOut = JSON.readTree(first("phq-9", "[0,0,0,0,0,0,0,0,null]"));
        JsonNode quiet = JSON.readTree(first("phq-9", "[1,1,1,0,0,0,0,0,0]"));
        JsonNode later =
                JSON.readTree(first("phq-9", "{\"baseline\":[3,3,3,3,3,3,3,3,0],\"followup\":[0,0,0,0,0,0,0,0,1]}"));

        assertEquals("crisis-card", raised.path("leadsTo").stringValue());
        assertFalse(raised.path("says").stringValue().contains("Few signs"), raised::toString);
        assertEquals("crisis-card", unscored.path("leadsTo").stringValue());
        assertTrue(unscored.path("score").isNull());
        assertEquals("people", leftOut.path("leadsTo").stringValue());
        assertTrue(quiet.path("leadsTo").isMissingNode(), quiet::toString);
        assertEquals("crisis-card", later.path("leadsTo").stringValue());
    }

    @Test
    void low_mood_is_never_a_number_alone() throws IOException {
        assertEquals(
                "people",
                JSON.readTree(first("phq-8", "[2,2,2,2,2,0,0,0]"))
                        .path("leadsTo")
                        .stringValue());
        assertTrue(JSON.readTree(first("phq-8", "[1,1,1,1,1,0,0,0]"))
                .path("leadsTo")
                .isMissingNode());
    }

    @Test
    void every_measure_is_listed_with_its_sources_and_owner() {
        assertEquals(0, run("score", "--list"));

        String said = "\n" + out;
        assertAll(KNOWLEDGE.instruments().values().stream().map(i -> () -> {
            assertTrue(said.contains("\n" + i.id() + ": " + i.name()), i.id());
            i.sources().forEach(s -> assertTrue(said.contains("[" + s + "]"), s));
            assertTrue(said.contains(i.terms().owner()), i.id());
        }));
        assertTrue(said.contains("Wording: not shipped."));
        assertFalse(said.contains("null"));
    }

    @Test
    void a_measure_nobody_knows_is_refused_with_a_guess_and_one_we_may_not_score_with_why() {
        assertEquals(2, run("score", "phq-99"));
        assertEquals(
                "There is no measure 'phq-99'. Maybe 'phq-9'. --list shows all.",
                err.toString().strip());
        err.getBuffer().setLength(0);

        assertEquals(2, run("score", "eq-5d"));
        assertEquals(
                "EQ-5D is not scored here. Always needs a licence.",
                err.toString().strip());
        err.getBuffer().setLength(0);

        assertEquals(2, run("score"));
        assertEquals("Which measure? Name one, or give --list.", err.toString().strip());
    }

    @Test
    void a_file_is_scored_and_one_that_is_not_there_is_named(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("responses.ndjson"), "[1,2]\n[null,2]\n");

        assertEquals(0, run("score", "GAD2", file.toString()));
        assertEquals(2, out.toString().lines().count());
        assertEquals(2, run("score", "gad-2", folder.resolve("none").toString()));
        assertTrue(err.toString().startsWith("There is no file "), err.toString());
    }

    @Test
    void a_change_where_the_scale_has_little_room_says_so() throws IOException {
        assertTrue(JSON.readTree(first("rmdq-24", "{\"baseline\":4,\"followup\":2}"))
                .path("lowConfidence")
                .booleanValue());
        assertTrue(JSON.readTree(first("rmdq-24", "{\"baseline\":12,\"followup\":6}"))
                .path("lowConfidence")
                .isMissingNode());
        assertEquals("OUT_OF_RANGE", error(first("rmdq-24", "{\"baseline\":25,\"followup\":2}"), 1));
    }

    private static Stream<String> blocks() {
        return EXAMPLES.valueStream().map(b -> b.path("instrument").stringValue());
    }

    private static JsonNode block(String name) {
        return EXAMPLES.valueStream()
                .filter(b -> b.path("instrument").stringValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode examples() {
        try (var in = ScoreTest.class.getResourceAsStream("/scoring/scoring_examples.json")) {
            return JSON.readTree(in).path("instruments");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every key expected, with the same value; numbers to six decimals. */
    private static List<String> differences(JsonNode expected, JsonNode got) {
        return expected.properties().stream()
                .filter(e -> !same(e.getValue(), got.path(e.getKey())))
                .map(e -> e.getKey() + " expected " + e.getValue() + ", got " + got.path(e.getKey()))
                .toList();
    }

    private static boolean same(JsonNode expected, JsonNode got) {
        if (expected.isNumber() && got.isNumber())
            return Math.abs(expected.doubleValue() - got.doubleValue()) < SIX_DECIMALS;
        return expected.equals(got);
    }

    private String first(String instrument, String line) throws IOException {
        return score(instrument, line).getFirst();
    }

    private List<String> score(String instrument, String text) throws IOException {
        var lines = new StringWriter();
        exit = Score.score(KNOWLEDGE, instrument, new BufferedReader(new StringReader(text)), new PrintWriter(lines));
        return lines.toString().lines().toList();
    }

    private static String error(String line, int number) {
        JsonNode node = JSON.readTree(line);
        assertEquals(number, node.path("line").intValue());
        assertFalse(node.path("says").stringValue().isBlank());
        return node.path("error").stringValue();
    }

    private int run(String... args) {
        CommandLine line = Paraspinal.commandLine();
        return line.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
