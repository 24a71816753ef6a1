package org.paraspinal.exchange.fhir;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.paraspinal.exchange.json.Keys;
import org.paraspinal.exchange.json.Remembered;
import org.paraspinal.exchange.json.Text;
import org.paraspinal.exchange.json.Walk;

/** A CodeableConcept: the codes of it that we know, or a word of a status. One is used for many. */
final class Concept {
    private static final Keys PARTS = new Keys(List.of("coding", "text"));
    private static final Keys CODING = new Keys(List.of("system", "code", "display"));
    private static final List<byte[]> ICD =
            bytes("http://hl7.org/fhir/sid/icd-10-cm", "urn:oid:2.16.840.1.113883.6.90");
    private static final List<byte[]> LOINC = bytes("http://loinc.org", "urn:oid:2.16.840.1.113883.6.1");
    private static final int NONE = -1;
    private static final int REMEMBERED_CODES = 12;

    private final Walk concept = new Walk();
    private final Walk codings = new Walk();
    private final Walk coding = new Walk();
    private final Text text = new Text();
    private final Text code = new Text();
    private final Codes codes;
    private final Remembered<Coded> icds = new Remembered<>(REMEMBERED_CODES);
    private final Remembered<Coded> loincs = new Remembered<>(REMEMBERED_CODES);
    private final Remembered<Coded> medicines = new Remembered<>(REMEMBERED_CODES);
    private int[] rows = new int[16];
    private long[] packed = new long[16];
    private int many;

    Concept(Codes codes) {
        this.codes = codes;
    }

    private static List<byte[]> bytes(String... texts) {
        return List.of(texts).stream()
                .map(t -> t.getBytes(StandardCharsets.US_ASCII))
                .toList();
    }

    /**
     * The rows that the codes of a concept lead to.
     *
     * @param packed the code that led to each row
     * @param known whether any of its codes is known
     */
    record Coded(int[] rows, long[] packed, boolean known) {
        static final Coded NOTHING = new Coded(new int[0], new long[0], false);
    }

    /** The rows of every ICD-10-CM code. */
    Coded icd(byte[] b, int from, int to) {
        return coded(b, from, to, ICD, icds);
    }

    /** The rows of every LOINC code. */
    Coded loinc(byte[] b, int from, int to) {
        return coded(b, from, to, LOINC, loincs);
    }

    private Coded coded(byte[] b, int from, int to, List<byte[]> systems, Remembered<Coded> remembered) {
        if (from < 0) return Coded.NOTHING;
        Coded before = remembered.get(b, from, to);
        if (before != null) return before;
        begin();
        for (overCodings(b, from); codings.next(); ) {
            if (!codingOf(b, systems, false)) continue;
            long one = Codes.packed(code.bytes(), code.from(), code.to());
            if (one == 0) continue;
            for (int r : systems == ICD ? codes.icd(one) : codes.loinc(one)) add(r, one);
        }
        return gathered(b, from, to, remembered);
    }

    private void begin() {
        many = 0;
    }

    private void add(int row, long code) {
        if (many == rows.length) {
            rows = Arrays.copyOf(rows, 2 * many);
            packed = Arrays.copyOf(packed, 2 * many);
        }
        rows[many] = row;
        packed[many++] = code;
    }

    private Coded gathered(byte[] b, int from, int to, Remembered<Coded> remembered) {
        var coded = new Coded(Arrays.copyOf(rows, many), Arrays.copyOf(packed, many), many > 0);
        remembered.put(b, from, to, coded);
        return coded;
    }

    /**
     * Whether the coding over which {@link #codings} stands is of one of the systems; its code is then read.
     *
     * @param unsaid whether one that names no system counts
     */
    private boolean codingOf(byte[] b, List<byte[]> systems, boolean unsaid) {
        boolean system = unsaid;
        int at = NONE;
        for (coding.over(b, codings.value()); coding.next(); ) {
            int key = coding.key(CODING);
            if (key == 0 && text.read(b, coding.valueUnlessNull())) system = is(systems);
            if (key == 1) at = coding.valueUnlessNull();
        }
        codings.wentOver(coding);
        return system && code.read(b, at);
    }

    private boolean is(List<byte[]> systems) {
        for (byte[] s : systems) if (text.is(s)) return true;
        return false;
    }

    private void overCodings(byte[] b, int at) {
        int list = NONE;
        for (concept.over(b, at); list < 0 && concept.next(); )
            if (concept.key(PARTS) == 0) list = concept.valueUnlessNull();
        codings.over(b, list);
    }

    /**
     * Which word of a status it is, in FHIR's system or with none named, since FHIR allows no other; -1 when it is none of them. Where several
     * are, the first in the list.
     */
    int status(byte[] b, int from, int to, Status status) {
        if (from < 0) return NONE;
        Integer before = status.before.get(b, from, to);
        if (before != null) return before;
        int found = NONE;
        for (overCodings(b, from); codings.next(); ) {
            if (!codingOf(b, status.system, true)) continue;
            int word = code.among(status.words);
            if (word >= 0 && (found < 0 || word < found)) found = word;
        }
        status.before.put(b, from, to, found);
        return found;
    }

    /** The rows of every medicine that its words name. */
    Coded medicine(byte[] b, int from, int to) {
        if (from < 0) return Coded.NOTHING;
        Coded before = medicines.get(b, from, to);
        if (before != null) return before;
        begin();
        for (concept.over(b, from); concept.next(); ) {
            int part = concept.key(PARTS);
            if (part == 1) named(b, concept.valueUnlessNull());
            if (part != 0) continue;
            for (codings.over(b, concept.valueUnlessNull()); codings.next(); codings.wentOver(coding))
                for (coding.over(b, codings.value()); coding.next(); )
                    if (coding.key(CODING) == 2) named(b, coding.valueUnlessNull());
        }
        return gathered(b, from, to, medicines);
    }

    private void named(byte[] b, int at) {
        if (!text.read(b, at)) return;
        byte[] t = text.bytes();
        long hash = Codes.noLetters();
        for (int i = text.from(); i <= text.to(); i++) {
            boolean letter = i < text.to() && (t[i] >= 'a' && t[i] <= 'z' || t[i] >= 'A' && t[i] <= 'Z');
            if (letter) {
                hash = Codes.step(hash, t[i]);
                continue;
            }
            if (hash == Codes.noLetters()) continue;
            for (int r : codes.medicine(hash)) add(r, 0);
            hash = Codes.noLetters();
        }
    }
}
