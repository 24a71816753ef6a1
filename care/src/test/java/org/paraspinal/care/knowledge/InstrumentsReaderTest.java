package org.paraspinal.care.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused among the measures, and that no wording of anybody's item is among them. */
class InstrumentsReaderTest {
    private static final String SHIPPED =
            KnowledgeFiles.shipped().text("instruments.yaml").orElseThrow();
    private static final String GOOD = """
            instruments:
              - id: three
                name: "Three"
                measures: "Something"
                direction: higher-worse
                wording: installed
                owner: "Somebody"
                terms: "Ask"
                items: [{key: items, count: 3, least: 0, most: 4}]
                rule: {how: sum, missing: 1, reversed: [2]}
                bands:
                  - {to: 5, id: low, says: "Little."}
                  - {to: 12, id: high, says: "Much.", people: yes}
                critical: 3
                change: {points: 2, note: "A note."}
                codes: [{code: "44261-6", of: total, verified: yes}]
                mark: trial
                sources: [GUIDE]
            """;

    @Test
    void a_measure_well_said_is_read() {
        Instrument three = read(GOOD).instruments().get("three");

        assertTrue(three != null);
        assertEquals(0, three.least());
        assertEquals(12, three.most());
        assertEquals(new ScoringRule.Sum(List.of(), List.of(2), 1, 1), three.rule());
        assertEquals(3, three.critical().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count: 3            | count: 0              | is not a number from 1 to 200",
                "most: 4             | most: 0               | must be above 'least'",
                "reversed: [2]       | reversed: [4]         | 4 is not the number of an item",
                "reversed: [2]       | reversed: [2, 2]      | 2 stands here twice",
                "missing: 1          | missing: 3            | is not a number from 0 to 2",
                "how: sum            | how: sumn             | Maybe 'sum'.",
                "how: sum            | how: risk             | needs parts of [8, 1] items",
                "to: 12              | to: 11                | end at 11; the highest score is 12",
                "to: 5               | to: 12                | do not rise",
                "critical: 3         | critical: 4           | there are only 3 items",
                "44261-6             | 44261-7               | its last digit does not check",
                "sources: [GUIDE]    | sources: []           | names no source",
                "sources: [GUIDE]    | sources: [NOBODY]     | is not a known source",
                "wording: installed  | wording: shipped      | is not one of own, installed, licensed, procedure",
                "direction: higher-worse | direction: up     | is not one of higher-worse, higher-better",
            })
    void what_is_not_well_said_is_refused_by_name(String found, String instead, String says) {
        String broken = GOOD.replaceFirst(Pattern.quote(found), instead);

        assertFalse(broken.equals(GOOD), "nothing was broken");
        assertTrue(refused(broken).contains(says), refused(broken));
    }

    @Test
    void all_faults_come_together() {
        String said = refused(GOOD.replace("most: 4", "most: 0")
                .replace("mark: trial", "mark: trail")
                .replace("owner: \"Somebody\"", "ower: \"Somebody\""));

        assertTrue(said.contains("must be above 'least'"), said);
        assertTrue(said.contains("Maybe 'trial'."), said);
        assertTrue(said.contains("'ower' is not a known key. Maybe 'owner'."), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "texts", "label", "ask", "question", "prompt", "options", "answers", "wordings"})
    void no_key_could_hold_the_wording_of_an_item(String key) {
        String inAPart = GOOD.replace("{key: items,", "{key: items, " + key + ": \"I feel something\",");
        String inARule = GOOD.replace("{how: sum,", "{how: sum, " + key + ": \"I feel something\",");
        String inAll = GOOD.replace("    mark: trial", "    " + key + ": [\"I feel something\"]\n    mark: trial");

        for (String tried : List.of(inAPart, inARule, inAll)) {
            assertFalse(tried.equals(GOOD));
            assertTrue(refused(tried).contains("'" + key + "' is not a known key"), refused(tried));
        }
    }

    /** As many sentences as items would be their wording in disguise. */
    @Test
    void the_shipped_measures_say_less_than_there_are_items_and_nothing_as_somebody_who_is_asked() {
        Knowledge shipped = KnowledgeReader.read(KnowledgeFiles.shipped());
        var asSomebodyAsked =
                Pattern.compile("(?i)\\b(I|my|me|myself|have you|do you|did you|how often|bothered by)\\b");
        String sentences = SHIPPED.lines().filter(l -> !l.startsWith("#")).collect(Collectors.joining("\n"));

        assertFalse(asSomebodyAsked.matcher(sentences).find(), "reads like an item");
        assertTrue(asSomebodyAsked.matcher("I stay at home because of my back").find());
        assertTrue(shipped.instruments().size() > 30);
        long quoted = Pattern.compile("\"[^\"]+\"")
                .matcher(SHIPPED)
                .results()
                .filter(m -> m.group().contains(" "))
                .count();
        int items = shipped.instruments().values().stream()
                .mapToInt(Instrument::items)
                .sum();
        assertTrue(quoted < items, quoted + " sentences for " + items + " items");
    }

    @Test
    void what_is_shipped_is_of_the_range_its_owners_state() {
        var instruments = KnowledgeReader.read(KnowledgeFiles.shipped()).instruments();

        assertEquals(24, most(instruments.get("rmdq-24")));
        assertEquals(27, most(instruments.get("phq-9")));
        assertEquals(21, most(instruments.get("gad-7")));
        assertEquals(24, most(instruments.get("k6")));
        assertEquals(100, most(instruments.get("who-5")));
        assertEquals(40, most(instruments.get("pss-10")));
        assertEquals(24, most(instruments.get("fabq-pa")));
        assertEquals(42, most(instruments.get("fabq-w")));
        assertEquals(100, most(instruments.get("qbpds")));
        assertEquals(9, most(instruments.get("start-back-9")));
        assertEquals(
                9,
                instruments.values().stream()
                        .filter(i -> i.critical().isPresent())
                        .mapToInt(i -> i.critical().getAsInt())
                        .sum());
    }

    @Test
    void a_loinc_code_is_checked_by_its_last_digit() {
        assertTrue(InstrumentsReader.isLoinc("72514-3"));
        assertFalse(InstrumentsReader.isLoinc("72514-4"));
        assertFalse(InstrumentsReader.isLoinc("72541-3"));
        assertFalse(InstrumentsReader.isLoinc("PHQ-9"));
    }

    private static double most(@org.jspecify.annotations.Nullable Instrument i) {
        return i == null ? Double.NaN : i.most();
    }

    private static Knowledge read(String instruments) {
        var files = TinyKnowledge.complete().files();
        files.put("instruments.yaml", instruments);
        return KnowledgeReader.read(name -> Optional.ofNullable(files.get(name)));
    }

    private static String refused(String instruments) {
        return String.valueOf(
                assertThrows(KnowledgeRefused.class, () -> read(instruments)).getMessage());
    }
}
