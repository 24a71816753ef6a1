import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Type;

/** The peer that most houses use: HAPI FHIR parses the resource, and its model is asked. */
final class FromHapi implements Pipeline {
    private final IParser parser = FhirContext.forR4().newJsonParser();
    private final Meaning meaning;
    private String id;

    FromHapi(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public byte[] read(byte[] b, int from, int to) {
        meaning.reduced.clear();
        id = null;
        resource(parser.parseResource(new String(b, from, to - from, StandardCharsets.UTF_8)));
        return id == null ? null : id.getBytes(StandardCharsets.US_ASCII);
    }

    private void resource(IBaseResource r) {
        switch (r) {
            case Patient p -> {
                id = p.getIdElement().getIdPart();
                meaning.patient(
                        p.getBirthDateElement().getValueAsString(), p.hasGender() ? p.getGender().toCode() : null);
            }
            case Condition c -> {
                id = Meaning.id(c.getSubject().getReference());
                meaning.condition(
                        code(c.getClinicalStatus()),
                        code(c.getVerificationStatus()),
                        codes(c.getCode(), "http://hl7.org/fhir/sid/icd-10-cm"),
                        c.hasOnsetDateTimeType() ? c.getOnsetDateTimeType().getValueAsString() : null,
                        c.getRecordedDateElement().getValueAsString());
            }
            case MedicationRequest m -> {
                id = Meaning.id(m.getSubject().getReference());
                var words = new ArrayList<String>();
                CodeableConcept concept = m.getMedicationCodeableConcept();
                if (concept.hasText()) words.add(concept.getText());
                for (Coding coding : concept.getCoding()) if (coding.hasDisplay()) words.add(coding.getDisplay());
                meaning.medicine(m.getStatus().toCode(), words);
            }
            case Observation o -> observation(o);
            case QuestionnaireResponse q -> {
                id = Meaning.id(q.getSubject().getReference());
                String authored = q.getAuthoredElement().getValueAsString();
                for (var item : q.getItem()) {
                    Type value = item.getAnswerFirstRep().getValue();
                    if (value instanceof Coding coding) meaning.answered(item.getLinkId(), coding.getCode(), null, authored);
                    else meaning.answered(item.getLinkId(), null, ((IntegerType) value).getValue() * 1.0, authored);
                }
            }
            default -> {}
        }
    }

    private void observation(Observation o) {
        id = Meaning.id(o.getSubject().getReference());
        boolean done = o.getStatus() == Observation.ObservationStatus.FINAL;
        String day = o.hasEffectiveDateTimeType() ? o.getEffectiveDateTimeType().getValueAsString() : null;
        boolean known = meaning.observed(done, codes(o.getCode(), "http://loinc.org"), value(o.getValue()), day);
        for (var c : o.getComponent())
            known |= meaning.observed(done, codes(c.getCode(), "http://loinc.org"), value(c.getValue()), day);
        if (!known) meaning.reduced.unknownCode();
    }

    private static Double value(Type value) {
        return switch (value) {
            case IntegerType i -> i.getValue().doubleValue();
            case Quantity q -> q.getValue().doubleValue();
            case DecimalType d -> d.getValue().doubleValue();
            case null, default -> null;
        };
    }

    private static String code(CodeableConcept concept) {
        return concept.getCodingFirstRep().getCode();
    }

    private static List<String> codes(CodeableConcept concept, String system) {
        var out = new ArrayList<String>();
        for (Coding c : concept.getCoding()) if (system.equals(c.getSystem())) out.add(c.getCode());
        return out;
    }
}
