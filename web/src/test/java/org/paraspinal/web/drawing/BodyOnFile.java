package org.paraspinal.web.drawing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.paraspinal.care.knowledge.BodyMap;
import org.paraspinal.care.knowledge.Mark;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The body map as it stands in the shipped {@code body.yaml}, read without the rest of the knowledge. */
public final class BodyOnFile {
    private BodyOnFile() {}

    /** The places, and the strip over the spine. */
    public static BodyMap map() {
        try (var in = BodyOnFile.class.getResourceAsStream("/org/paraspinal/knowledge/body.yaml")) {
            var yaml = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            var places = new LinkedHashMap<String, BodyMap.Place>();
            for (Map<?, ?> p : rows(yaml, "places")) {
                List<Double> centre = ((List<?>) Objects.requireNonNull(p.get("centre")))
                        .stream().map(n -> ((Number) n).doubleValue()).toList();
                places.put(
                        text(p, "id"),
                        new BodyMap.Place(text(p, "id"), text(p, "name"), List.of(), centre, text(p, "outline")));
            }
            var zones = new LinkedHashMap<String, BodyMap.Zone>();
            for (Map<?, ?> z : rows(yaml, "zones"))
                zones.put(
                        text(z, "id"),
                        new BodyMap.Zone(
                                text(z, "id"),
                                text(z, "name"),
                                Mark.ENGINEERING_JUDGEMENT,
                                List.of(),
                                text(z, "outline")));
            return new BodyMap(places, Map.of(), Map.of(), zones);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<?, ?>> rows(Map<?, ?> yaml, String key) {
        return (List<Map<?, ?>>) Objects.requireNonNull(yaml.get(key));
    }

    private static String text(Map<?, ?> row, String key) {
        return Objects.requireNonNull(row.get(key)).toString();
    }
}
