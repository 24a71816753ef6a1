package org.paraspinal.web.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraspinal.statistics.trial.Arm;
import org.paraspinal.statistics.trial.Design;
import org.paraspinal.statistics.trial.Ending;
import org.paraspinal.statistics.trial.Held;
import org.paraspinal.statistics.trial.Prior;
import org.paraspinal.statistics.trial.Response;
import org.paraspinal.statistics.trial.Scatter;
import org.paraspinal.statistics.trial.Settled;
import org.paraspinal.web.wire.TrialFile;
import org.paraspinal.web.wire.TrialFileReader;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command that reads a personal trial again, and refuses what is not one with every problem at once. */
class ReadTrialTest {
    /** Three pairs of a week with two days that count: 6 against 5, 6 against 4, 6 against 3; the order was not drawn from the seed. */
    private static final String THREE = """
            {"personalTrial": 1, "arms": {"A": "no massage", "B": "massage"}, "starts": "2026-01-05",
             "design": {"pairs": 3, "daysAPeriod": 7, "washoutDays": 5, "seed": "1", "order": ["A","B","B","A","A","B"]},
             "ending": {"how": "as-planned"}, "daysCovered": 1,
             "responses": [{"day": 5, "value": 6}, {"day": 6, "value": 6}, {"day": 12, "value": 5}, {"day": 13, "value": 5},
               {"day": 19, "value": 4}, {"day": 20, "value": 4}, {"day": 26, "value": 6}, {"day": 27, "value": 6},
               {"day": 33, "value": 6}, {"day": 34, "value": 6}, {"day": 40, "value": 3}, {"day": 41, "value": 3}],
             "adherence": [1, 1, 1, 1, 0.5, 1], "expected": [{"period": 0, "pain": 6}],
             "important": 2, "level": 0.95,
             "prior": {"mean": -2, "sd": 2, "says": "Pooled studies.", "sources": ["EJ"]}, "knowledge": "2026.11"}
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private int run(String text, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("trial.json"), text);
        CommandLine line =
                Paraspinal.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        var args = new java.util.ArrayList<>(List.of("trial", file.toString()));
        args.addAll(List.of(options));
        return line.execute(args.toArray(String[]::new));
    }

    @Test
    void three_pairs_are_read_as_worked_out_by_hand() throws IOException {
        assertEquals(0, run(THREE, "--json"), err::toString);

        JsonNode found = new JsonMapper().readTree(out.toString());
        assertEquals(-2.0, found.path("mean").asDouble(), 1e-12);
        assertEquals(0.25, found.path("signFlip").path("twoSided").asDouble());
        // -1, -2, -3: s = 1, t(2) = 4.302653, so 2 -+ 2.484138
        assertEquals(-4.484138, found.path("interval").path(0).asDouble(), 1e-6);
        assertEquals(0.484138, found.path("interval").path(1).asDouble(), 1e-6);
        assertEquals(-2.0, found.path("posterior").path("mean").asDouble(), 1e-6);
        assertEquals(3, found.path("pairs").size());
        assertEquals(0.5, found.path("adherence").path(4).asDouble());
        assertTrue(found.path("expectationRefused").asString().contains("at least 5"));
    }

    @Test
    void the_words_name_every_number_with_what_it_is() throws IOException {
        assertEquals(0, run(THREE), err::toString);

        assertTrue(out.toString().contains("Mean difference: −2.00 points"), out::toString);
        assertTrue(out.toString().contains("95 % interval: −4.48 to +0.48"), out::toString);
        assertTrue(out.toString().contains("Exact sign-flip p, two-sided: 0.25"), out::toString);
        assertTrue(out.toString().contains("The order is not the one that the seed gives."), out::toString);
    }

    @Test
    void every_problem_is_told_at_once_with_its_field_and_never_with_what_was_found_there() throws IOException {
        String broken = THREE.replace("\"pairs\": 3", "\"pairs\": 9")
                .replace("\"seed\": \"1\"", "\"seed\": 1")
                .replace("{\"day\": 6, \"value\": 6}", "{\"day\": 6, \"value\": 77}")
                .replace("\"knowledge\": \"2026.11\"", "\"knowlege\": \"2026.11\"");

        assertEquals(2, run(broken));

        assertEquals(
                List.of(
                        "design.pairs: expected a whole number from 3 to 6.",
                        "design.seed: expected a whole number in quotes.",
                        "responses[1].value: expected a number from 0 to 10.",
                        "knowledge: expected a text in quotes, and it is missing.",
                        "'knowlege' is not a known key. Maybe 'knowledge'."),
                err.toString().lines().toList());
        assertFalse(err.toString().contains("77"));
    }

    @Test
    void what_is_not_json_is_refused_with_its_line() throws IOException {
        assertEquals(2, run(THREE.replace("\"daysCovered\": 1,", "\"daysCovered\": 1,,")));

        assertEquals(
                "Line 3: this is not JSON, or a key stands there twice.",
                err.toString().strip());
    }

    @Test
    void a_key_that_stands_twice_and_a_list_are_refused() throws IOException {
        assertEquals(2, run(THREE.replace("\"daysCovered\": 1,", "\"daysCovered\": 1, \"daysCovered\": 7,")));
        assertEquals(2, run("[1]"));
    }

    @Test
    void an_order_that_breaks_a_pair_is_refused() throws IOException {
        assertEquals(2, run(THREE.replace("[\"A\",\"B\",\"B\"", "[\"A\",\"A\",\"B\"")));

        assertTrue(err.toString().startsWith("design: Expected both treatments in pair 1"), err::toString);
    }

    @Test
    void a_trial_that_goes_on_is_understood_and_not_analysed() throws IOException {
        assertEquals(1, run(THREE.replace("\"how\": \"as-planned\"", "\"how\": \"not-yet\", \"days\": 40"), "--json"));

        assertTrue(err.toString().contains("Its result will be there in 2 days"), err::toString);
        assertTrue(out.toString().startsWith("{\"refused\":"), out::toString);
    }

    @Test
    void two_ratings_on_one_day_are_refused_and_told() throws IOException {
        assertEquals(1, run(THREE.replace("{\"day\": 6, \"value\": 6}", "{\"day\": 5, \"value\": 6}")));

        assertEquals("Two responses have the same day, 5.", err.toString().strip());
    }

    @Test
    void what_is_written_is_read_back_the_same() {
        TrialFile file = ((TrialFileReader.Reading.Read) TrialFileReader.read(THREE)).file();

        assertEquals(file, ((TrialFileReader.Reading.Read) TrialFileReader.read(file.write())).file());
    }

    @Test
    void with_an_expectation_for_five_pairs_the_three_numbers_are_told_and_called_adjusted() throws IOException {
        Design design = Design.drawn(5, 7, 6, 11);
        double[] expected = {-3, -2, -1, -3, -1};
        double[] found = {-5, -3, -1, -3, -3};
        var responses = new ArrayList<Response>();
        Map<Integer, Double> said = new HashMap<>();
        for (int p = 0; p < design.periods(); p++) {
            boolean b = design.order().get(p) == Arm.B;
            responses.add(new Response(7 * p + 6, 6 + (b ? found[p / 2] : 0)));
            said.put(p, 6 + (b ? expected[p / 2] : 0));
        }
        var file = new TrialFile(
                "no massage",
                "massage",
                "2026-01-05",
                new Held(design, new Ending.AsPlanned(), 1, responses, List.of()),
                new Settled(2, 0.95, new Prior(-2, 2), new Scatter.Own()),
                said,
                "Pooled studies.",
                List.of("EJ"),
                "2026.11");

        assertEquals(0, run(file.write()), err::toString);

        assertTrue(out.toString().contains("Total effect: −3.00 points"), out::toString);
        assertTrue(
                out.toString().contains("Effect at average expectation (expectation-adjusted): −1.00 points"),
                out::toString);
        assertTrue(out.toString().contains("Share moving with expectation: 67 % (−2.00 points, from"), out::toString);
        assertFalse(out.toString().contains("placebo"));
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        CommandLine line = Paraspinal.commandLine().setErr(new PrintWriter(err, true));

        assertEquals(2, line.execute("trial", folder.resolve("none.json").toString()));
        assertTrue(err.toString().contains("cannot be read"), err::toString);
    }
}
