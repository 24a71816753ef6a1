package org.paraspinal.web.drawing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The parts of the drawing that never change, kept as SVG beside this class. */
final class Engraving {
    private Engraving() {}

    /** The text of one part. */
    static String part(String name) {
        try (var in = Engraving.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("The drawing " + name + " is missing from the product");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the drawing " + name, e);
        }
    }
}
