package org.paraspinal.web.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.care.knowledge.VerdictLevel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Four thousand broken lines: each gives one line, an error in words or a verdict that takes nothing unsaid for a no. */
@Timeout(300)
class MalformedLinesTest {
    private static final Knowledge KNOWLEDGE = KnowledgeReader.read(KnowledgeFiles.shipped());
    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final long SEED = 20261122;
    private static final int BROKEN = 3_600;
    private static final int REWRITTEN = 400;

    /** Whoever leaves most questions unasked is never cleared, whatever else the line says. */
    private static final List<String> PEOPLE = List.of(
            "{\"id\":\"p1\",\"age\":40,\"sex\":\"female\",\"delivery\":\"partner\",\"technique\":\"swedish\","
                    + "\"numbers\":{\"weeks-of-pain\":6,\"pain-now\":7},\"sites\":[\"lumbar-left\"],"
                    + "\"answers\":{\"ces-saddle-numb\":\"no\",\"osteoporosis\":\"yes\",\"osteoporosis.new-pain\":\"unsure\"},"
                    + "\"places\":{\"bruise-local\":[\"lumbar-right\"]},"
                    + "\"clearances\":[{\"item\":\"osteoporosis\",\"by\":\"doctor\",\"on\":\"2026-11-01\",\"until\":\"2027-01-01\"}],"
                    + "\"today\":\"2026-11-22\"}",
            "{\"id\":7,\"age\":40,\"sex\":\"male\",\"delivery\":\"self\",\"answers\":{\"osteoporosis\":\"no\"}}",
            "{\"age\":40,\"sex\":\"female\",\"delivery\":\"therapist\",\"visit\":\"follow-up\",\"sites\":[]}");

    @Test
    void a_broken_line_gives_an_error_in_its_place_or_clears_nobody() throws IOException {
        var broken = new ArrayList<String>();
        var how = new ArrayList<String>();
        for (int i = 0; i < BROKEN; i++) {
            var random = new SplittableRandom(SEED + i);
            String line = PEOPLE.get(random.nextInt(PEOPLE.size()));
            var ways = new ArrayList<BreakingLine>();
            do {
                var way = BreakingLine.values()[random.nextInt(BreakingLine.values().length)];
                ways.add(way);
                if (line.length() > 1) line = way.apply(line, random);
            } while (random.nextInt(4) == 0);
            broken.add(line.isBlank() ? "x" : line);
            how.add("seed " + SEED + ", case " + i + " " + ways + ": " + start(line));
        }

        List<JsonNode> out = screen(broken);

        assertEquals(BROKEN, out.size());
        int refused = 0;
        for (int i = 0; i < BROKEN; i++) {
            JsonNode said = out.get(i);
            String which = how.get(i) + " -> " + start(said.toString());
            if (said.has("error")) {
                refused++;
                assertEquals(i + 1, said.path("line").intValue(), which);
                String error = said.path("error").stringValue();
                assertFalse(error.isBlank() || error.contains("\tat ") || error.contains("Exception"), which);
            } else {
                VerdictLevel level =
                        VerdictLevel.of(said.path("verdict").stringValue()).orElseThrow();
                assertTrue(level.compareTo(VerdictLevel.ANSWERS_NEEDED) >= 0, which);
            }
        }
        assertTrue(refused > BROKEN / 2, "only " + refused + " were refused");
    }

    @Test
    void a_line_that_is_written_differently_is_judged_the_same() throws IOException {
        var rewritten = new ArrayList<String>();
        var expected = new ArrayList<JsonNode>();
        List<JsonNode> plain = screen(PEOPLE);
        for (int i = 0; i < REWRITTEN; i++) {
            var random = new SplittableRandom(-SEED - i);
            int who = random.nextInt(PEOPLE.size());
            rewritten.add(BreakingLine.rewritten(PEOPLE.get(who), random));
            expected.add(plain.get(who));
        }

        assertEquals(expected, screen(rewritten));
    }

    @Test
    void a_wrong_answer_is_named_by_its_question_and_never_said_again() throws IOException {
        JsonNode out = screen(List.of("{\"answers\":{\"osteoporosis\":\"my own words\"}}"))
                .getFirst();

        assertTrue(out.path("error").stringValue().contains("answers.osteoporosis"), out::toString);
        assertFalse(out.toString().contains("my own words"), out::toString);
    }

    @Test
    void a_date_at_the_end_of_time_is_an_error_like_any_other() throws IOException {
        String leave = "{\"clearances\":[{\"item\":\"osteoporosis\",\"by\":\"doctor\",\"on\":\"+999999999-12-31\"}]";

        for (String line : List.of(
                leave + "}", leave + ",\"today\":\"+999999999-12-31\"}", "{\"age\":40,\"today\":\"+999999999-12-31\"}"))
            assertTrue(
                    screen(List.of(line)).getFirst().path("error").stringValue().contains("date"), line);
    }

    private static List<JsonNode> screen(List<String> lines) throws IOException {
        var out = new StringWriter();
        var in = new BufferedReader(new StringReader(String.join("\n", lines) + "\n"));
        Screen.screen(KNOWLEDGE, in, new PrintWriter(out), TODAY);
        return out.toString().lines().map(JSON::readTree).toList();
    }

    private static String start(String line) {
        return line.substring(0, Math.min(300, line.length()));
    }
}
