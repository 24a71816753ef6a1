package org.paraspinal.care.knowledge;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import org.junit.jupiter.api.Test;

class ShippedKnowledgeTest {
    @Test
    void the_shipped_knowledge_is_read_without_a_fault() {
        assertDoesNotThrow(() -> KnowledgeReader.read(KnowledgeFiles.shipped()));
    }
}
