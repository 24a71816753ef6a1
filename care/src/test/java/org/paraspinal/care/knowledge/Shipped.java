package org.paraspinal.care.knowledge;

/** The shipped knowledge, read once for all tests. */
public final class Shipped {
    private static final Knowledge KNOWLEDGE = KnowledgeReader.read(KnowledgeFiles.shipped());

    private Shipped() {}

    public static Knowledge knowledge() {
        return KNOWLEDGE;
    }
}
