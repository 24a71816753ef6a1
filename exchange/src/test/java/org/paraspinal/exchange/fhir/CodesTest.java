package org.paraspinal.exchange.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.paraspinal.exchange.fhir.SomeChart.KNOWLEDGE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every one of the 42 facts of a value set, made from the tabular list of ICD-10-CM before this product's rules, is known here: each of its
 * prefixes leads to a row of that fact. The file beside this test is that value set as it was.
 */
class CodesTest {
    private final Codes codes = new Codes(KNOWLEDGE);

    /** A fact and one of its prefixes. */
    record Prefix(String fact, String prefix) {}

    static List<Prefix> prefixes() throws IOException {
        try (var in = CodesTest.class.getResourceAsStream("/screening-icd10cm-prefixes.csv")) {
            var out = new ArrayList<Prefix>();
            String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n");
            for (String line : Arrays.copyOfRange(lines, 1, lines.length))
                for (String p : line.split(",")[2].split("\\|")) out.add(new Prefix(line.split(",")[0], p));
            return out;
        }
    }

    private int[] rows(String code) {
        byte[] b = code.getBytes(StandardCharsets.US_ASCII);
        return codes.icd(Codes.packed(b, 0, b.length));
    }

    @Test
    void there_are_forty_two_facts() throws IOException {
        assertEquals(42, prefixes().stream().map(Prefix::fact).distinct().count());
    }

    @ParameterizedTest
    @MethodSource("prefixes")
    void every_prefix_leads_to_its_fact(Prefix p) {
        for (String end : p.prefix().split("-"))
            assertTrue(
                    Arrays.stream(rows(end))
                            .anyMatch(r -> codes.rows().get(r).fact().equals(p.fact())),
                    () -> end + " leads to no row of " + p.fact());
    }

    @Test
    void a_range_ends_where_it_ends() {
        assertEquals(0, rows("C97").length);
        assertTrue(rows("C96.9").length > 0);
        assertTrue(rows("C7A.0").length > 0);
        assertEquals(0, rows("L09").length);
        assertEquals(0, rows("Q00").length);
        assertTrue(rows("O9A.1").length > 0);
    }

    @Test
    void a_shorter_code_than_its_prefix_says_nothing() {
        assertEquals(0, rows("I82").length);
        assertEquals(0, rows("M54").length);
    }

    @Test
    void no_row_ever_says_no_and_each_has_a_mark_and_a_source() {
        Stream.of(codes.rows()).flatMap(List::stream).forEach(r -> {
            assertTrue(
                    KNOWLEDGE.sources().containsKey(r.source()), () -> r.spot().toString());
            assertTrue(r.about().isPresent() == (r.says() != org.paraspinal.care.knowledge.CodeMeaning.Says.NONE));
        });
    }
}
