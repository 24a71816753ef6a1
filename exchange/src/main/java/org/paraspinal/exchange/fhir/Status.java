package org.paraspinal.exchange.fhir;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.paraspinal.exchange.json.Keys;
import org.paraspinal.exchange.json.Remembered;

/** One status of a resource, whose words are FHIR's own; with the places at which its last few values were found to stand. */
final class Status {
    private static final int REMEMBERED = 7;

    final List<byte[]> system;
    final Keys words;
    final Remembered<Integer> before = new Remembered<>(REMEMBERED);

    Status(String system, List<String> words) {
        this.system = List.of(system.getBytes(StandardCharsets.US_ASCII));
        this.words = new Keys(words);
    }
}
