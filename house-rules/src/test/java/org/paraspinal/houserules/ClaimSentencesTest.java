package org.paraspinal.houserules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No sentence of the product claims good of anything without source and strength. The list is {@code docs/evidence/claims.md}; with
 * {@code -Dparaspinal.claims=true} on the test's own command line it is written anew.
 */
class ClaimSentencesTest {
    private static final String LIST = "docs/evidence/claims.md";
    private final SourceTree house = SourceTree.house();
    private final ClaimSentences claims = new ClaimSentences(SaidToPeople.in(house), reasons());

    @Test
    void every_claim_sentence_has_source_and_strength_or_a_reason() {
        assertEquals(List.of(), claims.unfounded());
    }

    @Test
    void no_reason_outlives_its_sentence() {
        assertEquals(List.of(), claims.idle());
    }

    @Test
    void something_is_found_in_every_kind_of_place() {
        for (String kind : List.of(".yaml", ".jte", ".java", "README.md"))
            assertTrue(
                    claims.said().stream().anyMatch(s -> s.where().contains(kind)), () -> "nothing found in " + kind);
        assertTrue(claims.said().size() > 2_000, () -> claims.said().size() + " sentences");
    }

    @Test
    void every_source_named_is_in_the_bibliography() {
        var known = Stream.of(house.read("knowledge/sources.yaml").split("id: "))
                .skip(1)
                .map(s -> s.split("[,\\s}]")[0])
                .toList();

        assertEquals(
                List.of(),
                claims.said().stream()
                        .flatMap(s -> s.sources().stream())
                        .distinct()
                        .filter(s -> !known.contains(s))
                        .toList());
    }

    @Test
    void the_list_is_up_to_date() throws IOException {
        Path file = house.root().resolve(LIST);
        if (Boolean.getBoolean("paraspinal.claims")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, claims.list());
        }
        assertEquals(claims.list(), Files.readString(file));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            web/src/main/jte/x.jte               | <p>Massage heals your back.</p>                                    | Massage heals your back.
            web/src/main/jte/x.jte               | @template.part.a(says = "Massage eases pain.")                     | Massage eases pain.
            web/src/main/java/X.java             | String s = "Massage boosts serotonin.";                            | Massage boosts serotonin.
            README.md                            | It works. Massage reduces pain.                                    | Massage reduces pain.
            knowledge/words.yaml                 | advice: [{id: a, says: "Massage cures all."}]                      | Massage cures all.
            knowledge/words.yaml                 | advice: [{id: a, says: "You feel better.", sources: [EJ]}]         | You feel better.
            knowledge/words.yaml                 | advice: [{id: a, says: "You sleep better.", mark: trial}]          | You sleep better.
            """)
    void a_planted_sentence_without_source_and_strength_is_found(String file, String text, String sentence) {
        var planted = new ClaimSentences(SaidToPeople.from(file, text), Map.of());

        assertTrue(
                planted.unfounded().stream().anyMatch(u -> u.endsWith(": " + sentence)),
                () -> planted.said() + " " + planted.unfounded());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            web/src/main/jte/x.jte   | <p>Hands stay beside the spine.</p>
            web/src/main/jte/x.jte   | @if(page.better())<p class="better">Stop.</p>@endif
            web/src/main/java/X.java | /** Makes it better for the reader. */ class X {}
            knowledge/claims.yaml    | claims: [{id: a, says: "It eased pain.", mark: trial, certainty: low, sources: [EJ]}]
            """)
    void what_claims_nothing_or_has_source_and_strength_is_let_be(String file, String text) {
        assertEquals(List.of(), new ClaimSentences(SaidToPeople.from(file, text), Map.of()).unfounded());
    }

    @Test
    void a_reason_is_of_one_sentence_word_for_word() {
        var reasons = ClaimSentences.reasons("# it asks\nIs it better today?\n");
        var said = SaidToPeople.from("x.jte", "<p>Is it better today?</p><p>Is it better by massage?</p>");

        assertEquals(List.of("x.jte: Is it better by massage?"), new ClaimSentences(said, reasons).unfounded());
    }

    private static Map<String, String> reasons() {
        try (var in = ClaimSentencesTest.class.getResourceAsStream("/claims/reasons.txt")) {
            if (in == null) throw new AssertionError("the reasons are missing");
            return ClaimSentences.reasons(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
