package org.paraspinal.web.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraspinal.care.knowledge.Instrument;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.web.wording.MadeUpWordings;
import org.paraspinal.web.wording.WordingReader;

/** The wording of an instrument is installed whole, after its owner's terms were confirmed, or not at all. */
class InstrumentTest {
    private static final Knowledge KNOWLEDGE = KnowledgeReader.read(KnowledgeFiles.shipped());

    private final InputStream terminal = System.in;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void back() {
        System.setIn(terminal);
    }

    @Test
    void a_wording_is_installed_once_yes_is_typed_and_is_kept_as_it_was_with_what_was_agreed_to() throws IOException {
        Path file = written("mine.yaml", MadeUpWordings.ownForm(instrument("phq-9")));

        assertEquals(0, run("yes\n", "install", file.toString()));

        assertTrue(out.toString().contains("Owner: Spitzer, Williams, Kroenke and colleagues; Pfizer."), out::toString);
        assertTrue(out.toString().contains("The owner's terms, in our words: The owner says: no restriction"));
        assertTrue(out.toString().contains("The file's copyright line: © Nobody, made up for a test"));
        assertTrue(out.toString().contains("Item 9"), "what a ninth answer does is said before it is agreed to");
        String agreed = Files.readString(data().resolve("phq-9.agreed.json"));
        String digest = WordingReader.digest(Files.readAllBytes(file));
        for (String kept : List.of(
                "\"digest\" : \"" + digest + "\"",
                "\"from\" : \"mine.yaml\"",
                "\"how\" : \"typed\"",
                "\"at\" : \"20",
                "\"terms\" : \"The owner says",
                "\"copyright\" : \"© Nobody")) assertTrue(agreed.contains(kept), () -> kept + " in " + agreed);
        assertEquals(
                Files.readString(file), Files.readString(data().resolve("phq-9." + digest.substring(0, 16) + ".yaml")));
        assertTrue(listed().contains("phq-9: Patient Health Questionnaire, nine items, in en. Made-up edition"));
    }

    @Test
    void without_the_typed_yes_nothing_is_installed() throws IOException {
        Path file = written("mine.yaml", MadeUpWordings.ownForm(instrument("phq-2")));

        for (String typed : List.of("", "no\n", "y\n", "Yes please\n"))
            assertEquals(1, run(typed, "install", file.toString()), typed);

        assertTrue(err.toString().contains("Nothing was installed: the terms were not confirmed."));
        assertFalse(Files.exists(data()), "not even a folder");
    }

    @Test
    void a_script_accepts_the_terms_by_an_option_and_that_is_told() throws IOException {
        Path file = written(
                "made.json",
                MadeUpWordings.questionnaire(
                        instrument("gad-7"), "\"code\": [{\"system\": \"http://loinc.org\", \"code\": \"70274-6\"}],"));

        assertEquals(0, run("", "install", file.toString(), "--terms-accepted"));

        String agreed = Files.readString(data().resolve("gad-7.agreed.json"));
        assertTrue(agreed.contains("\"how\" : \"option\""), agreed);
        assertTrue(listed().contains("terms accepted by option"));
    }

    @Test
    void a_file_with_faults_leaves_what_was_installed_before() throws IOException {
        Path good = written("good.yaml", MadeUpWordings.ownForm(instrument("phq-2")));
        Path bad =
                written("bad.yaml", MadeUpWordings.ownForm(instrument("phq-2")).replace("item: 2", "item: 5"));
        assertEquals(0, run("", "install", good.toString(), "--terms-accepted"));
        List<String> before = files();

        assertEquals(1, run("", "install", bad.toString(), "--terms-accepted"));

        assertTrue(err.toString().contains("bad.yaml:8 items[1]: is numbered 5; expected 2"), err::toString);
        assertTrue(err.toString().contains("Nothing was installed: 1 fault."));
        assertEquals(before, files());
        assertTrue(listed().contains("From good.yaml"));
    }

    @Test
    void another_edition_takes_the_place_of_the_first_and_leaves_nothing_of_it() throws IOException {
        Path first = written("first.yaml", MadeUpWordings.ownForm(instrument("phq-2")));
        Path second = written(
                "second.yaml",
                MadeUpWordings.ownForm(instrument("phq-2")).replace("Made-up edition", "Another edition"));

        assertEquals(0, run("", "install", first.toString(), "--terms-accepted"));
        assertEquals(0, run("", "install", second.toString(), "--terms-accepted"));

        assertEquals(2, files().size(), () -> files().toString());
        assertTrue(listed().contains("Another edition"));
        assertFalse(listed().contains("Made-up edition"));
    }

    @Test
    void what_is_removed_is_listed_as_installable_again() throws IOException {
        Path file = written("mine.yaml", MadeUpWordings.ownForm(instrument("phq-2")));
        assertEquals(0, run("", "install", file.toString(), "--terms-accepted"));

        assertEquals(0, run("", "remove", "PHQ2"));
        assertEquals(1, run("", "remove", "phq-2"));
        assertEquals(2, run("", "remove", "phq-22"));

        assertEquals(List.of(), files());
        assertTrue(err.toString().contains("phq-2 is not installed."));
        assertTrue(err.toString().contains("There is no instrument 'phq-22'. Maybe 'phq-2'."));
        assertTrue(listed().replaceAll("(?s).*Can be installed", "").contains("phq-2: Patient Health"));
    }

    @Test
    void without_any_file_the_list_says_what_can_be_installed_and_what_never_and_under_which_terms() {
        String said = listed();

        assertTrue(said.startsWith("Installed:\n  none\n"), said);
        String can = said.replaceAll("(?s).*Can be installed|Nothing to install.*", "");
        String never = said.replaceAll("(?s).*Never installed", "");
        assertTrue(
                can.contains("rmdq-24: Roland-Morris Disability Questionnaire. Owner: Roland and Morris. The authors"));
        assertFalse(can.contains("odi-10"));
        for (String id : List.of("odi-10", "qbpds", "fabq-pa", "fabq-w", "EQ-5D. Always needs a licence."))
            assertTrue(never.contains(id), id);
    }

    @Test
    void a_file_that_is_not_there_and_a_data_folder_that_cannot_be_written_are_told_plainly() throws IOException {
        assertEquals(2, run("", "install", folder.resolve("none.yaml").toString()));
        assertTrue(err.toString().contains("There is no file "));

        Path file = written("mine.yaml", MadeUpWordings.ownForm(instrument("phq-2")));
        Path inTheWay = written("in-the-way", "");
        int exit =
                exec("", "instrument", "install", file.toString(), "--terms-accepted", "--data", inTheWay.toString());

        assertEquals(1, exit);
        assertTrue(err.toString().contains("cannot be written. Name another with --data."), err::toString);
    }

    @Test
    void a_damaged_file_is_told_by_file_and_field_and_the_others_stay() throws IOException {
        for (String id : List.of("phq-2", "gad-2", "peg-3", "k6")) {
            Path file = written(id + ".yaml", MadeUpWordings.ownForm(instrument(id)));
            assertEquals(0, run("", "install", file.toString(), "--terms-accepted"));
        }
        Path phq = kept("phq-2");
        Files.writeString(phq, Files.readString(phq).replace("item: 2", "item: 7"));
        Files.delete(kept("gad-2"));
        Files.writeString(data().resolve("peg-3.agreed.json"), "{\"instrument\": \"peg-3\",");

        String said = listed();

        assertTrue(said.contains("phq-2: damaged, and not offered:"), said);
        assertTrue(
                said.matches("(?s).*instruments/phq-2\\.[0-9a-f]{16}\\.yaml:8 items\\[1]: is numbered 7; expected 2.*"),
                said);
        assertTrue(said.contains("instruments/phq-2.agreed.json:1 digest: is not that of instruments/phq-2."), said);
        assertTrue(said.contains("instruments/gad-2.agreed.json:1 file: 'gad-2."), said);
        assertTrue(said.matches("(?s).*instruments/peg-3\\.agreed\\.json:\\d+: is not JSON.*"), said);
        assertTrue(said.contains("  k6: Kessler scale, six items, in en."), said);
        assertEquals(1, run("", "list"), "and the command fails, so that a script sees it");
    }

    @Test
    void a_server_starts_over_a_damaged_file_tells_it_and_shows_the_sound_one() throws Exception {
        for (String id : List.of("phq-2", "gad-2")) {
            Path file = written(id + ".yaml", MadeUpWordings.ownForm(instrument(id)));
            assertEquals(0, run("", "install", file.toString(), "--terms-accepted"));
        }
        Files.writeString(kept("phq-2"), "instrument: phq-2\nitems: 5\n");

        try (ServerProcess server = ServerProcess.start("serve", "--data", folder.toString(), "--port", "0")) {
            String said = server.ready();

            assertTrue(said.contains("Paraspinal is ready at"), said);
            assertTrue(said.contains(".yaml:2 items: '5'; expected a list"), said);
            var visitor = new Visitor(server.address());
            visitor.introduce();
            assertEquals(404, visitor.get("/measures/phq-2").statusCode());
            assertEquals(200, visitor.get("/measures/gad-2").statusCode());
            assertFalse(visitor.get("/measures").body().contains("/measures/phq-2"));
        }
    }

    private Path data() {
        return folder.resolve("instruments");
    }

    private Path kept(String id) {
        return data().resolve(files().stream()
                .filter(f -> f.startsWith(id + ".") && f.endsWith(".yaml"))
                .findFirst()
                .orElseThrow());
    }

    private List<String> files() {
        try (var files = Files.list(data())) {
            return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String listed() {
        out.getBuffer().setLength(0);
        run("", "list");
        return out.toString();
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int run(String typed, String... arguments) {
        var all = new java.util.ArrayList<>(List.of("instrument"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--data", folder.toString()));
        return exec(typed, all.toArray(String[]::new));
    }

    private int exec(String typed, String... arguments) {
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        return Paraspinal.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private static Instrument instrument(String id) {
        return Optional.ofNullable(KNOWLEDGE.instruments().get(id)).orElseThrow();
    }
}
