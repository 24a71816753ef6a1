package org.paraspinal.store;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that is kept of one person, as JSON text (format 1) for them to take along.
 *
 * <pre>{@code
 * {"format": 1, "exportedAt": …, "person": …,
 *  "entries": [{"version": 1, "recordedAt": …, "kind": …, "format": …, "amends": … (only if it does), "body": …}]}
 * }</pre>
 *
 * <p>Instants are ISO 8601 in UTC. Bodies are JSON values with their keys and digits as they were written, so equal
 * records give equal text.
 */
public final class Export {

    private static final int FORMAT = 1;

    private Export() {}

    /** The person's record in full, originals beside their amendments; no entries when there is no record. */
    public static String of(Journal journal, PersonId person, Instant exportedAt) {
        ObjectNode export = Json.MAPPER.createObjectNode();
        export.put("format", FORMAT);
        export.put("exportedAt", exportedAt.toString());
        export.put("person", person.toString());
        addEntries(journal.read(person), export.putArray("entries"));
        return Json.MAPPER.writeValueAsString(export);
    }

    private static void addEntries(List<Entry> entries, ArrayNode list) {
        for (Entry entry : entries) {
            ObjectNode exported = list.addObject();
            exported.put("version", entry.version());
            exported.put("recordedAt", entry.recordedAt().toString());
            exported.put("kind", entry.kind());
            exported.put("format", entry.format());
            entry.amends().ifPresent(version -> exported.put("amends", version));
            exported.set("body", Json.MAPPER.readTree(entry.body()));
        }
    }
}
