package org.paraspinal.web.wording;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.paraspinal.care.knowledge.Instrument;
import org.paraspinal.care.knowledge.Instrument.Part;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.ScoringRule;

/** Wordings that nobody ever wrote, for tests: they fit an instrument and say nothing. */
public final class MadeUpWordings {
    private static final List<String> NTH = List.of(
            "First",
            "Second",
            "Third",
            "Fourth",
            "Fifth",
            "Sixth",
            "Seventh",
            "Eighth",
            "Ninth",
            "Tenth",
            "Eleventh",
            "Twelfth");

    private MadeUpWordings() {}

    /** Our own form for any instrument. */
    public static String ownForm(Instrument i) {
        var items = new ArrayList<String>();
        for (Part p : i.parts())
            for (int n = 0; n < p.count(); n++)
                items.add(item(items.size() + 1, p, i.rule() instanceof ScoringRule.Ticked));
        return """
                instrument: %s
                language: en
                edition: "Made-up edition"
                copyright: "© Nobody, made up for a test"
                instructions: "Made-up instructions for a test."
                items:
                %s
                """.formatted(i.id(), String.join("\n", items));
    }

    private static String item(int number, Part part, boolean ticked) {
        String text = "  - {item: " + number + ", text: \"" + statement(number) + "\"";
        if (ticked) return text + "}";
        if (part.most() - part.least() > 5)
            return text + ", ends: {low: \"made-up low end\", high: \"made-up high end\"}}";
        return text + ", answers: ["
                + IntStream.rangeClosed((int) part.least(), (int) part.most())
                        .mapToObj(v -> "{value: " + v + ", words: \"" + answer(v) + "\"}")
                        .collect(Collectors.joining(", "))
                + "]}";
    }

    /** A FHIR Questionnaire with choices, for an instrument of one part. */
    public static String questionnaire(Instrument i, String codes) {
        Part p = i.parts().getFirst();
        String items = IntStream.rangeClosed(1, p.count())
                .mapToObj(n -> """
                                {
                                  "linkId": "q%d",
                                  "text": "%s",
                                  "type": "choice",
                                  "answerOption": [
                %s
                                  ]
                                }""".formatted(n, statement(n), options(p)))
                .collect(Collectors.joining(",\n"));
        return """
                {
                  "resourceType": "Questionnaire",
                  "title": "A made-up title",
                  "language": "en",
                  "status": "draft",
                  "copyright": "© Nobody, made up for a test",
                %s
                  "item": [
                    {
                      "linkId": "all",
                      "type": "group",
                      "text": "Made-up heading",
                      "item": [
                        {"linkId": "how", "type": "display", "text": "Made-up instructions for a test."},
                %s
                      ]
                    },
                    {"linkId": "sum", "type": "decimal", "text": "A made-up sum", "readOnly": true}
                  ]
                }
                """.formatted(codes, items);
    }

    private static String options(Part p) {
        return IntStream.rangeClosed((int) p.least(), (int) p.most())
                .mapToObj(v -> """
                                    {
                                      "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": %d}],
                                      "valueCoding": {"code": "%d", "display": "%s"}
                                    }""".formatted(v, v, answer(v)))
                .collect(Collectors.joining(",\n"));
    }

    /** Read, for the pages. */
    public static Wording of(Knowledge knowledge, String id) {
        Instrument i = Optional.ofNullable(knowledge.instruments().get(id)).orElseThrow();
        byte[] bytes = ownForm(i).getBytes(StandardCharsets.UTF_8);
        return switch (WordingReader.read("made-up.yaml", bytes, Optional.empty(), knowledge)) {
            case WordingReading.Fits(Wording w) -> w;
            case WordingReading.Refused(var faults) -> throw new AssertionError(faults.toString());
        };
    }

    public static String statement(int number) {
        return (number <= NTH.size() ? NTH.get(number - 1) : "Number " + number + ", a") + " made-up statement";
    }

    public static String answer(int value) {
        return "made-up answer " + (char) ('a' + value);
    }
}
