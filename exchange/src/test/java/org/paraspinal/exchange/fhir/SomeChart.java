package org.paraspinal.exchange.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.intake.Finding;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.intake.Reading;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.care.screening.Screening;
import org.paraspinal.exchange.bulk.Task;

/** The chart of one patient p1, told line by line; single quotes stand for double ones. */
final class SomeChart {
    static final Knowledge KNOWLEDGE = KnowledgeReader.read(KnowledgeFiles.shipped());
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Resources resources;
    private final Charts charts = new Charts(KNOWLEDGE, TODAY);
    private final Reduced all = new Reduced(KNOWLEDGE.codes().size());

    SomeChart() {
        this("");
    }

    SomeChart(String base) {
        resources = new Resources(KNOWLEDGE, TODAY, base, Set.of(Task.OURS));
    }

    /** Reads a line; what it says of p1 is taken in. */
    Outcome line(String json) {
        byte[] line = (json.replace('\'', '"') + "\n").getBytes(StandardCharsets.UTF_8);
        Outcome outcome = resources.read(Arrays.copyOf(line, line.length + 8), 0);
        if (resources.ofSomebody() && id().equals("p1")) all.take(resources.reduced(), charts.targets());
        return outcome;
    }

    SomeChart with(String json) {
        assertEquals(Outcome.READ, line(json), () -> told());
        return this;
    }

    /** An active, confirmed diagnosis, and more fields of the resource. */
    SomeChart diagnosed(String code, String... more) {
        return with(condition(code, "'clinicalStatus':" + clinical("active"), more));
    }

    static String condition(String code, String status, String... more) {
        return "{'resourceType':'Condition','subject':{'reference':'Patient/p1'},'code':{'coding':[{'system':"
                + "'http://hl7.org/fhir/sid/icd-10-cm','code':'" + code + "'}]}"
                + (status.isEmpty() ? "" : "," + status)
                + (more.length == 0 ? "" : "," + String.join(",", more)) + "}";
    }

    static String clinical(String code) {
        return "{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/condition-clinical','code':'" + code
                + "'}]}";
    }

    static String verification(String code) {
        return "{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/condition-ver-status','code':'" + code
                + "'}]}";
    }

    static String medicine(String type, String status, String words) {
        return "{'resourceType':'" + type + "'" + (status.isEmpty() ? "" : ",'status':'" + status + "'")
                + ",'medicationCodeableConcept':{'text':'" + words + "'},'subject':{'reference':'Patient/p1'}}";
    }

    static String observed(String loinc, String value, String more) {
        return "{'resourceType':'Observation','status':'final','code':{'coding':[{'system':'http://loinc.org','code':'"
                + loinc + "'}]},'subject':{'reference':'Patient/p1'}," + value + more + "}";
    }

    static String answered(String status, String authored, String items) {
        return "{'resourceType':'QuestionnaireResponse','questionnaire':'" + Task.OURS + "|1.0.0','status':'" + status
                + "','subject':{'reference':'Patient/p1'}"
                + (authored.isEmpty() ? "" : ",'authored':'" + authored + "'")
                + ",'item':[" + items + "]}";
    }

    static String item(String link, String value) {
        return "{'linkId':'" + link + "','answer':[{" + value + "}]}";
    }

    String id() {
        return new String(resources.id(), 0, resources.idLength(), StandardCharsets.US_ASCII);
    }

    /** The field that could not be read, and what was expected. */
    String told() {
        return resources.field() + ": " + resources.expected();
    }

    Charts.Charted charted() {
        return charts.of("p1", all);
    }

    Facts facts() {
        return facts(charted().answers());
    }

    private static Facts facts(Answers answers) {
        Reading reading = Intake.read(KNOWLEDGE, answers);
        assertTrue(reading instanceof Reading.Understood, () -> "not understood: " + reading);
        return ((Reading.Understood) reading).facts();
    }

    Finding finding(String question) {
        return facts().finding(question);
    }

    String verdict() {
        return Screening.judge(facts()).level().wire();
    }

    /** The verdict when every open detail of what was found is answered as well as it can be. */
    String atLeast() {
        return Screening.judge(facts(charted().mildest())).level().wire();
    }
}
