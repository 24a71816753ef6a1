package org.paraspinal.proof;

import java.util.Optional;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;

/** The shipped knowledge with one thing broken on purpose. */
final class Broken {
    private Broken() {}

    /** With a rule file more. */
    static Knowledge adding(String file) {
        var shipped = KnowledgeFiles.shipped();
        return KnowledgeReader.read(name -> switch (name) {
            case "knowledge.yaml" -> shipped.text(name).map(t -> t.stripTrailing() + "\n  - screening/broken.yaml\n");
            case "screening/broken.yaml" -> resource(file);
            default -> shipped.text(name);
        });
    }

    /** With one piece of a file replaced by another. */
    static Knowledge replacing(String file, String piece, String by) {
        var shipped = KnowledgeFiles.shipped();
        return KnowledgeReader.read(name -> shipped.text(name).map(text -> {
            if (!name.equals(file)) return text;
            if (!text.contains(piece)) throw new IllegalArgumentException(file + " no longer says: " + piece);
            return text.replace(piece, by);
        }));
    }

    private static Optional<String> resource(String file) {
        try (var in = Broken.class.getResourceAsStream("/broken/" + file)) {
            if (in == null) throw new IllegalArgumentException("There is no " + file);
            return Optional.of(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
