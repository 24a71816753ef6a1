import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.simdjson.JsonValue;
import org.simdjson.SimdJsonParser;

/** The peer that is fastest at JSON: simdjson-java parses the line with vectors, and its values are asked for the fields needed. */
final class FromSimdjson implements Pipeline {
    private static final int PADDING = 64;

    private final SimdJsonParser parser = new SimdJsonParser();
    private final Meaning meaning;
    private byte[] line = new byte[1 << 16];

    FromSimdjson(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public byte[] read(byte[] b, int from, int to) {
        meaning.reduced.clear();
        if (line.length < to - from + PADDING) line = new byte[2 * (to - from) + PADDING];
        System.arraycopy(b, from, line, 0, to - from);
        String id = resource(parser.parse(line, to - from));
        return id == null ? null : id.getBytes(StandardCharsets.US_ASCII);
    }

    private String resource(JsonValue r) {
        return switch (r.get("resourceType").asString()) {
            case "Patient" -> {
                meaning.patient(text(r, "birthDate"), text(r, "gender"));
                yield text(r, "id");
            }
            case "Condition" -> {
                meaning.condition(
                        code(r.get("clinicalStatus")),
                        code(r.get("verificationStatus")),
                        codes(r.get("code"), "http://hl7.org/fhir/sid/icd-10-cm"),
                        text(r, "onsetDateTime"),
                        text(r, "recordedDate"));
                yield subject(r);
            }
            case "MedicationRequest", "MedicationStatement" -> {
                var words = new ArrayList<String>();
                JsonValue concept = r.get("medicationCodeableConcept");
                String text = text(concept, "text");
                if (text != null) words.add(text);
                for (Iterator<JsonValue> i = concept.get("coding").arrayIterator(); i.hasNext(); ) {
                    String display = text(i.next(), "display");
                    if (display != null) words.add(display);
                }
                meaning.medicine(text(r, "status"), words);
                yield subject(r);
            }
            case "Observation" -> {
                observation(r);
                yield subject(r);
            }
            case "QuestionnaireResponse" -> {
                String authored = text(r, "authored");
                for (Iterator<JsonValue> i = r.get("item").arrayIterator(); i.hasNext(); ) {
                    JsonValue item = i.next();
                    JsonValue answer = item.get("answer").arrayIterator().next();
                    JsonValue coding = answer.get("valueCoding");
                    if (coding != null) meaning.answered(text(item, "linkId"), text(coding, "code"), null, authored);
                    else meaning.answered(text(item, "linkId"), null, 1.0 * answer.get("valueInteger").asLong(), authored);
                }
                yield subject(r);
            }
            default -> null;
        };
    }

    private void observation(JsonValue r) {
        boolean done = "final".equals(text(r, "status"));
        String day = text(r, "effectiveDateTime");
        boolean known = meaning.observed(done, codes(r.get("code"), "http://loinc.org"), value(r), day);
        JsonValue components = r.get("component");
        if (components != null)
            for (Iterator<JsonValue> i = components.arrayIterator(); i.hasNext(); ) {
                JsonValue c = i.next();
                known |= meaning.observed(done, codes(c.get("code"), "http://loinc.org"), value(c), day);
            }
        if (!known) meaning.reduced.unknownCode();
    }

    private static Double value(JsonValue r) {
        JsonValue integer = r.get("valueInteger");
        if (integer != null) return 1.0 * integer.asLong();
        JsonValue quantity = r.get("valueQuantity");
        if (quantity == null) return null;
        JsonValue value = quantity.get("value");
        return value.isLong() ? 1.0 * value.asLong() : value.asDouble();
    }

    private static String subject(JsonValue r) {
        return Meaning.id(r.get("subject").get("reference").asString());
    }

    private static String text(JsonValue v, String field) {
        JsonValue text = v.get(field);
        return text == null ? null : text.asString();
    }

    private static String code(JsonValue concept) {
        return concept.get("coding").arrayIterator().next().get("code").asString();
    }

    private static List<String> codes(JsonValue concept, String system) {
        var out = new ArrayList<String>();
        for (Iterator<JsonValue> i = concept.get("coding").arrayIterator(); i.hasNext(); ) {
            JsonValue coding = i.next();
            if (system.equals(text(coding, "system"))) out.add(text(coding, "code"));
        }
        return out;
    }
}
