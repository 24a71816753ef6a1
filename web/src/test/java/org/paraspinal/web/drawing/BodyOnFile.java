package org.paraspinal.web.drawing;

import org.paraspinal.care.knowledge.BodyMap;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;

/** The body map as it is shipped. */
public final class BodyOnFile {
    private BodyOnFile() {}

    public static BodyMap map() {
        return KnowledgeReader.read(KnowledgeFiles.shipped()).body();
    }
}
