package org.paraspinal.care.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the knowledge files are taken from: the product itself, or a folder a clinician is editing. */
@FunctionalInterface
public interface KnowledgeFiles {
    /** The text of a file by its name below the knowledge folder; empty when there is none. */
    Optional<String> text(String name);

    /** The files shipped with the product. */
    static KnowledgeFiles shipped() {
        return name -> {
            try (var in = KnowledgeFiles.class.getResourceAsStream("/org/paraspinal/knowledge/" + name)) {
                return in == null
                        ? Optional.empty()
                        : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("Reading the knowledge file " + name, e);
            }
        };
    }

    /** The files in a folder. */
    static KnowledgeFiles in(Path folder) {
        return name -> {
            try {
                Path file = folder.resolve(name);
                return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException("Reading " + folder.resolve(name), e);
            }
        };
    }
}
