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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code screen --fhir} as somebody types it. */
class ScreenFhirTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PATIENT =
            "{'resourceType':'Patient','id':'ann','gender':'female','birthDate':'1985-05-05'}";
    private static final String THINNER =
            "{'resourceType':'Condition','subject':{'reference':'Patient/bo'},'code':{'coding':"
                    + "[{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'Z79.01'},{'system':'http://snomed.info/sct','code':'1'}]}}";

    private final Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    ScreenFhirTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines).replace('\'', '"'));
    }

    private int screen(String... more) {
        String[] all = new String[more.length + 1];
        all[0] = "screen";
        System.arraycopy(more, 0, all, 1, more.length);
        return Paraspinal.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }

    private static List<JsonNode> lines(String text) {
        return text.lines().map(JSON::readTree).toList();
    }

    @Test
    void one_verdict_a_patient_comes_out_in_the_form_of_screen_with_what_was_found() throws IOException {
        file("Patient.ndjson", PATIENT);
        file("Condition.ndjson", THINNER);
        assertEquals(0, screen("--fhir", folder.toString()), err::toString);

        List<JsonNode> people = lines(out.toString());
        assertEquals(2, people.size());
        JsonNode ann = people.getFirst();
        assertEquals("ann", ann.path("id").stringValue());
        assertEquals("answers-needed", ann.path("verdict").stringValue());
        assertTrue(ann.path("stillToAsk").toString().contains("\"ces-saddle-numb\""));
        assertFalse(ann.path("stillToAsk").toString().contains("\"age\""));
        JsonNode bo = people.getLast();
        assertEquals("emergency-now", bo.path("verdict").stringValue());
        assertEquals("clinician-first", bo.path("charts").path("atLeast").stringValue());
        assertEquals("[\"anticoagulant\"]", bo.path("charts").path("facts").toString());
        assertTrue(bo.path("charts").path("groundsToAsk").toString().contains("anticoagulant.sudden-pain"));
        assertTrue(bo.path("reasons").size() > 0 && bo.path("limits").isObject());
        assertEquals(
                "2 lines: 2 read, 0 of other resources, 0 told. 2 people judged, 0 not understood.",
                err.toString().strip());
    }

    @Test
    void a_bad_line_is_told_the_rest_goes_on_and_the_exit_code_is_one() throws IOException {
        Path file = file("a.ndjson", "{'resourceType':'Condition'}", "nonsense", PATIENT);
        assertEquals(1, screen("--fhir", file.toString()));

        List<JsonNode> all = lines(out.toString());
        assertEquals(
                List.of(1, 2),
                all.subList(0, 2).stream().map(l -> l.path("line").intValue()).toList());
        assertEquals("subject.reference", all.get(0).path("field").stringValue());
        assertEquals("ann", all.get(2).path("id").stringValue());
    }

    @Test
    void written_to_a_file_it_says_the_same_and_leaves_no_work_behind() throws IOException {
        Path file = file("a.ndjson", PATIENT, THINNER);
        assertEquals(0, screen("--fhir", file.toString(), "--today", "2026-11-22"));
        String said = out.toString();
        Path to = folder.resolve("verdicts");
        assertEquals(
                0, screen("--fhir", file.toString(), "--today", "2026-11-22", "--out", to.toString()), err::toString);

        assertEquals(said, Files.readString(to));
        assertEquals(said, out.toString());
        assertFalse(Files.exists(folder.resolve("verdicts.work")));
        assertEquals(2, screen("--fhir", file.toString(), "--out", to.toString()));
        assertTrue(err.toString().contains("There is a file " + to + " already."), err::toString);
    }

    @Test
    void work_that_was_begun_on_other_files_is_not_gone_on_with() throws IOException {
        Path file = file("a.ndjson", PATIENT);
        Path work = Files.createDirectories(folder.resolve("verdicts.work"));
        Files.writeString(work.resolve("checkpoint"), "task=another\ntoday=2026-11-22\n");

        assertEquals(
                2,
                screen(
                        "--fhir",
                        file.toString(),
                        "--out",
                        folder.resolve("verdicts").toString()));
        assertTrue(err.toString().contains("holds the work on other files"), err::toString);
    }

    @Test
    void a_file_that_is_not_there_is_said_to_be_missing() {
        assertEquals(2, screen("--fhir", folder.resolve("nowhere").toString()));
        assertEquals(
                folder.resolve("nowhere") + ": there is no such file.",
                err.toString().strip());
    }

    @Test
    void an_address_of_this_house_is_followed() throws IOException {
        Path file = file("a.ndjson", THINNER.replace("Patient/bo", "https://ehr.example/fhir/Patient/bo"));
        assertEquals(1, screen("--fhir", file.toString()));
        assertEquals(0, screen("--fhir", file.toString(), "--base", "https://ehr.example/fhir"), err::toString);
    }

    @Test
    void many_machines_are_asked_by_the_launcher_and_nothing_is_screened_without_them() throws IOException {
        Path file = file("a.ndjson", PATIENT);
        assertEquals(2, screen("--fhir", file.toString(), "--spark", "local[2]"));

        assertEquals("", out.toString());
        assertEquals(
                "Spark is started by the launcher alone: ./paraspinal screen --fhir … --spark local[2]",
                err.toString().strip());
    }
}
