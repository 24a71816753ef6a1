package org.paraspinal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.paraspinal.store.Given.ANNA;
import static org.paraspinal.store.Given.BORIS;
import static org.paraspinal.store.Given.append;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ExportTest {

    private static final Instant EVENING = Instant.parse("2026-11-22T20:00:00Z");

    private final Journal journal = new InMemoryJournal(Given.tickingClock());

    @Test
    void an_export_holds_everything_of_one_person_with_keys_and_digits_as_they_were_written() {
        append(
                journal,
                ANNA,
                NewEntry.of("check-in", 1, "{\"pain\":5,\"after\":[1.50,1e400,null],\"Note\":\"Grüße\"}"));
        append(journal, ANNA, NewEntry.of("check-in", 2, "6").amending(1));
        append(journal, BORIS, NewEntry.of("check-in", 1, "9"));

        assertEquals("""
                {
                  "format" : 1,
                  "exportedAt" : "2026-11-22T20:00:00Z",
                  "person" : "%s",
                  "entries" : [ {
                    "version" : 1,
                    "recordedAt" : "2026-11-22T08:00:00Z",
                    "kind" : "check-in",
                    "format" : 1,
                    "body" : {
                      "pain" : 5,
                      "after" : [ 1.50, 1E+400, null ],
                      "Note" : "Grüße"
                    }
                  }, {
                    "version" : 2,
                    "recordedAt" : "2026-11-22T08:00:01Z",
                    "kind" : "check-in",
                    "format" : 2,
                    "amends" : 1,
                    "body" : 6
                  } ]
                }""".formatted(ANNA), Export.of(journal, ANNA, EVENING));
    }

    @Test
    void an_export_of_nobody_has_no_entries() {
        assertEquals("""
                {
                  "format" : 1,
                  "exportedAt" : "2026-11-22T20:00:00Z",
                  "person" : "%s",
                  "entries" : [ ]
                }""".formatted(ANNA), Export.of(journal, ANNA, EVENING));
    }
}
