package org.paraspinal.web.wording;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.paraspinal.care.knowledge.Fault;
import org.paraspinal.care.knowledge.Spot;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What whoever installed a wording agreed to, kept beside it.
 *
 * @param instrument its id
 * @param file the name under which the wording is kept
 * @param from the name of the file that was installed
 * @param digest SHA-256 of the file, in hex
 * @param how {@code typed} or {@code option}
 * @param owner as was shown then
 * @param terms the owner's, in our words, as was shown then
 * @param copyright the file's own line, as was shown then; empty when it had none
 */
public record Agreement(
        String instrument,
        String file,
        String from,
        String digest,
        Instant at,
        String how,
        String owner,
        String terms,
        Optional<String> copyright) {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    byte[] written() {
        ObjectNode o = JSON.createObjectNode()
                .put("instrument", instrument)
                .put("file", file)
                .put("from", from)
                .put("digest", digest)
                .put("at", at.toString())
                .put("how", how)
                .put("owner", owner)
                .put("terms", terms);
        copyright.ifPresent(c -> o.put("copyright", c));
        return (JSON.writeValueAsString(o) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Reads one back; what is wrong with it goes to the faults. */
    static Optional<Agreement> read(String file, byte[] bytes, List<Fault> faults) {
        int before = faults.size();
        try {
            Place p = Place.of(file, JsonNodes.read(new String(bytes, StandardCharsets.UTF_8)), faults);
            Instant at = Instant.EPOCH;
            String when = p.text("at", WordingReader.SHORT);
            try {
                if (!when.isEmpty()) at = Instant.parse(when);
            } catch (DateTimeException e) {
                p.fault("at", "'" + Place.shortened(when) + "'; expected a moment such as 2026-11-22T12:00:00Z");
            }
            var read = new Agreement(
                    p.text("instrument", WordingReader.SHORT),
                    p.text("file", WordingReader.LONG),
                    p.text("from", WordingReader.LONG),
                    p.text("digest", WordingReader.LONG),
                    at,
                    p.text("how", WordingReader.SHORT),
                    p.text("owner", WordingReader.LONG),
                    p.text("terms", WordingReader.LONG),
                    p.optional("copyright", WordingReader.LONGEST));
            return faults.size() == before ? Optional.of(read) : Optional.empty();
        } catch (Node.NotReadable e) {
            faults.add(new Fault(new Spot(file, e.line(), ""), e.says()));
            return Optional.empty();
        }
    }
}
