package org.paraspinal.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;

/** The shipped rules are proved: the same proofs that {@code ./paraspinal prove} prints. */
class ProofsTest {
    @Test
    void every_property_of_the_shipped_rules_is_proved_and_says_how() {
        var report = new ArrayList<String>();

        boolean proved = Proofs.prove(KnowledgeReader.read(KnowledgeFiles.shipped()), report::add);

        report.forEach(System.out::println);
        assertTrue(proved, () -> String.join("\n", report));
        assertEquals(
                7, report.stream().filter(l -> l.matches("P[1-7] proved\\. .*")).count());
        assertEquals(
                7,
                report.stream()
                        .filter(l -> l.matches("   .*\\d+ variables, \\d+ queries, \\d+\\.\\d s"))
                        .count());
    }
}
