package org.paraspinal.web.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.checkin.CheckIn;
import org.paraspinal.care.checkin.Morning;
import org.paraspinal.care.checkin.Ratings;
import org.paraspinal.care.knowledge.CheckInQuestions.Scale;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.care.measure.Answer.Given;
import org.paraspinal.care.measure.Answer.Missing;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.care.session.SessionId;
import org.paraspinal.store.Entry;
import org.paraspinal.store.NewEntry;
import org.paraspinal.store.PersonId;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.store.codec.Codec;
import org.paraspinal.store.codec.Happening;

/** The tables to take along: every number once, what was not answered as nothing, and every name in the dictionary. */
class RecordTablesTest {
    private static final Knowledge K = KnowledgeReader.read(KnowledgeFiles.shipped());
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final SessionId SESSION = new SessionId(new UUID(1, 2));

    @Test
    void each_rating_is_a_row_and_what_was_not_answered_is_none() throws IOException {
        String ratings = tables().getOrDefault("ratings.csv", "");

        assertEquals(
                List.of(
                        "day,asked,session,scale,value",
                        "2026-11-22,weekly,,pain-week,5",
                        "2026-11-22,weekly,,sleep,6",
                        "2026-11-22,next-day," + SESSION + ",soreness,2",
                        "2026-11-22,next-day," + SESSION + ",morning,not-sure",
                        "2026-11-22,daily,,fingertip-floor,12.5"),
                ratings.lines().toList());
    }

    @Test
    void a_session_and_an_item_left_open_have_empty_cells_and_never_a_nought() throws IOException {
        var tables = tables();

        assertTrue(tables.getOrDefault("sessions.csv", "").contains(",swedish,partner,0,0,,6,,4"), tables::toString);
        assertEquals(
                List.of(
                        "day,instrument,wording,part,item,answer",
                        "2026-11-22,phq-2,0f,items,1,3",
                        "2026-11-22,phq-2,0f,items,2,"),
                tables.getOrDefault("questionnaires.csv", "").lines().toList());
        assertTrue(tables.getOrDefault("signs.csv", "").contains(",dark-urine,no"));
    }

    @Test
    void the_dictionary_names_every_scale_with_its_range_and_the_persons_own_activity() throws IOException {
        String dictionary = tables().getOrDefault("dictionary.csv", "");

        for (Scale s : K.checkIns().scales()) assertTrue(dictionary.contains("scale," + s.id() + ","), s.id());
        assertTrue(dictionary.contains("\"carry, lift: How well can you do it now?"), "a comma is quoted");
        for (var table : tables().entrySet())
            if (!table.getKey().equals("dictionary.csv"))
                assertTrue(dictionary.contains(table.getKey()), table.getKey());
    }

    @Test
    void an_empty_record_gives_head_lines_alone() throws IOException {
        var tables = unzipped(new RecordTables(K).zip(Chart.of(List.of())));

        assertEquals(1, tables.getOrDefault("ratings.csv", "").lines().count());
        assertFalse(tables.getOrDefault("dictionary.csv", "").isEmpty());
    }

    private static Map<String, String> tables() throws IOException {
        return unzipped(new RecordTables(K)
                .zip(chart(
                        new Happening.ActivitiesNamed(DAY, List.of("carry, lift")),
                        new Happening.CheckedIn(new CheckIn.Weekly(
                                DAY, new Ratings(Map.of("pain-week", 5.0, "sleep", 6.0)), Map.of("dark-urine", "no"))),
                        new Happening.CheckedIn(new CheckIn.NextDay(
                                DAY,
                                SESSION,
                                OptionalInt.of(2),
                                OptionalInt.empty(),
                                Optional.of(Morning.NOT_SURE),
                                Map.of())),
                        new Happening.CheckedIn(new CheckIn.Daily(DAY, Ratings.of("fingertip-floor", 12.5))),
                        new Happening.SessionEnded(new SessionHeld(
                                SESSION,
                                DAY,
                                "R5",
                                "swedish",
                                "partner",
                                List.of(),
                                Optional.empty(),
                                OptionalInt.of(6),
                                OptionalInt.empty(),
                                OptionalInt.of(4))),
                        new Happening.MeasureTaken(
                                DAY, "phq-2", "0f", Map.of("items", List.of(new Given(3), new Missing())), true))));
    }

    private static Chart chart(Happening... happened) {
        return Chart.of(IntStream.range(0, happened.length)
                .mapToObj(i -> entry(i + 1, Codec.write(happened[i])))
                .toList());
    }

    private static Entry entry(long version, NewEntry e) {
        return new Entry(
                new PersonId(new UUID(0, 1)), version, Instant.EPOCH, e.kind(), e.format(), e.body(), e.amends());
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        var out = new TreeMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var e = in.getNextEntry(); e != null; e = in.getNextEntry())
                out.put(e.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return out;
    }
}
