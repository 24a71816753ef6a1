package org.paraspinal.web.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import picocli.CommandLine;

/** What the rules say, what is proved of them, and what they would do to made-up people. */
class RulesTest {
    private static final Knowledge KNOWLEDGE = KnowledgeReader.read(KnowledgeFiles.shipped());

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void every_rule_is_said_back_with_what_it_rests_on_and_its_sources() {
        assertEquals(0, run("rules"));

        String said = "\n" + out;
        KNOWLEDGE.rules().forEach(r -> assertTrue(said.contains("\n" + r.id() + " ("), r.id()));
        KNOWLEDGE
                .rules()
                .forEach(r -> r.sources().forEach(s -> assertTrue(out.toString().contains("[" + s + "]"), s)));
        assertFalse(out.toString().contains("null"));
    }

    @Test
    void the_rules_of_one_item_come_alone() {
        assertEquals(0, run("rules", "--item", "anticoagulant"));

        assertTrue(out.toString().startsWith("anticoagulant (consensus)"), out.toString());
        assertTrue(out.toString()
                .contains("If yes to “Blood thinners, like warfarin or apixaban”: see a clinician before"));
        assertTrue(out.toString().contains("Once a doctor has agreed: go on within limits"));
        assertFalse(out.toString().contains("chest-pain ("));
    }

    @Test
    void an_unknown_item_is_refused_with_a_guess() {
        assertEquals(2, run("rules", "--item", "anticoagulent"));
        assertEquals(
                "--item anticoagulent: there is no such question. Maybe 'anticoagulant'.",
                err.toString().strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cql", "dmn", "drl"})
    void another_engine_gets_every_rule_the_version_and_what_is_not_known(String form) {
        assertEquals(0, run("rules", "--as", form));

        String written = out.toString();
        KNOWLEDGE
                .rules()
                .forEach(r -> assertTrue(
                        written.contains(r.id() + "\"")
                                || written.contains(r.id() + "'")
                                || written.contains(r.id() + " -->"),
                        r.id()));
        assertTrue(written.contains("knowledge " + KNOWLEDGE.version()));
        assertTrue(written.contains("nsure"));
        assertTrue(written.contains("Only false means no") || written.contains("only \"no\" means no"));
    }

    @Test
    void a_part_of_the_rules_is_not_given_to_another_engine() {
        assertEquals(2, run("rules", "--as", "cql", "--item", "anticoagulant"));

        assertEquals("", out.toString());
        assertTrue(err.toString().contains("another engine needs all the rules"));
    }

    @Test
    void a_form_that_is_not_known_is_refused() {
        assertEquals(2, run("rules", "--as", "prolog"));
        assertTrue(err.toString().contains("prolog"));
    }

    @Test
    void the_same_seed_gives_the_same_people_and_too_few_are_refused() {
        assertEquals(0, run("population", "--people", "200", "--seed", "7"));
        String first = out.toString();
        out.getBuffer().setLength(0);
        assertEquals(0, run("population", "--people", "200", "--seed", "7"));

        assertEquals(first, out.toString());
        assertTrue(first.startsWith("Seed 7."), first);
        assertEquals(2, run("population", "--people", "3"));
        assertTrue(err.toString().contains("--people 3: expected a number from 100"), err.toString());
        assertEquals(2, run("population", "--people", "many"));
    }

    @Test
    void the_usage_names_all_three() {
        assertEquals(0, run("help"));

        for (String command : new String[] {"rules", "prove", "population"})
            assertTrue(out.toString().contains("  " + command + " "), out.toString());
    }

    private int run(String... args) {
        CommandLine line =
                Paraspinal.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(args);
    }
}
