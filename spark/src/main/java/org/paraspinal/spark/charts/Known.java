package org.paraspinal.spark.charts;

import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;

/** What is known of massage, read once in each process that does some of the work. */
final class Known {
    static final Knowledge KNOWLEDGE = KnowledgeReader.read(KnowledgeFiles.shipped());

    private Known() {}

    static int rows() {
        return KNOWLEDGE.codes().size();
    }
}
