package org.paraspinal.exchange.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.paraspinal.care.knowledge.CodeMeaning;
import org.paraspinal.care.knowledge.CodeMeaning.Says;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.exchange.fhir.Concept.Coded;
import org.paraspinal.exchange.json.Keys;

/**
 * Reads one resource a line into what it says of one person. What is over, refuted or entered in error says nothing of today; a code
 * that is not known says nothing at all. One is used for many lines, by one thread.
 */
public final class Resources {
    private static final Keys TYPES = new Keys(List.of(
            "Patient",
            "Condition",
            "MedicationRequest",
            "MedicationStatement",
            "Observation",
            "QuestionnaireResponse",
            "Bundle"));
    private static final Keys GENDERS = new Keys(List.of("female", "male", "other", "unknown"));
    private static final Keys NOT_TAKEN =
            new Keys(List.of("stopped", "completed", "cancelled", "on-hold", "not-taken", "entered-in-error", "draft"));
    private static final int FIRST_OVER = 3;
    private static final int FIRST_UNTRUE = 4;
    private static final int UNKNOWN_GENDER = 3;

    private final Status clinical = new Status(
            "http://terminology.hl7.org/CodeSystem/condition-clinical",
            List.of("active", "recurrence", "relapse", "inactive", "remission", "resolved"));
    private final Status verification = new Status(
            "http://terminology.hl7.org/CodeSystem/condition-ver-status",
            List.of("confirmed", "unconfirmed", "provisional", "differential", "refuted", "entered-in-error"));
    private final Line line;
    private final Codes codes;
    private final Concept concept;
    private final Observations observations;
    private final Responses responses;
    private final Reduced reduced;
    private final int today;
    private String field = "";
    private String expected = "";
    private boolean ofSomebody;

    /**
     * @param base the address before {@code Patient/} under which these people are also known; empty for none
     * @param questionnaires the canonical addresses, without version, of questionnaires whose link ids are ours
     */
    public Resources(Knowledge knowledge, LocalDate today, String base, Set<String> questionnaires) {
        codes = new Codes(knowledge);
        var targets = new Targets(knowledge);
        this.today = (int) today.toEpochDay();
        line = new Line(base);
        concept = new Concept(codes);
        reduced = new Reduced(codes.rows().size());
        observations = new Observations(codes, concept, targets, reduced, this.today);
        responses = new Responses(codes, targets, reduced, this.today, questionnaires);
    }

    /** The bytes in which lines are read are others from now on. */
    public void newBlock() {
        line.forget();
    }

    /** Reads the line that begins here and ends at its line break; behind it there must be eight more bytes. */
    public Outcome read(byte[] b, int start) {
        reduced.clear();
        ofSomebody = false;
        try {
            if (!line.read(b, start)) throw line.broken(start);
            return resource() ? Outcome.READ : Outcome.PASSED_OVER;
        } catch (NotReadable e) {
            field = e.field();
            expected = String.valueOf(e.getMessage());
            reduced.clear();
            if (ofSomebody) reduced.lineNotRead();
            return Outcome.TOLD;
        }
    }

    private boolean resource() throws NotReadable {
        if (!line.text(Line.TYPE)) throw new NotReadable("resourceType", "expected the name of a FHIR resource");
        switch (line.text.among(TYPES)) {
            case 0 -> patient();
            case 1 -> condition();
            case 2, 3 -> medication();
            case 4 -> {
                person(Line.SUBJECT);
                observations.read(line);
            }
            case 5 -> {
                person(Line.SUBJECT);
                responses.read(line);
            }
            case 6 -> throw new NotReadable("resourceType", "expected one resource a line, and no Bundle");
            default -> {
                return false;
            }
        }
        return true;
    }

    private void person(int from) throws NotReadable {
        line.person(from);
        ofSomebody = true;
    }

    private void patient() throws NotReadable {
        if (!line.text(Line.ID)) throw new NotReadable("id", "expected the id of the patient");
        line.id("id", line.text.from(), line.text.to());
        ofSomebody = true;
        Days born = line.days(Line.BIRTH_DATE);
        if (born.first() != Days.NONE) {
            if (born.first() > today) throw new NotReadable("birthDate", "expected a day that is not in the future");
            reduced.born(born.first(), born.last());
        }
        if (line.text(Line.GENDER)) {
            int gender = line.text.among(GENDERS);
            if (gender < 0) throw new NotReadable("gender", "expected female, male, other or unknown");
            if (gender != UNKNOWN_GENDER) reduced.sex(gender);
        }
    }

    private void condition() throws NotReadable {
        person(Line.SUBJECT);
        int told = line.object(Line.VERIFICATION_STATUS);
        if (concept.status(line.b, told, line.to(Line.VERIFICATION_STATUS), verification) >= FIRST_UNTRUE) return;
        boolean current = current();
        int newest = newest();
        Coded coded = concept.icd(line.b, line.object(Line.CODE), line.to(Line.CODE));
        for (int i = 0; i < coded.rows().length; i++)
            if (!codes.seventhForbids(coded.rows()[i], coded.packed()[i])) count(coded.rows()[i], current, newest);
        if (!coded.known()) reduced.unknownCode();
    }

    /** Whether it lasts; what nobody says to be over lasts. */
    private boolean current() throws NotReadable {
        int status = line.object(Line.CLINICAL_STATUS);
        if (status < 0) return !(line.has(Line.ABATED) && line.days(Line.ABATED).last() <= today);
        return concept.status(line.b, status, line.to(Line.CLINICAL_STATUS), clinical) < FIRST_OVER;
    }

    /** The latest day that it may be dated; a day of the far future when it is not dated. */
    private int newest() throws NotReadable {
        int onset = line.days(Line.ONSET).last();
        int recorded = line.days(Line.RECORDED).last();
        int newest = Math.max(onset, recorded);
        return newest == Days.NONE ? Integer.MAX_VALUE : newest;
    }

    private void count(int row, boolean current, int newest) {
        CodeMeaning m = codes.rows().get(row);
        if (!current && !m.ever()) return;
        boolean old = m.days().isPresent() && newest < today - m.days().getAsInt();
        if (m.says() == Says.ASK || old) reduced.groundsToAsk(row);
        else if (m.says() == Says.YES) reduced.found(row);
    }

    /** What counts of it is the medicine alone: a status that nobody tells may be active. */
    private void medication() throws NotReadable {
        person(Line.SUBJECT);
        if (line.text(Line.STATUS) && line.text.among(NOT_TAKEN) >= 0) return;
        int not = line.at(Line.DO_NOT_PERFORM);
        if (not >= 0 && line.b[not] == 't') return;
        Coded coded = concept.medicine(line.b, line.object(Line.MEDICATION), line.to(Line.MEDICATION));
        for (int row : coded.rows()) count(row, true, today);
        if (!coded.known()) reduced.unknownCode();
    }

    /** Where the break of the line that was read last stands. */
    public int lineEnd(int start) {
        return line.end(start);
    }

    /** What the line said, until the next one is read. */
    public Reduced reduced() {
        return reduced;
    }

    /** Whether the line named a person, in {@link #id}; only then there is somebody to count it for. */
    public boolean ofSomebody() {
        return ofSomebody;
    }

    /** The id of the person, in the first {@link #idLength} bytes. */
    public byte[] id() {
        return line.id;
    }

    public int idLength() {
        return line.idLength;
    }

    /** The field that could not be read. */
    public String field() {
        return field;
    }

    /** What was expected there. */
    public String expected() {
        return expected;
    }
}
