package org.paraspinal.web.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command, from a CSV file to its JSON, against the fits of nlme in {@code ar1/}. */
class TrendTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "sim_abab_1, phase_trend_AR1_REML, --y y --t t --x phase",
        "sim_abab_1, phase_trend_AR1_REML, '--y y --t t --x phase,t'",
        "sim_abab_1, phase_AR1_REML, --y y --t t --x phase --no-trend --method REML",
        "sim_abab_1, phase_trend_AR1_ML, --y y --t t --x phase --method ML",
        "LakeHuron_gaps, trend_AR1_REML, --y y --t t",
        "LakeHuron_gaps, trend_AR1_ML, --y y --t t --method ML",
        "LakeHuron_gaps, mean_AR1_REML, --y y --t t --no-trend",
        "LakeHuron_gaps, trend_CAR1_REML, --y y --t t --continuous",
        "Orthodont_AR1, gls_AR1_REML, '--y distance --t idx --group Subject --x age,Sex --no-trend --base Sex=Male'",
        "Orthodont_AR1, gls_AR1_ML, --y distance --t idx --group Subject --x age*Sex --no-trend --base Sex=Male --method ML",
        "Ovary, gls_AR1_REML, '--y follicles --t idx --group Mare --x s,c --no-trend'",
    })
    void each_fit_can_be_had_from_the_command_line(String set, String fit, String options) throws IOException {
        JsonNode reference = reference(set);

        assertEquals(0, run(csv(reference), options + " --json"), err::toString);

        JsonNode found = JSON.readTree(out.toString());
        JsonNode expected = reference.path("fits").path(fit);
        assertEquals(
                List.copyOf(expected.path("coef").propertyNames()),
                List.copyOf(found.path("coef").propertyNames()));
        for (String name : expected.path("coef").propertyNames()) {
            double error = expected.path("se").path(name).asDouble();
            assertEquals(
                    expected.path("coef").path(name).asDouble(),
                    found.path("coef").path(name).asDouble(),
                    1e-6 * error,
                    name);
            assertEquals(error, found.path("se").path(name).asDouble(), 1e-6 * error, name);
        }
        assertEquals(expected.path("phi").asDouble(), found.path("phi").asDouble(), 1e-5);
        assertEquals(expected.path("vcov").size(), found.path("vcov").size());
        for (String number : List.of("sigma", "logLik", "minus2logLik", "AIC", "n")) {
            double wanted = expected.path(number).asDouble();
            assertEquals(wanted, found.path(number).asDouble(), 1e-6 * Math.abs(wanted), number);
        }
        assertEquals(expected.path("method").asString(), found.path("method").asString());
        assertFalse(found.has("refused"));
    }

    @Test
    void the_words_say_what_was_fitted_and_promise_nothing() throws IOException {
        assertEquals(0, run(csv(reference("sim_abab_1")), "--y y --t t --x phase"), err::toString);

        String said = out.toString();
        assertTrue(said.startsWith("y ~ phase + t, errors AR(1) over t, REML, n = 24"), said);
        assertTrue(said.contains("phi            0.435677"), said);
        assertTrue(said.contains("minus2logLik   70.958751"), said);
        assertTrue(said.contains("Words: phase against A."), said);
        assertTrue(said.contains("A trend or a difference shows that something changed, and not why."), said);
        assertEquals("", err.toString());
    }

    @Test
    void a_trend_that_cannot_be_told_from_drift_is_refused_with_its_reason() throws IOException {
        Path file = csv(reference("BJsales60"));

        assertEquals(1, run(file, "--y y --t t --json"));
        JsonNode edge = JSON.readTree(out.toString());
        assertTrue(
                edge.path("refused").asString().startsWith("Not estimable: the likelihood still rises"),
                edge::toString);
        assertFalse(edge.has("phi"));
        assertTrue(err.toString().startsWith("Not estimable: "), err::toString);

        assertEquals(0, run(file, "--y y --t t --method ML --json"));
        JsonNode beyond = JSON.readTree(out.toString());
        assertEquals(0.9619276928262194, beyond.path("phi").asDouble(), 1e-5);
        assertTrue(beyond.path("notes").toString().contains("Do not rely on this trend"), beyond::toString);

        assertEquals(0, run(file, "--y y --t t --phi 0.9 --json"));
        assertTrue(JSON.readTree(out.toString()).path("phiFixed").asBoolean());
    }

    @Test
    void a_short_series_is_fitted_with_a_warning_which_a_given_phi_spares() throws IOException {
        Path file = written("week,pain\n1,6\n2,5\n3,6\n4,4\n6,5\n7,3\n8,4\n9,NA\n");

        assertEquals(0, run(file, "--y pain --t week"));
        assertTrue(out.toString().contains("fewer than 20 measurements phi tends to come out too low"), out::toString);
        assertTrue(out.toString().contains("1 row has no measurement and counts as a gap."), out::toString);
        assertTrue(out.toString().contains("n = 7"), out::toString);

        assertEquals(0, run(file, "--y pain --t week --phi 0.3"));
        assertFalse(out.toString().contains("fewer than 20"), out::toString);
        assertTrue(out.toString().contains("phi            0.300000 (given)"), out::toString);
    }

    @Test
    void words_may_be_numbers_and_the_first_of_the_alphabet_is_the_base() throws IOException {
        Path file = written("t,y,block\n1,2.0,2\n2,3.5,1\n3,2.5,3\n4,4,2\n5,3,1\n6,2.2,3\n7,5,2\n8,3.1,1\n9,2.7,3\n");

        assertEquals(0, run(file, "--y y --t t --x block --words block --no-trend --phi 0 --json"));
        JsonNode found = JSON.readTree(out.toString());
        assertEquals(
                List.of("(Intercept)", "block2", "block3"),
                List.copyOf(found.path("coef").propertyNames()));
        assertEquals((3.5 + 3 + 3.1) / 3, found.path("coef").path("(Intercept)").asDouble(), 1e-12);
        assertEquals("Words: block against 1.", found.path("notes").get(0).asString());

        assertEquals(0, run(file, "--y y --t t --x block --no-trend --phi 0 --json"));
        assertEquals(
                List.of("(Intercept)", "block"),
                List.copyOf(JSON.readTree(out.toString()).path("coef").propertyNames()));
    }

    @Test
    void times_that_come_twice_or_are_no_whole_numbers_are_refused_at_their_line() throws IOException {
        Path twice = written("t,y,who\n1,2,a\n2,3,a\n1,4,b\n2,1,b\n3,3,a\n4,3,b\n5,1,a\n");
        assertEquals(1, run(twice, "--y y --t t"));
        assertEquals(
                "s.csv:2 t: Two measurements of one series have the same time, 1. The other is on line 4."
                        + " Maybe --group names the column that tells series apart.",
                err.toString().strip());
        assertEquals(0, run(twice, "--y y --t t --group who"), err::toString);

        Path halves = written("t,y\n1,2\n1.5,3\n2,4\n3,1\n4,2\n5,2\n6,3\n");
        assertEquals(1, run(halves, "--y y --t t"));
        assertEquals(
                "s.csv:3 t: The time 1.5 is not a whole number. Maybe --continuous.",
                err.toString().strip());
    }

    @Test
    void what_is_wrong_with_the_file_is_told_with_its_lines() throws IOException {
        assertEquals(2, run(written("time,yy,phase\n1,2,A\n"), "--y y --t time"));
        assertEquals(
                "s.csv:1: there is no column 'y'. Maybe 'yy'. The file has 'time', 'yy', 'phase'.",
                err.toString().lines().findFirst().orElse(""));

        assertEquals(2, run(written("t,y,phase\n1,2,A\nNA,3,B\n3,x,\n4,4,\n,,B\n"), "--y y --t t --x phase --json"));
        assertEquals(1, JSON.readTree(out.toString()).path("problems").size(), "the text in y alone stops it");
        assertEquals(2, run(written("t,y,phase\n1,2,A\nNA,3,B\n3,NA,\n4,4,\n,,B\n"), "--y y --t t --x phase"));
        assertEquals(
                List.of(
                        "s.csv:3 t: is missing, and this row has a measurement.",
                        "s.csv:5 phase: is missing, and this row has a measurement."),
                err.toString().lines().toList());
        assertEquals(2, run(folder.resolve("none.csv"), "--y y --t t"));
        assertEquals("none.csv: there is no such file.", err.toString().strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "--y y --t y|2|--y and --t name the same column, 'y'.",
                "--y y --t t --x y|2|--x names 'y', which is what was measured.",
                "--y y --t t --x phase:phase|2|--x multiplies a column with itself: 'phase:phase'.",
                "--y y --t t --phi 1|2|--phi 1.0: expected a number between -1 and 1.",
                "--y y --t t --phi -0.2 --continuous|2|--phi -0.2: expected a number from 0 to below 1.",
                "--y y --t t --base phase=A|2|'phase' is in --words or --base and not in --x.",
                "--y y --t t --x phase --base phase=C|1|--base phase=C: expected one of A, B.",
                "--y y --t t --x same|1|'same' says 'k' in every row with a measurement.",
                "--y y --t t --x t2|1|'t' says nothing that the terms before it do not say; leave one of them out.",
                "--y none --t t|1|No row has a measurement in 'none'.",
            })
    void what_cannot_be_meant_is_refused(String options, int exit, String sentence) throws IOException {
        var rows = new StringBuilder("t,y,phase,same,t2,none\n");
        for (int i = 1; i <= 24; i++)
            rows.append("%d,%d,%s,k,%d,\n".formatted(i, i * i % 7, i % 4 < 2 ? "A" : "B", 2 * i));

        assertEquals(exit, run(written(rows.toString()), options));
        assertEquals(sentence, err.toString().strip());
    }

    @Test
    void the_help_says_how_to_get_each_form() {
        assertEquals(0, run("trend", "--help"));

        for (String form : List.of("y ~ t", "y ~ phase + t", "--no-trend", "y ~ 1", "phaseB", "Exit code 1"))
            assertTrue(out.toString().contains(form), form + " in " + out);
    }

    private Path written(String csv) throws IOException {
        return Files.writeString(folder.resolve("s.csv"), csv);
    }

    private Path csv(JsonNode set) throws IOException {
        var data = set.path("data");
        List<String> columns = List.copyOf(data.propertyNames());
        var lines = new ArrayList<>(List.of(String.join(",", columns)));
        IntStream.range(0, data.path(columns.getFirst()).size())
                .mapToObj(i -> columns.stream()
                        .map(c -> data.path(c).get(i).asString())
                        .collect(Collectors.joining(",")))
                .forEach(lines::add);
        return Files.write(folder.resolve("s.csv"), lines);
    }

    private static JsonNode reference(String set) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(TrendTest.class.getResourceAsStream("/ar1/" + set + ".json"), set)) {
            return JSON.readTree(in);
        }
    }

    private int run(Path file, String options) {
        var args = new ArrayList<>(List.of("trend", file.toString()));
        args.addAll(List.of(options.split(" ")));
        return run(args.toArray(String[]::new));
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine line =
                Paraspinal.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(args);
    }
}
