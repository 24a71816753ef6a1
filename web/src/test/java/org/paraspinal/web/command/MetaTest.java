package org.paraspinal.web.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Trials from a file put together: what comes out, for a reader and for a program, and what is refused. */
class MetaTest {
    /** The 13 trials of BCG vaccine (Colditz and others, JAMA 1994;271:698-702), from the R package metadat. */
    private static final String BCG = """
            study,year,ai,bi,ci,di,ablat,alloc
            Aronson,1948,4,119,11,128,44,random
            Ferguson & Simes,1949,6,300,29,274,55,random
            Rosenthal et al,1960,3,228,11,209,42,random
            Hart & Sutherland,1977,62,13536,248,12619,52,random
            Frimodt-Moller et al,1973,33,5036,47,5761,13,alternate
            Stein & Aronson,1953,180,1361,372,1079,44,alternate
            Vandiviere et al,1973,8,2537,10,619,19,random
            TPT Madras,1980,505,87886,499,87892,13,random
            Coetzee & Berjak,1968,29,7470,45,7232,27,random
            Rosenthal et al,1961,17,1699,65,1600,42,systematic
            Comstock et al,1974,186,50448,141,27197,18,systematic
            Comstock & Webster,1969,5,2493,3,2338,33,systematic
            Comstock et al,1976,27,16886,29,17825,33,systematic
            """;

    /** Made up: pain from 0 to 10 after massage and after usual care. */
    private static final String PAIN = """
            study,year,days,better,n1,mean1,sd1,n2,mean2,sd2
            A,2003,0,lower,30,3.0,2.0,30,4.0,2.1
            B,2001,30,lower,25,3.5,1.9,24,4.1,2.0
            C,2002,120,higher,40,6.9,2.2,41,6.2,2.1
            D,2001,400,lower,35,4.0,2.0,33,4.1,2.2
            E,2009,NA,lower,28,3.1,1.8,,3.9,2.0
            """;

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void bcg_as_risk_ratios_by_reml_and_hartung_knapp_stands_at_the_top_and_all_methods_below() throws IOException {
        JsonNode json = json(BCG, "--measure", "RR");

        assertEquals("REML", json.get("method").asString());
        assertEquals(-0.71453, json.get("b").doubleValue(), 5e-6);
        assertEquals(0.31325, json.get("tau2").doubleValue(), 1e-5);
        assertEquals(json.get("b").doubleValue(), json.at("/models/REML/knha/b").doubleValue());
        for (String method : List.of("EE", "DL", "PM", "REML", "ML"))
            for (String test : List.of("z", "knha", "adhoc"))
                assertTrue(json.at("/models/" + method + "/" + test + "/b").isNumber(), method + " " + test);
        for (String part : List.of(
                "confint_Qprofile",
                "leave1out",
                "cumul_in_row_order",
                "cumul_by_year",
                "influence_DL",
                "regtest",
                "ranktest_asymptotic",
                "ranktest_default",
                "trimfill")) assertTrue(json.get(part).isObject(), part);
    }

    @ParameterizedTest
    @CsvSource({"EE,z", "DL,knha", "PM,modified", "ml,ADHOC"})
    void the_chosen_method_and_test_stand_at_the_top(String method, String test) throws IOException {
        JsonNode json = json(BCG, "--measure", "OR", "--method", method, "--test", test);

        String inner = test.equals("z") || test.equals("knha") ? test : "adhoc";
        JsonNode chosen = json.at("/models/" + method.toUpperCase(java.util.Locale.ROOT) + "/" + inner);
        for (String figure : List.of("b", "se", "ci_lb", "ci_ub", "pval", "tau2"))
            assertEquals(chosen.get(figure), json.get(figure), figure);
    }

    @Test
    void moderators_in_numbers_and_in_words_and_groups_are_told() throws IOException {
        JsonNode json = json(BCG, "--measure", "RR", "--mods", "ablat,alloc", "--by", "alloc");

        assertEquals(
                "[\"(Intercept)\",\"ablat\",\"allocrandom\",\"allocsystematic\"]",
                json.at("/meta_regression/columns").toString());
        assertTrue(json.at("/meta_regression/REML/QM").isNumber());
        assertEquals(7, json.at("/subgroup/by_group/random/k").intValue());
        assertEquals(2, json.at("/subgroup/between_REML/df").intValue());
    }

    @Test
    void few_studies_have_their_figures_and_the_sentence_that_they_are_not_to_be_read() throws IOException {
        JsonNode json = json(PAIN, "--measure", "SMD");

        assertTrue(json.at("/regtest/lm_sei/stat").isNumber());
        assertTrue(json.at("/regtest/refused").asString().contains("need at least 10 studies; there are 4."));
        assertTrue(
                json.get("refusals").toString().contains("regtest"),
                json.get("refusals").toString());
    }

    @Test
    void for_a_reader_few_studies_are_refused_and_no_figure_of_theirs_is_printed() throws IOException {
        assertEquals(0, run(PAIN, "--mods", "year"));

        String said = out.toString();
        assertTrue(said.contains("need at least 10 studies; there are 4."), said);
        assertTrue(said.contains("Meta-regression on 1 moderator needs at least 10 studies"), said);
        assertFalse(said.contains("Egger  "), said);
        assertFalse(said.contains("p = 0.0000") || said.contains("NaN") || said.contains("null"), said);
    }

    @Test
    void a_row_without_all_its_numbers_is_left_out_and_its_line_said() throws IOException {
        JsonNode json = json(PAIN);
        assertEquals(4, json.get("k").intValue());
        assertEquals("[6]", json.get("lines_left_out").toString());
        assertEquals("[5]", json.get("rows_dropped_1based").toString());

        assertEquals(0, run(PAIN));
        assertTrue(out.toString().contains("Line 6 left out: a number is missing."), out.toString());
    }

    @Test
    void where_higher_is_better_the_effect_is_turned_and_said() throws IOException {
        JsonNode turned = json(PAIN);
        JsonNode plain = json(PAIN.replace("higher", "lower"));

        assertEquals(
                -plain.get("yi").get(2).doubleValue(), turned.get("yi").get(2).doubleValue());
        assertEquals(plain.get("yi").get(1), turned.get("yi").get(1));
        assertEquals("[4]", turned.get("lines_turned").toString());
    }

    @Test
    void days_are_put_into_the_fixed_windows_and_other_numbers_are_groups_of_their_own() throws IOException {
        assertEquals(
                "[\"immediate\",\"short_<=3mo\",\"medium_3-6mo\",\"long_>6mo\"]",
                json(PAIN, "--by", "days").at("/subgroup/group").toString());
        assertEquals(
                "[\"2003\",\"2001\",\"2002\",\"2001\"]",
                json(PAIN, "--by", "year").at("/subgroup/group").toString());
    }

    @Test
    void by_year_studies_of_one_year_stay_in_the_order_of_the_file() throws IOException {
        JsonNode order = json(PAIN).at("/cumul_by_year/order_1based");

        assertEquals("[2,4,3,1]", order.toString());
    }

    @Test
    void means_are_standardised_unless_asked_otherwise_and_it_is_said() throws IOException {
        assertEquals("SMD", json(PAIN).get("measure").asString());
        assertEquals("MD", json(PAIN, "--measure", "md").get("measure").asString());
        assertEquals(0, run(PAIN));
        assertTrue(out.toString().contains("standardised mean difference (Hedges' g)"), out.toString());
    }

    @Test
    void the_same_effects_come_from_variances_errors_intervals_and_ratios() throws IOException {
        JsonNode variances = json("yi,vi\n0.1,0.04\n0.5,0.09\n");
        double z = 1.959963984540054;
        String intervals = "yi,ci_lb,ci_ub\n0.1," + (0.1 - z * 0.2) + "," + (0.1 + z * 0.2) + "\n0.5," + (0.5 - z * 0.3)
                + "," + (0.5 + z * 0.3) + "\n";
        String ratios =
                "ratio,ci_lb,ci_ub\n" + Math.exp(0.1) + "," + Math.exp(0.1 - z * 0.2) + "," + Math.exp(0.1 + z * 0.2)
                        + "\n" + Math.exp(0.5) + "," + Math.exp(0.5 - z * 0.3) + "," + Math.exp(0.5 + z * 0.3) + "\n";

        for (String file : List.of("yi,se\n0.1,0.2\n0.5,0.3\n", "yi,sei\n0.1,0.2\n0.5,0.3\n", intervals, ratios)) {
            JsonNode other = json(file);
            assertEquals(variances.get("b").doubleValue(), other.get("b").doubleValue(), 1e-12, file);
            assertEquals(variances.get("se").doubleValue(), other.get("se").doubleValue(), 1e-12, file);
        }
    }

    @Test
    void a_shared_control_group_a_trial_twice_and_errors_as_deviations_are_said_with_their_lines() throws IOException {
        String file = """
                study,n1,mean1,sd1,n2,mean2,sd2
                A,30,3.0,2.0,30,4.0,2.1
                A,28,3.3,2.0,30,4.0,2.1
                B,25,3.5,1.9,24,4.1,2.0
                B,20,3.4,1.9,22,4.2,2.1
                C,30,3.0,0.3,30,4.4,0.3
                """;
        String warnings = json(file).get("warnings").toString();

        assertTrue(warnings.contains("shared_arm") && warnings.contains("[2,3]"), warnings);
        assertTrue(warnings.contains("counted_twice") && warnings.contains("[4,5]"), warnings);
        assertTrue(warnings.contains("error_as_deviation") && warnings.contains("[6]"), warnings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    yi,vi;1,x;2,1          | :2 vi: 'x' is not a number
                    yi,vi;1,0.1;2,-0.2     | :3 vi: '-0.2' has to be above 0.
                    yi,vi;1,0.1;2,0        | :3 vi: '0' has to be above 0.
                    yi,vi;Inf,0.1;2,1      | :2 yi: 'Inf' is not a number
                    yi,vi;1,0.1            | pooling needs at least 2
                    yi,vi;1,0.1;2,NA       | there is 1 study with all of 'yi,vi'
                    yi;1;2                 | there is no 'vi'
                    a,b;1,2;3,4            | there are no columns to take effects from
                    ai,n1i,ci,n2i;9,3,1,4;1,3,1,4 | :2: There cannot be 9.0 of 3.0
                    yi,vi,better;1,1,up;2,1,lower | :2 better: 'up' is not known. Expected lower or higher.
                    yi,ci_lb,ci_ub;1,2,3;2,1,3    | :2: The effect 1.0 lies outside its interval
                    """)
    void a_file_that_cannot_be_used_is_refused_with_line_and_reason_and_nothing_is_written(String file, String why)
            throws IOException {
        assertEquals(2, run(file.replace(';', '\n') + "\n", "--json"));

        assertTrue(err.toString().contains(why), err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void a_word_an_endless_number_and_a_negative_variance_are_told_all_at_once() throws IOException {
        assertEquals(2, run("yi,vi\nlots,1\n1,Inf\n1,-0.2\n"));

        List<String> said = err.toString().lines().toList();
        assertEquals(3, said.size(), err.toString());
        assertTrue(said.get(0).contains(":2 yi: 'lots'"), said.get(0));
        assertTrue(said.get(1).contains(":3 vi: 'Inf'"), said.get(1));
        assertTrue(said.get(2).contains(":4 vi: '-0.2' has to be above 0."), said.get(2));
    }

    @Test
    void of_many_bad_lines_the_first_twenty_are_named_and_the_rest_counted() throws IOException {
        assertEquals(2, run("yi,vi\n" + "1,-1\n".repeat(5000)));

        List<String> said = err.toString().lines().toList();
        assertEquals(21, said.size());
        assertTrue(said.get(19).contains(":21 vi:"), said.get(19));
        assertEquals("and 4,980 more lines with problems", said.get(20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--measure SMDX",
                "--method REMl2",
                "--test t",
                "--level 95",
                "--by nowhere",
                "--mods nothing",
                "--measure RR"
            })
    void an_option_that_is_not_understood_is_refused_and_nothing_is_written(String option) throws IOException {
        String[] parts = option.split(" ");
        String first = PAIN;
        assertEquals(2, run(first, parts[0], parts[1]), option);

        assertFalse(err.toString().isBlank());
        assertEquals("", out.toString());
    }

    @Test
    void effects_that_are_all_the_same_have_no_hartung_knapp_interval_and_the_normal_one_is_named() throws IOException {
        String same = "yi,vi\n1,0.1\n1,0.2\n1,0.3\n";

        assertEquals(1, run(same));
        assertTrue(err.toString().contains("no width. Maybe --test z."), err.toString());
        assertEquals("", out.toString());
        assertEquals(1.0, json(same, "--test", "z").get("b").doubleValue());
    }

    @Test
    void a_thousand_studies_are_pooled_with_all_that_belongs_to_them() throws IOException {
        StringBuilder file = new StringBuilder("yi,vi\n");
        for (int i = 0; i < 1000; i++)
            file.append(Math.sin(i * 7.0))
                    .append(',')
                    .append(0.05 + (i % 17) * 0.01)
                    .append('\n');

        JsonNode json = json(file.toString());

        assertEquals(1000, json.at("/leave1out/REML/b").size());
        assertEquals(1000, json.get("k").intValue());
    }

    private JsonNode json(String file, String... more) throws IOException {
        String[] args = new String[more.length + 1];
        System.arraycopy(more, 0, args, 0, more.length);
        args[more.length] = "--json";
        assertEquals(0, run(file, args), err.toString());
        return JsonMapper.builder().build().readTree(out.toString());
    }

    private int run(String file, String... more) throws IOException {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Path path = Files.writeString(folder.resolve("trials.csv"), file);
        String[] args = new String[more.length + 2];
        args[0] = "meta";
        args[1] = path.toString();
        System.arraycopy(more, 0, args, 2, more.length);
        return Paraspinal.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
