import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.paraspinal.care.knowledge.CodeMeaning;
import org.paraspinal.care.knowledge.CodeMeaning.Says;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.exchange.fhir.Codes;
import org.paraspinal.exchange.fhir.Reduced;
import org.paraspinal.exchange.fhir.Targets;

/** What the peers' fields mean: the product's own rows of codes, for what a peer has already taken out of a resource as text. */
final class Meaning {
    private static final List<String> NOT_TAKEN =
            List.of("stopped", "completed", "cancelled", "on-hold", "not-taken", "entered-in-error", "draft");

    final Reduced reduced;
    final Codes codes;
    private final Targets targets;
    private final int today;

    Meaning(Knowledge knowledge, LocalDate today) {
        codes = new Codes(knowledge);
        targets = new Targets(knowledge);
        reduced = new Reduced(knowledge.codes().size());
        this.today = (int) today.toEpochDay();
    }

    Targets targets() {
        return targets;
    }

    static String id(String reference) {
        return reference.substring("Patient/".length());
    }

    static int day(String date) {
        return date == null ? Integer.MIN_VALUE : (int) LocalDate.parse(date.substring(0, 10)).toEpochDay();
    }

    private static long packed(String code) {
        byte[] b = code.getBytes(StandardCharsets.US_ASCII);
        return Codes.packed(b, 0, b.length);
    }

    void patient(String born, String gender) {
        if (born != null) reduced.born(day(born), day(born));
        int sex = gender == null ? -1 : List.of("female", "male", "other").indexOf(gender);
        if (sex >= 0) reduced.sex(sex);
    }

    void condition(String clinical, String verification, List<String> icd, String onset, String recorded) {
        if ("refuted".equals(verification) || "entered-in-error".equals(verification)) return;
        boolean current = !List.of("inactive", "remission", "resolved").contains(String.valueOf(clinical));
        int newest = Math.max(day(onset), day(recorded));
        if (newest == Integer.MIN_VALUE) newest = Integer.MAX_VALUE;
        boolean known = false;
        for (String code : icd) {
            long packed = packed(code);
            for (int row : codes.icd(packed)) {
                known = true;
                if (!codes.seventhForbids(row, packed)) count(row, current, newest);
            }
        }
        if (!known) reduced.unknownCode();
    }

    private void count(int row, boolean current, int newest) {
        CodeMeaning m = codes.rows().get(row);
        if (!current && !m.ever()) return;
        boolean old = m.days().isPresent() && newest < today - m.days().getAsInt();
        if (m.says() == Says.ASK || old) reduced.groundsToAsk(row);
        else if (m.says() == Says.YES) reduced.found(row);
    }

    void medicine(String status, List<String> words) {
        if (NOT_TAKEN.contains(String.valueOf(status))) return;
        boolean known = false;
        for (String w : words)
            for (int row : codes.medicines(w)) {
                known = true;
                count(row, true, today);
            }
        if (!known) reduced.unknownCode();
    }

    /** Whether any of the codes is known; what is done and has a value counts. */
    boolean observed(boolean done, List<String> loinc, Double value, String effective) {
        boolean known = false;
        for (String code : loinc)
            for (int row : codes.loinc(packed(code))) {
                known = true;
                if (done && value != null) value(row, value, Math.min(day(effective), today));
                else if (done) reduced.groundsToAsk(row);
            }
        return known;
    }

    private void value(int row, double value, int day) {
        CodeMeaning m = codes.rows().get(row);
        if (m.says() == Says.NUMBER) {
            reduced.answered(targets, targets.place(m.about().orElseThrow()).orElseThrow(), day, value);
        } else if (m.atLeast().isEmpty() || value >= m.atLeast().getAsDouble()) {
            if (day >= today - m.days().orElse(Integer.MAX_VALUE)) reduced.found(row);
            else reduced.groundsToAsk(row);
        }
    }

    void answered(String link, String word, Double number, String authored) {
        int place = targets.place(link).orElseThrow();
        double value = word == null ? number : Targets.SAID.indexOf(word);
        reduced.answered(targets, place, Math.min(day(authored), today), value);
    }
}
