package org.paraspinal.spark.charts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.paraspinal.exchange.bulk.Task;

/** Charts made up from a seed, in files of every kind there is: long and compressed ones, damaged ones, and lines that nobody can read. */
final class SomeCharts {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String[] CODES = {
        "M54.50", "M54.50", "I10", "E11.9", "M81.0", "Z79.01", "G83.4", "C79.51", "I82.401", "Z33.1", "Z95.0", "K21.9"
    };
    private static final String[] MEDICINES = {"Apixaban 5 MG Oral Tablet", "Ibuprofen 400 MG", "Prednisone 5 MG"};
    private static final String[] BAD = {
        "nonsense secret",
        "{'resourceType':'Condition','subject':{'reference':'secret/1'}}",
        "{'resourceType':'Patient','id':'secret one'}",
        "{'resourceType':'Patient','id':'%s','birthDate':'secret'}",
        "{'resourceType':'Observation','subject':{'reference':'Patient/%s'},'status':7}",
        "{'resourceType':'Bundle'}",
        "{}"
    };

    private final SplittableRandom random;
    private final int people;

    SomeCharts(long seed, int people) {
        random = new SplittableRandom(seed);
        this.people = people;
    }

    /** Writes them into a folder and folders in it. */
    void into(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("sub/deep"));
        Files.writeString(folder.resolve("Condition.ndjson"), lines(6 * people, 40));
        Files.writeString(folder.resolve("Medication 1%20\u00e4:b.ndjson"), "\ufeff" + windows(lines(2 * people, 40)));
        Files.writeString(folder.resolve("sub/A.ndjson"), lines(2 * people, 20).stripTrailing());
        Files.writeString(folder.resolve("sub/empty.ndjson"), "");
        Files.writeString(folder.resolve("sub/blank.ndjson"), "\n  \n\t\r\n");
        Files.writeString(folder.resolve("sub.ndjson"), lines(60, 3));
        Files.writeString(folder.resolve("notes.txt"), "not read");
        Files.write(folder.resolve("sub/deep/B.ndjson.gz"), zipped(lines(2 * people, 50)));
        byte[] whole = zipped(lines(people, 50));
        Files.write(folder.resolve("sub/deep/C.ndjson.gz"), Arrays.copyOf(whole, whole.length / 2));
        Files.writeString(folder.resolve("sub/deep/D.ndjson.gz"), "not compressed at all");
    }

    private static byte[] zipped(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static String windows(String lines) {
        return lines.replace("\n", "\r\n");
    }

    private String lines(int many, int oneBadIn) {
        var out = new StringBuilder();
        for (int i = 0; i < many; i++) {
            String line = random.nextInt(oneBadIn) == 0 ? one(BAD) : resource();
            out.append(line.formatted(somebody()).replace('\'', '"')).append('\n');
            if (random.nextInt(50) == 0) out.append(random.nextBoolean() ? "\n" : "  \r\n");
        }
        return out.toString();
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private String somebody() {
        return "p" + random.nextInt(people) * 7919 % 100_003;
    }

    private String resource() {
        return switch (random.nextInt(6)) {
            case 0 ->
                "{'resourceType':'Patient','id':'%s','gender':'" + one("female", "male") + "','birthDate':'"
                        + (1940 + random.nextInt(60)) + "-0" + (1 + random.nextInt(9))
                        + "-11','name':[{'text':'Ann \u0141'}]}";
            case 1, 2 ->
                "{'resourceType':'Condition','code':{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'"
                        + one(CODES) + "'}]},'subject':{'reference':'Patient/%s'}}";
            case 3 ->
                "{'resourceType':'MedicationRequest','status':'active','medicationCodeableConcept':{'text':'"
                        + one(MEDICINES) + "'},'subject':{'reference':'Patient/%s'}}";
            case 4 ->
                "{'resourceType':'QuestionnaireResponse','questionnaire':'" + Task.OURS
                        + "','status':'completed','authored':'2026-11-" + (10 + random.nextInt(12))
                        + "','subject':{'reference':'Patient/%s'},'item':[{'linkId':'"
                        + one("osteoporosis", "ces-saddle-numb")
                        + "','answer':[{'valueCoding':{'code':'" + one("yes", "no", "no", "unsure") + "'}}]}]}";
            default -> "{'resourceType':'Encounter','subject':{'reference':'Patient/%s'}}";
        };
    }
}
