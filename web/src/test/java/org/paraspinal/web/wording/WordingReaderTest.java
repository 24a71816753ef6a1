package org.paraspinal.web.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraspinal.care.knowledge.Fault;
import org.paraspinal.care.knowledge.Instrument;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;

/** What fits an instrument is read; whatever does not is told with file, line and field, everything at once. */
class WordingReaderTest {
    private static final Knowledge KNOWLEDGE = KnowledgeReader.read(KnowledgeFiles.shipped());
    private static final String PANEL = "  \"code\": [{\"system\": \"http://loinc.org\", \"code\": \"69737-5\"}],";

    static Stream<String> installable() {
        return KNOWLEDGE.instruments().values().stream()
                .filter(i -> i.terms().wording() == Instrument.Wording.INSTALLED)
                .map(Instrument::id);
    }

    @ParameterizedTest
    @MethodSource("installable")
    void our_own_form_is_read_for_every_instrument_that_can_be_installed(String id) {
        Instrument instrument = instrument(id);

        Wording wording = fits(MadeUpWordings.ownForm(instrument));

        assertEquals(instrument, wording.instrument());
        assertEquals(instrument.items(), wording.items().size());
        assertEquals("First made-up statement", wording.items().getFirst().text());
        assertEquals(Optional.of("© Nobody, made up for a test"), wording.copyright());
        assertEquals(List.of("Made-up instructions for a test."), wording.instructions());
    }

    @Test
    void a_questionnaire_is_read_with_its_groups_and_instructions_and_without_its_total() {
        Wording wording = fits(MadeUpWordings.questionnaire(instrument("gad-7"), PANEL));

        assertEquals("gad-7", wording.instrument().id(), "by its code");
        assertEquals(7, wording.items().size());
        assertEquals(List.of("Made-up heading", "Made-up instructions for a test."), wording.instructions());
        var answers = assertInstanceOf(
                Wording.Answers.Words.class, wording.items().getLast().answers());
        assertEquals(
                new Wording.Option(3, "made-up answer d"), answers.options().getLast());
        assertEquals("A made-up title", wording.edition());
    }

    @Test
    void a_questionnaire_that_does_not_say_what_it_is_must_be_named_and_one_that_says_something_else_is_refused() {
        String silent = MadeUpWordings.questionnaire(instrument("gad-7"), "");

        assertEquals(
                List.of(
                        "made-up.json:3 title: neither this nor 'code', 'id', 'name' or 'url' says which instrument it is; "
                                + "expected such, or --instrument ID."),
                refused(silent, Optional.empty()));
        assertEquals("gad-7", fits(silent, Optional.of("GAD 7")).instrument().id());
        assertEquals(
                List.of("made-up.json:3 title: says gad-7; expected 'phq-8', which --instrument names. Maybe 'gad-7'."),
                refused(MadeUpWordings.questionnaire(instrument("gad-7"), PANEL), Optional.of("phq-8")).stream()
                        .filter(f -> f.contains("title"))
                        .toList());
    }

    @Test
    void whole_numbers_decimals_and_yes_or_no_are_read_as_answers() {
        String ofNumbers = """
                {"resourceType": "Questionnaire", "title": "PEG", "language": "en", "item": [
                {"linkId": "1", "prefix": "1.", "type": "integer", "text": "First made-up statement",
                 "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueInteger": 0},
                               {"url": "http://hl7.org/fhir/StructureDefinition/maxValue", "valueInteger": 10}]},
                {"linkId": "2", "prefix": "2.", "type": "decimal", "text": "Second made-up statement"},
                {"linkId": "2a", "type": "display", "text": "Made-up words in between"},
                {"linkId": "3", "prefix": "3.", "type": "integer", "text": "Third made-up statement"}]}
                """;
        String yesOrNo = ticks("boolean", "");

        Wording peg = fits(ofNumbers);

        assertEquals(
                new Wording.Answers.Numbers(0, 10, "", ""),
                peg.items().getFirst().answers());
        assertEquals(
                Optional.of("Made-up words in between"), peg.items().getLast().lead());
        assertTrue(fits(yesOrNo).ticked());
        assertEquals(
                List.of("made-up.json:7 item[3]: is numbered 4; expected 3, as the order of items decides the score"),
                refused(ofNumbers.replace("\"3.\"", "\"4.\""), Optional.empty()));
        assertEquals(
                List.of("made-up.json:2 item[0]: goes from 0 to 100; expected 0 to 10"),
                refused(ofNumbers.replace("\"valueInteger\": 10}", "\"valueInteger\": 100}"), Optional.empty()));
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "type": "choice"        | "type": "coding"     | item[0].item[1].type: 'coding' cannot be scored; expected one of group, display, choice, integer, decimal, boolean. Maybe 'choice'.
            "type": "choice"        | "type": "string"     | item[0].item[1].type: 'string' cannot be scored
            "type": "choice"        | "type": "boolean"    | item[0].item[1].answerOption: is yes or no; expected 0 to 3
            "linkId": "q2"          | "linkId": "q1"       | item[0].item[2].linkId: 'q1' stands here twice; expected one of its own
            "linkId": "q1",         |                      | item[0].item[1].linkId: is missing; expected a text
            "text": "First made-up statement",  |          | item[0].item[1].text: is missing; expected a text
            "text": "First made-up statement"   | "text": 7 | item[0].item[1].text: '7'; expected a text
            "text": "First made-up statement"   | "text": "" | item[0].item[1].text: is empty; expected a text
            First made-up statement | Second made-up statement | item[0].item[2]: has the same words as item 1, 'Second made-up statement'; expected its own
            "valueDecimal": 3       | "valueDecimal": 4    | item[0].item[1].answerOption[3].valueCoding: '4'; expected 0 to 3
            "valueDecimal": 3       | "valueDecimal": 2    | item[0].item[1].answerOption[3].valueCoding: '2' stands here twice; expected once
            "valueDecimal": 3       | "valueDecimal": 2    | item[0].item[1].answerOption: has no answer for 3; expected one for each of 0 to 3
            "valueDecimal": 3       | "valueDecimal": "3"  | item[0].item[1].answerOption[3].extension[0].valueDecimal: '3'; expected a number
            ordinalValue            | ordinal              | item[0].item[1].answerOption[0].valueCoding.extension: is missing; expected http://hl7.org/fhir/StructureDefinition/ordinalValue with the number for which this answer counts. Maybe 0, as its code.
            made-up answer b        | made-up answer a     | item[0].item[1].answerOption[1].valueCoding: has the same words as the answer for 0, 'made-up answer a'; expected its own
            "valueCoding"           | "valueString"        | item[0].item[1].answerOption[0].valueCoding: is missing; expected 'valueCoding' or 'valueInteger'
            "answerOption"          | "answerValueSet"     | item[0].item[1].answerValueSet: points to answers elsewhere
            "type": "choice",       | "type": "choice", "enableWhen": [], | item[0].item[1].enableWhen: makes this item depend on another
            "type": "choice",       | "type": "choice", "repeats": true, | item[0].item[1].repeats: 'true'; expected one answer
            "type": "choice",       | "type": "choice", "initial": [], | item[0].item[1].initial: chooses an answer beforehand; expected none
            "language": "en"        | "language": "English" | language: 'English'; expected a tag of a language, such as en or en-GB
            "language": "en",       |                      | language: is missing; expected a text
            "title": "A made-up title",  |                 | title: is missing; expected a text
            "title": "A made-up title" | "title": ["A"]    | title: is a list; expected a text
            "resourceType": "Questionnaire" | "resourceType": "Bundle" | resourceType: 'Bundle'; expected 'Questionnaire'. Maybe take the Questionnaire out of the bundle.
            "resourceType": "Questionnaire" | "resourceType": "Questionaire" | resourceType: 'Questionaire'; expected 'Questionnaire'.
            "readOnly": true        | "readOnly": false    | item: 8 items; expected 7 for gad-7.
            "item": [               | "items": [           | item: is missing; expected the items
            """)
    void each_fault_of_a_questionnaire_is_told_by_field(String good, String bad, String told) {
        String file = MadeUpWordings.questionnaire(instrument("gad-7"), PANEL);
        String replacement = bad == null ? "" : bad;
        String broken = file.replaceFirst(
                java.util.regex.Pattern.quote(good), java.util.regex.Matcher.quoteReplacement(replacement));
        assertNotEquals(file, broken, "nothing was broken");

        List<String> faults = refused(broken, Optional.empty());

        assertTrue(
                faults.stream().anyMatch(f -> f.matches("made-up\\.json:\\d+ .*") && f.contains(" " + told)),
                () -> String.join("\n", faults));
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            instrument: phq-2     | instrument: phq2x      | 1 instrument: 'phq2x' is no instrument known here; expected one of rmdq-24, phq-2
            instrument: phq-2     | instrument: phq-8      | 6 items: 2 items; expected 8 for phq-8. Maybe 'phq-2'.
            instrument: phq-2     |                        | 2 instrument: is missing; expected a text
            instrument: phq-2     | instrument: odi-10     | 1: odi-10 cannot be installed: All rights reserved; needs a licence (Jeremy Fairbank; Mapi Research Trust).
            instrument: phq-2     | instrument: eq-5d      | 1 instrument: EQ-5D cannot be installed. Always needs a licence.
            instrument: phq-2     | instrument: painDETECT | 1 instrument: SF-12, painDETECT
            instrument: phq-2     | instrument: psfs       | 1: psfs cannot be installed: it is asked in words of our own.
            instrument: phq-2     | instrument: ffd        | 1: ffd-cm cannot be installed: it is measured and not asked.
            language: en          | language: [en]         | 2 language: is a list; expected a text
            edition:              | editon:                | 3 editon: is no key here; expected one of instrument, language, edition, copyright, instructions, answers, ends, items. Maybe 'edition'.
            edition:              | language:              | 3 language: stands here twice; expected once
            copyright: "©         | # "                    | 1 copyright: is missing; expected a text
            item: 2               | item: 1                | 8 items[1]: is numbered 1; expected 2, as the order of items decides the score
            item: 2,              |                        | 8 items[1].item: is missing; expected its number, from 1
            item: 2               | item: two              | 8 items[1].item: 'two'; expected a number
            value: 3              | value: 3.5             | 7 items[0].answers[3].value: '3.5'; expected 0 to 3
            value: 0              | value: 7               | 7 items[0].answers[0].value: '7'; expected 0 to 3
            {value: 1,            | {                      | 7 items[0].answers[1].value: is missing; expected a number
            {value: 0, words: "made-up answer a"}, {value: 1, words: "made-up answer b"} | {value: 1, words: "made-up answer b"}, {value: 0, words: "made-up answer a"} | 7 items[0].answers: neither rise nor fall from one answer to the next; expected them in order
            {value: 0, words: "made-up answer a"}, | | 7 items[0].answers: has no answer for 0; expected one for each of 0 to 3
            answers:              | ends: {low: "a", high: "b"}, answers: | 7 items[0].ends: stands beside 'answers'; expected one of the two
            answers:              | anwsers:               | 7 items[0]: has no answers; expected 0 to 3
            items:                | items: none\\nother:    | 6 items: 'none'; expected a list
            items:                | items: &a              | no fault
            """)
    void each_fault_of_our_own_form_is_told_by_line_and_field(String good, String bad, String told) {
        String file = MadeUpWordings.ownForm(instrument("phq-2"));
        String replacement = (bad == null ? "" : bad).replace("\\n", "\n");
        String broken = file.replaceFirst(
                java.util.regex.Pattern.quote(good), java.util.regex.Matcher.quoteReplacement(replacement));
        assertNotEquals(file, broken, "nothing was broken");

        if (told.equals("no fault")) {
            assertEquals(2, fits(broken).items().size(), "a name for a place harms nothing");
            return;
        }
        List<String> faults = refused(broken, Optional.empty());

        assertTrue(faults.stream().anyMatch(f -> f.contains("made-up.yaml:" + told)), () -> String.join("\n", faults));
    }

    @Test
    void the_example_of_the_guide_is_read_and_the_faults_it_shows_are_told_so() throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "instruments.md"));
        String from = guide.substring(guide.indexOf("```yaml\n") + "```yaml\n".length());
        String example = from.substring(0, from.indexOf("```"));

        assertEquals("gad-2", fits(example).instrument().id());
        List<String> faults =
                refused(example.replace("edition:", "editon:").replace("item: 2", "item: 3"), Optional.empty());
        for (String shown :
                guide.lines().filter(l -> l.startsWith("mine.yaml:")).toList())
            assertTrue(
                    faults.contains(shown.replace("mine.yaml", "made-up.yaml")),
                    () -> shown + " in " + String.join("\n", faults));
    }

    @Test
    void all_faults_are_told_together() {
        String broken = MadeUpWordings.ownForm(instrument("phq-2"))
                .replace("language: en", "language: English\nedition: twice")
                .replace("item: 2", "item: 3")
                .replaceFirst("value: 0", "value: 9");

        assertEquals(
                List.of(
                        "made-up.yaml:4 edition: stands here twice; expected once",
                        "made-up.yaml:2 language: 'English'; expected a tag of a language, such as en or en-GB",
                        "made-up.yaml:9 items[1]: is numbered 3; expected 2, as the order of items decides the score",
                        "made-up.yaml:8 items[0].answers[0].value: '9'; expected 0 to 3"),
                refused(broken, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"resourceType": "Questionnaire" | made-up.json:1: is not JSON
            {"a": 1} {"b": 2}                | made-up.json:1: goes on after its end; expected one JSON object
            a: [b                            | made-up.yaml:1: is not YAML
            a: *b                            | made-up.yaml:1: refers to another place; expected the value itself
            just words                       | made-up.yaml:1: 'just words'; expected keys with values
            {}                               | made-up.json:1 instrument: is missing; expected our own form with 'instrument', or a FHIR Questionnaire with 'resourceType'
            """)
    void what_is_no_such_file_is_told_by_line(String text, String told) {
        List<String> faults = refused(text, Optional.empty());

        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.getFirst().startsWith(told), faults::toString);
    }

    @Test
    void what_is_empty_not_utf_8_too_large_or_nested_too_deep_is_refused() {
        assertEquals("x:1: is empty; expected 'key: value' lines", refusedBytes(new byte[0]));
        assertEquals("x:1: is not UTF-8; expected text in UTF-8", refusedBytes(new byte[] {'a', ':', (byte) 0xff}));
        assertEquals(
                "x:1: has 1000001 bytes; expected at most 1000000", refusedBytes(new byte[WordingReader.LARGEST + 1]));
        for (String deep : List.of("{\"a\":".repeat(5_000), "[".repeat(5_000)))
            assertTrue(refusedBytes(deep.getBytes(StandardCharsets.UTF_8)).contains("deep"));
    }

    @Test
    void a_list_of_ticks_takes_yes_or_no_and_0_or_1_and_nothing_else() {
        String one = "\"answerOption\": [{\"valueInteger\": 0}, {\"valueInteger\": 1}],";
        String two = one.replace("{\"valueInteger\": 1}", "{\"valueInteger\": 1}, {\"valueInteger\": 2}");

        assertTrue(fits(ticks("choice", one)).ticked());
        assertTrue(refused(ticks("choice", two), Optional.empty())
                .getFirst()
                .endsWith("has answers of its own; expected a statement to tick, with none or with 0 and 1"));
    }

    /** Seeded: whatever is done to a file, it is read whole or refused by file and line, and nothing else happens. */
    @Test
    void a_broken_file_is_refused_by_file_and_line_or_read_and_never_fails() {
        List<Map.Entry<String, String>> files = List.of(
                Map.entry("a.yaml", MadeUpWordings.ownForm(instrument("phq-9"))),
                Map.entry("a.json", MadeUpWordings.questionnaire(instrument("gad-7"), PANEL)));
        long seed = 20261122;
        var random = new Random(seed);
        int refused = 0;
        for (int round = 0; round < 1_500; round++) {
            var file = files.get(round % 2);
            byte[] broken = broken(file.getValue(), random).getBytes(StandardCharsets.UTF_8);
            String what = "seed " + seed + ", round " + round;
            switch (WordingReader.read(file.getKey(), broken, Optional.empty(), KNOWLEDGE)) {
                case WordingReading.Fits(Wording w) ->
                    assertEquals(w.instrument().items(), w.items().size(), what);
                case WordingReading.Refused(List<Fault> faults) -> {
                    refused++;
                    assertFalse(faults.isEmpty(), what);
                    faults.forEach(f -> assertTrue(
                            f.spot().file().equals(file.getKey())
                                    && f.spot().line() >= 1
                                    && f.message().length() > 8,
                            () -> what + ": " + f));
                }
            }
        }
        assertTrue(refused > 500, refused + " of 1500 were refused");
    }

    private static String broken(String file, Random random) {
        var text = new StringBuilder(file);
        for (int i = 0; i <= random.nextInt(3); i++) {
            int at = random.nextInt(text.length() - 8);
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, at + 1 + random.nextInt(7));
                case 1 -> text.insert(at, "\"{}[]:,-0\n\t&*é".charAt(random.nextInt(14)));
                case 2 -> text.setLength(at);
                default -> text.setCharAt(at, (char) (32 + random.nextInt(95)));
            }
            if (text.length() < 10) text.append(" ".repeat(10));
        }
        return text.toString();
    }

    private static String ticks(String type, String options) {
        var items = new StringBuilder();
        for (int i = 1; i <= 24; i++)
            items.append("%s{\"linkId\": \"%d\", \"type\": \"%s\", %s \"text\": \"%s\"}"
                    .formatted(i == 1 ? "" : ",\n", i, type, options, MadeUpWordings.statement(i)));
        return "{\"resourceType\": \"Questionnaire\", \"name\": \"RMDQ\", \"title\": \"T\", \"language\": \"de\",\n\"item\": ["
                + items + "]}";
    }

    private static Instrument instrument(String id) {
        return Optional.ofNullable(KNOWLEDGE.instruments().get(id)).orElseThrow();
    }

    private static Wording fits(String text) {
        return fits(text, Optional.empty());
    }

    private static Wording fits(String text, Optional<String> named) {
        return assertInstanceOf(
                        WordingReading.Fits.class,
                        read(text, named),
                        () -> read(text, named).toString())
                .wording();
    }

    private static List<String> refused(String text, Optional<String> named) {
        return assertInstanceOf(WordingReading.Refused.class, read(text, named)).faults().stream()
                .map(Fault::toString)
                .toList();
    }

    private static WordingReading read(String text, Optional<String> named) {
        String file = text.startsWith("{") ? "made-up.json" : "made-up.yaml";
        return WordingReader.read(file, text.getBytes(StandardCharsets.UTF_8), named, KNOWLEDGE);
    }

    private static String refusedBytes(byte[] bytes) {
        return assertInstanceOf(
                        WordingReading.Refused.class, WordingReader.read("x", bytes, Optional.empty(), KNOWLEDGE))
                .faults()
                .getFirst()
                .toString();
    }
}
