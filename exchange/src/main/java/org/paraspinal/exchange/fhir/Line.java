package org.paraspinal.exchange.fhir;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.paraspinal.exchange.json.Fields;
import org.paraspinal.exchange.json.Keys;
import org.paraspinal.exchange.json.Text;
import org.paraspinal.exchange.json.Walk;

/** One line's resource: its fields by name, and the small forms that many of them share. One is used for many lines. */
final class Line {
    static final int TYPE = 0;
    static final int ID = 1;
    static final int SUBJECT = 2;
    static final int CODE = 3;
    static final int CLINICAL_STATUS = 4;
    static final int VERIFICATION_STATUS = 5;
    static final int ONSET = 6;
    static final int RECORDED = 7;
    static final int ABATED = 8;
    static final int STATUS = 9;
    static final int MEDICATION = 10;
    static final int DO_NOT_PERFORM = 11;
    static final int EFFECTIVE = 12;
    static final int EFFECTIVE_INSTANT = 13;
    static final int VALUE_QUANTITY = 14;
    static final int VALUE_INTEGER = 15;
    static final int COMPONENT = 16;
    static final int BIRTH_DATE = 17;
    static final int GENDER = 18;
    static final int QUESTIONNAIRE = 19;
    static final int AUTHORED = 20;
    static final int ITEM = 21;
    static final int SOURCE = 22;

    private static final List<String> NAMES = List.of(
            "resourceType",
            "id",
            "subject",
            "code",
            "clinicalStatus",
            "verificationStatus",
            "onsetDateTime",
            "recordedDate",
            "abatementDateTime",
            "status",
            "medicationCodeableConcept",
            "doNotPerform",
            "effectiveDateTime",
            "effectiveInstant",
            "valueQuantity",
            "valueInteger",
            "component",
            "birthDate",
            "gender",
            "questionnaire",
            "authored",
            "item",
            "source");
    private static final Keys KEYS = new Keys(NAMES);
    private static final Keys REFERENCE = new Keys(List.of("reference"));
    private static final byte[] PATIENT = "Patient/".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] URN = "urn:uuid:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HISTORY = "/_history/".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_ID = 64;
    private static final boolean[] IN_ID = new boolean[256];

    static {
        for (char c : "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.".toCharArray()) IN_ID[c] = true;
    }

    private final Fields fields = new Fields(KEYS);
    private final Walk walk = new Walk();
    private final Days days = new Days();
    private final byte[] base;
    final Text text = new Text();
    byte[] b = new byte[0];
    final byte[] id = new byte[LONGEST_ID];
    int idLength;

    /** @param base the address before {@code Patient/} under which these people are also known; empty for none */
    Line(String base) {
        this.base = base.getBytes(StandardCharsets.UTF_8);
    }

    void forget() {
        fields.forget();
    }

    boolean read(byte[] bytes, int start) {
        b = bytes;
        return fields.read(bytes, start);
    }

    /** Where the line's break stands. */
    int end(int start) {
        int p = fields.end() >= 0 ? fields.end() : start;
        while (b[p] != '\n') p++;
        return p;
    }

    /** What is wrong with a line that is no JSON. */
    NotReadable broken(int start) {
        return new NotReadable(
                "column " + (fields.json().brokenAt() - start + 1),
                "expected " + fields.json().expected());
    }

    int at(int field) {
        return fields.at(b, field);
    }

    int to(int field) {
        return fields.to(field);
    }

    boolean has(int field) {
        return at(field) >= 0;
    }

    static String name(int field) {
        return NAMES.get(field);
    }

    /** Reads a field that is a text into {@link #text}; whether it is there. */
    boolean text(int field) throws NotReadable {
        if (!has(field)) return false;
        if (!text.read(b, at(field))) throw new NotReadable(name(field), "expected text in quotation marks");
        return true;
    }

    /** An object's place; -1 where the field is missing. */
    int object(int field) throws NotReadable {
        int at = at(field);
        if (at >= 0 && b[at] != '{') throw new NotReadable(name(field), "expected an object");
        return at;
    }

    int list(int field) throws NotReadable {
        int at = at(field);
        if (at >= 0 && b[at] != '[') throw new NotReadable(name(field), "expected a list");
        return at;
    }

    /** The days that a field's date may mean; nothing told where it is missing. */
    Days days(int field) throws NotReadable {
        if (text(field)) {
            if (!days.read(text)) throw new NotReadable(name(field), "expected a date like 2026-11-22");
        } else {
            days.clear();
        }
        return days;
    }

    /** Notes whose id stands in the reference of a field. */
    void person(int field) throws NotReadable {
        int at = object(field);
        boolean found = false;
        for (walk.over(b, at); walk.next(); )
            if (walk.key(REFERENCE) == 0 && text.read(b, walk.valueUnlessNull())) {
                found = true;
                break;
            }
        if (!found) throw new NotReadable(name(field) + ".reference", "expected a reference like Patient/p1");
        if (!patient(name(field) + ".reference"))
            throw new NotReadable(
                    name(field) + ".reference",
                    "expected Patient/ and an id of this house; start with --base if it has another address");
    }

    /** The id of a patient in the text that was read last. */
    private boolean patient(String field) throws NotReadable {
        byte[] t = text.bytes();
        int from = text.from();
        if (base.length > 0 && starts(t, from, text.to(), base)) from += base.length;
        if (starts(t, from, text.to(), PATIENT)) from += PATIENT.length;
        else if (starts(t, from, text.to(), URN)) from += URN.length;
        else return false;
        int to = from;
        while (to < text.to() && t[to] != '/') to++;
        if (to < text.to() && !starts(t, to, text.to(), HISTORY)) return false;
        id(field, from, to);
        return true;
    }

    /** Notes the id in the text that was read last; what FHIR allows as an id. */
    void id(String field, int from, int to) throws NotReadable {
        byte[] t = text.bytes();
        boolean good = to > from && to - from <= LONGEST_ID;
        for (int i = from; good && i < to; i++) good = IN_ID[t[i] & 0xff];
        if (!good) throw new NotReadable(field, "expected an id of 1 to 64 letters, digits, hyphens and points");
        System.arraycopy(t, from, id, 0, to - from);
        idLength = to - from;
    }

    private static boolean starts(byte[] b, int from, int to, byte[] with) {
        if (to - from < with.length) return false;
        for (int i = 0; i < with.length; i++) if (b[from + i] != with[i]) return false;
        return true;
    }
}
