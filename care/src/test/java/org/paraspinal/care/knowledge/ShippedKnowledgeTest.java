package org.paraspinal.care.knowledge;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedKnowledgeTest {
    private final Knowledge k = Shipped.knowledge();

    @Test
    void the_shipped_knowledge_is_read_without_a_fault() {
        assertDoesNotThrow(() -> KnowledgeReader.read(KnowledgeFiles.shipped()));
    }

    @Test
    void every_country_has_an_emergency_number_that_can_be_dialled_and_was_found_somewhere() {
        var countries =
                k.helpNumbers().stream().map(HelpNumber::country).distinct().toList();
        var reached = k.helpNumbers().stream()
                .filter(n -> n.purpose().equals("emergency")
                        && n.found()
                        && n.dialled().isPresent())
                .map(HelpNumber::country)
                .distinct()
                .toList();

        assertTrue(countries.size() > 20, countries::toString);
        assertEquals(List.copyOf(countries), reached);
    }

    @Test
    void every_number_that_was_found_names_where() {
        assertEquals(
                List.of(),
                k.helpNumbers().stream()
                        .filter(n -> n.found() && n.sourceUrl().isBlank())
                        .toList());
    }

    @Test
    void what_may_be_said_about_benefit_never_promises_a_cure() {
        for (Claim c : k.claims().values())
            for (Claim.Said s : c.terms())
                assertTrue(!s.says().matches("(?i).*\\b(cures?|heals?|guarantees?|proven)\\b.*"), s::says);
    }
}
