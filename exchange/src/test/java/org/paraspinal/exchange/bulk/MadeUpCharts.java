package org.paraspinal.exchange.bulk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Makes up the charts of people who consult for their backs: FHIR R4 resources as a hospital's bulk export has them, one file a type. How
 * common each diagnosis is, is a guess of the order of what primary care counts. The same seed makes the same bytes.
 */
public final class MadeUpCharts {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    /** ICD-10-CM code, words, and how many of a thousand people have it. */
    private static final Object[][] DIAGNOSES = {
        {"M54.50", "Low back pain, unspecified", 600},
        {"M54.41", "Lumbago with sciatica, right side", 110},
        {"M51.26", "Other intervertebral disc displacement, lumbar region", 60},
        {"M54.2", "Cervicalgia", 150},
        {"I10", "Essential (primary) hypertension", 300},
        {"E78.5", "Hyperlipidemia, unspecified", 250},
        {"E11.9", "Type 2 diabetes mellitus without complications", 90},
        {"E11.42", "Type 2 diabetes mellitus with diabetic polyneuropathy", 20},
        {"J06.9", "Acute upper respiratory infection, unspecified", 200},
        {"F41.9", "Anxiety disorder, unspecified", 120},
        {"M81.0", "Age-related osteoporosis without current pathological fracture", 50},
        {"Z79.01", "Long term (current) use of anticoagulants", 40},
        {"Z79.82", "Long term (current) use of aspirin", 80},
        {"I26.99", "Other pulmonary embolism without acute cor pulmonale", 2},
        {"I82.401", "Acute embolism and thrombosis of unspecified deep veins of right lower extremity", 3},
        {"C50.911", "Malignant neoplasm of unspecified site of right female breast", 8},
        {"C79.51", "Secondary malignant neoplasm of bone", 2},
        {"Z85.3", "Personal history of malignant neoplasm of breast", 15},
        {"S32.010A", "Wedge compression fracture of first lumbar vertebra, initial encounter", 3},
        {"S32.010S", "Wedge compression fracture of first lumbar vertebra, sequela", 3},
        {"Z33.1", "Pregnant state, incidental", 12},
        {"G83.4", "Cauda equina syndrome", 1},
        {"M48.061", "Spinal stenosis, lumbar region without neurogenic claudication", 40},
        {"M41.9", "Scoliosis, unspecified", 25},
        {"Q79.62", "Hypermobile Ehlers-Danlos syndrome", 3},
        {"Z95.0", "Presence of cardiac pacemaker", 10},
        {"K21.9", "Gastro-esophageal reflux disease without esophagitis", 150}
    };

    private static final String[] MEDICINES = {
        "Atorvastatin 20 MG Oral Tablet",
        "Lisinopril 10 MG Oral Tablet",
        "Apixaban 5 MG Oral Tablet",
        "Ibuprofen 400 MG Oral Tablet",
        "Metformin hydrochloride 500 MG Oral Tablet",
        "Acetaminophen 500 MG Oral Tablet",
        "Clopidogrel 75 MG Oral Tablet",
        "Prednisone 5 MG Oral Tablet",
        "Omeprazole 20 MG Delayed Release Oral Capsule",
        "Tramadol Hydrochloride 50 MG Oral Tablet"
    };
    private static final String[] STATUS = {"active", "active", "active", "resolved", "inactive", "remission"};
    private static final String[] TAKEN = {"active", "active", "completed", "stopped", "on-hold", "cancelled"};
    private static final String[] WAYS = {"Smith", "M\u00fcller", "Garc\u00eda", "Kowalski", "\u0141uczak", "O'Brien"};

    private final SplittableRandom random;
    private final int people;
    private int serial;

    public MadeUpCharts(long seed, int people) {
        random = new SplittableRandom(seed);
        this.people = people;
    }

    /** Writes all files into a folder. */
    public void into(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var patients = open(folder, "Patient");
                var conditions = open(folder, "Condition");
                var medicines = open(folder, "MedicationRequest");
                var observations = open(folder, "Observation");
                var responses = open(folder, "QuestionnaireResponse");
                var encounters = open(folder, "Encounter")) {
            for (int p = 0; p < people; p++) {
                String id = "pat-%08x-%d".formatted(random.nextInt(), p);
                line(patients, patient(id));
                line(encounters, encounter(id));
                for (Object[] d : DIAGNOSES)
                    if (random.nextInt(1000) < (int) d[2])
                        line(conditions, condition(id, (String) d[0], (String) d[1]));
                for (int m = random.nextInt(4); m > 0; m--) line(medicines, medicine(id));
                for (int o = random.nextInt(5); o > 0; o--) line(observations, pressure(id));
                if (random.nextInt(2) == 0) line(observations, pain(id));
                if (random.nextInt(4) == 0) line(responses, response(id));
            }
        }
    }

    private static BufferedWriter open(Path folder, String type) throws IOException {
        return Files.newBufferedWriter(folder.resolve(type + ".000.ndjson"));
    }

    private static void line(BufferedWriter out, String text) throws IOException {
        out.write(text);
        out.write('\n');
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private LocalDate ago(int days) {
        return DAY.minusDays(random.nextInt(days));
    }

    private String meta(String type, String profile) {
        return ("{\"resourceType\":\"%s\",\"id\":\"%s-%d\",\"meta\":{\"versionId\":\"1\",\"lastUpdated\":\"%sT08:15:30.123+01:00\","
                        + "\"source\":\"#8vJw0lK2pQ\",\"profile\":[\"http://hl7.org/fhir/us/core/StructureDefinition/%s\"]},")
                .formatted(type, type.toLowerCase(Locale.ROOT), ++serial, ago(2000), profile);
    }

    private String patient(String id) {
        String family = one(WAYS);
        return ("{\"resourceType\":\"Patient\",\"id\":\"%s\",\"meta\":{\"versionId\":\"3\",\"lastUpdated\":\"%sT10:00:00Z\",\"profile\":"
                        + "[\"http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient\"]},\"text\":{\"status\":\"generated\",\"div\":"
                        + "\"<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\"><p>%s</p></div>\"},\"extension\":[{\"url\":"
                        + "\"http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex\",\"valueCode\":\"F\"}],\"identifier\":[{\"use\":"
                        + "\"usual\",\"system\":\"urn:oid:1.2.36.146.595.217.0.1\",\"value\":\"%d\"}],\"active\":true,\"name\":[{\"use\":\"official\","
                        + "\"family\":\"%s\",\"given\":[\"Made\",\"Up\"]}],\"telecom\":[{\"system\":\"phone\",\"value\":\"555-555-%04d\",\"use\":"
                        + "\"home\"}],\"gender\":\"%s\",\"birthDate\":\"%s\",\"address\":[{\"line\":[\"%d Nowhere Street\"],\"city\":\"Anytown\","
                        + "\"state\":\"MA\",\"postalCode\":\"01960\",\"country\":\"US\"}]}")
                .formatted(
                        id,
                        ago(900),
                        family,
                        random.nextInt(1_000_000),
                        family,
                        random.nextInt(10_000),
                        one("female", "male", "female", "male", "other", "unknown"),
                        DAY.minusDays(18L * 365 + random.nextInt(65 * 365)),
                        random.nextInt(500));
    }

    private String encounter(String patient) {
        return meta("Encounter", "us-core-encounter")
                + ("\"status\":\"finished\",\"class\":{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-ActCode\",\"code\":\"AMB\"},"
                                + "\"subject\":{\"reference\":\"Patient/%s\"},\"period\":{\"start\":\"%sT09:00:00Z\"}}")
                        .formatted(patient, ago(2000));
    }

    private String condition(String patient, String code, String words) {
        LocalDate day = ago(3000);
        return meta("Condition", "us-core-condition-problems-health-concerns")
                + ("\"clinicalStatus\":{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/condition-clinical\",\"code\":"
                                + "\"%s\"}]},\"verificationStatus\":{\"coding\":[{\"system\":"
                                + "\"http://terminology.hl7.org/CodeSystem/condition-ver-status\",\"code\":\"%s\"}]},\"category\":[{\"coding\":"
                                + "[{\"system\":\"http://terminology.hl7.org/CodeSystem/condition-category\",\"code\":\"problem-list-item\","
                                + "\"display\":\"Problem List Item\"}]}],\"code\":{\"coding\":[{\"system\":\"http://hl7.org/fhir/sid/icd-10-cm\","
                                + "\"code\":\"%s\",\"display\":\"%s\"}],\"text\":\"%s\"},\"subject\":{\"reference\":\"Patient/%s\",\"display\":"
                                + "\"Made Up\"},\"encounter\":{\"reference\":\"Encounter/enc-%d\"},\"onsetDateTime\":\"%sT00:00:00+01:00\","
                                + "\"recordedDate\":\"%s\"}")
                        .formatted(
                                one(STATUS),
                                random.nextInt(20) == 0
                                        ? one("refuted", "entered-in-error", "provisional")
                                        : "confirmed",
                                code,
                                words,
                                words,
                                patient,
                                random.nextInt(1 << 20),
                                day,
                                day);
    }

    private String medicine(String patient) {
        String name = one(MEDICINES);
        return meta("MedicationRequest", "us-core-medicationrequest")
                + ("\"status\":\"%s\",\"intent\":\"order\",\"medicationCodeableConcept\":{\"coding\":[{\"system\":"
                                + "\"http://www.nlm.nih.gov/research/umls/rxnorm\",\"code\":\"%d\",\"display\":\"%s\"}],\"text\":\"%s\"},"
                                + "\"subject\":{\"reference\":\"Patient/%s\"},\"authoredOn\":\"%sT14:32:05+02:00\",\"requester\":{\"reference\":"
                                + "\"Practitioner/dr-%d\",\"display\":\"Dr. Nobody\"},\"dosageInstruction\":[{\"sequence\":1,\"text\":"
                                + "\"1 tablet by mouth daily\",\"timing\":{\"repeat\":{\"frequency\":1,\"period\":1.0,\"periodUnit\":\"d\"}},"
                                + "\"asNeededBoolean\":false,\"doseAndRate\":[{\"doseQuantity\":{\"value\":1.0}}]}]}")
                        .formatted(
                                one(TAKEN),
                                100_000 + Math.floorMod(name.hashCode(), 900_000),
                                name,
                                name,
                                patient,
                                ago(900),
                                random.nextInt(100));
    }

    private String observation(String patient, String category, String loinc, String words) {
        return meta("Observation", "us-core-" + category)
                + ("\"status\":\"%s\",\"category\":[{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/observation-category\","
                                + "\"code\":\"%s\",\"display\":\"%s\"}]}],\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"%s\","
                                + "\"display\":\"%s\"}],\"text\":\"%s\"},\"subject\":{\"reference\":\"Patient/%s\"},\"effectiveDateTime\":"
                                + "\"%sT11:05:00+01:00\",")
                        .formatted(
                                random.nextInt(25) == 0 ? "entered-in-error" : "final",
                                category,
                                category,
                                loinc,
                                words,
                                words,
                                patient,
                                ago(60));
    }

    private String pressure(String patient) {
        String quantity =
                "{\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"%s\",\"display\":\"%s\"}]},\"valueQuantity\":"
                        + "{\"value\":%d,\"unit\":\"mmHg\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"mm[Hg]\"}}";
        return observation(patient, "vital-signs", "85354-9", "Blood pressure panel")
                + "\"component\":["
                + quantity.formatted("8480-6", "Systolic blood pressure", 100 + random.nextInt(75))
                + ","
                + quantity.formatted("8462-4", "Diastolic blood pressure", 60 + random.nextInt(45))
                + "]}";
    }

    private String pain(String patient) {
        return observation(patient, "survey", "72514-3", "Pain severity - 0-10 verbal numeric rating")
                + "\"valueInteger\":%d}".formatted(random.nextInt(11));
    }

    private String response(String patient) {
        var out = new StringBuilder(meta("QuestionnaireResponse", "us-core-questionnaireresponse"))
                .append(
                        ("\"questionnaire\":\"%s|2026.11\",\"status\":\"completed\",\"subject\":{\"reference\":\"Patient/%s\"},"
                                        + "\"authored\":\"%sT07:00:00Z\",\"source\":{\"reference\":\"Patient/%s\"},\"item\":[")
                                .formatted(Task.OURS, patient, ago(30), patient));
        String[] asked = {
            "ces-saddle-numb", "ces-bladder-new", "leg-weakness-progressive", "anticoagulant", "osteoporosis"
        };
        for (String q : asked)
            out.append(
                    "{\"linkId\":\"%s\",\"answer\":[{\"valueCoding\":{\"system\":\"https://paraspinal.example/fhir/CodeSystem/answer\",\"code\":\"%s\"}}]},"
                            .formatted(q, one("no", "no", "no", "no", "yes", "unsure", "withheld")));
        return out.append(
                        "{\"linkId\":\"pain-now\",\"answer\":[{\"valueInteger\":%d}]}]}".formatted(random.nextInt(11)))
                .toString();
    }

    /** Writes the charts of so many people by a seed into a folder: {@code FOLDER SEED PEOPLE}. */
    public static void main(String[] args) throws IOException {
        new MadeUpCharts(Long.parseLong(args[1]), Integer.parseInt(args[2])).into(Path.of(args[0]));
    }
}
