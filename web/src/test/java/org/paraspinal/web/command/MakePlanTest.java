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
import org.junit.jupiter.api.Test;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plan as programs get it: in centimetres on the person's own back, with its reasons, or none with the reason. */
class MakePlanTest {
    private static final Knowledge KNOWLEDGE = KnowledgeReader.read(KnowledgeFiles.shipped());
    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String SORE = """
            {'id':'p1','age':40,'sex':'female','delivery':'partner','otherwise':'no','heightCm':170,'build':'medium',\
            'wishes':{'minutes':20,'positions':['prone'],'props':['lotion','towel'],'sore':['lumbar-left']}}""";

    private int exit;

    @Test
    void each_step_says_with_what_where_how_long_how_hard_and_why() throws IOException {
        JsonNode plan = one(SORE);

        assertEquals("p1", plan.path("id").stringValue());
        assertEquals("proceed", plan.path("verdict").stringValue());
        JsonNode step = touching(plan).getFirst();
        for (String key : List.of("technique", "stroke", "contact", "side", "region", "because"))
            assertFalse(step.path(key).asString("").isEmpty(), key);
        assertTrue(step.path("seconds").intValue() >= 15);
        assertEquals(2, step.path("pressure").size());
        assertTrue(step.path("widthCm").doubleValue() > 0);
        assertEquals(2, step.path("path").get(0).size());
        assertEquals(0, exit);
    }

    @Test
    void left_is_negative_and_every_edge_stays_three_centimetres_from_the_midline() throws IOException {
        for (JsonNode step : touching(one(SORE))) {
            boolean left = step.path("side").stringValue().equals("left");
            for (JsonNode point : step.path("path")) {
                double x = point.get(0).doubleValue();
                assertEquals(left, x < 0, step::toString);
                assertTrue(Math.abs(x) - step.path("widthCm").doubleValue() / 2 >= 3 - 1e-9, step::toString);
            }
        }
    }

    @Test
    void the_most_painful_place_is_never_the_first_and_the_first_touch_is_light() throws IOException {
        JsonNode first = touching(one(SORE)).getFirst();

        assertFalse(first.path("region").stringValue().equals("lumbar-left"), first::toString);
        assertTrue(first.path("pressure").get(1).intValue() <= 3, first::toString);
    }

    @Test
    void a_smaller_back_has_shorter_strokes() throws IOException {
        assertTrue(longest(one(SORE.replace("170", "150"))) < longest(one(SORE)));
    }

    @Test
    void the_same_line_gives_the_same_plan() throws IOException {
        assertEquals(one(SORE), one(SORE));
    }

    @Test
    void the_course_says_how_often_for_how_long_when_to_measure_and_when_to_stop() throws IOException {
        JsonNode course = one(SORE).path("course");

        assertEquals(2, course.path("timesAWeek").intValue());
        assertEquals(4, course.path("weeks").intValue());
        assertEquals("[2,4]", course.path("measureInWeeks").toString());
        assertTrue(course.path("stopWhen").stringValue().startsWith("Stop when"));
    }

    @Test
    void a_limit_that_bound_the_plan_is_named() throws IOException {
        JsonNode plan = one(SORE.replace("'otherwise':'no'", "'otherwise':'no','answers':{'fibromyalgia':'yes'}"));
        int seconds = 0;
        for (JsonNode s : plan.path("steps")) seconds += s.path("seconds").intValue();

        assertTrue(seconds <= 600);
        assertTrue(plan.path("because").toString().contains("At most 10 minutes today."), plan::toString);
        assertTrue(plan.path("because").toString().contains("At most 3 of 10 today."), plan::toString);
    }

    @Test
    void who_is_not_cleared_gets_no_steps_and_the_reason() throws IOException {
        JsonNode plan = one(SORE.replace("'otherwise':'no'", "'otherwise':'no','answers':{'chest-pain':'yes'}"));

        assertEquals("emergency-now", plan.path("verdict").stringValue());
        assertEquals(0, plan.path("steps").size());
        assertTrue(plan.path("because").toString().contains("chest pain"));
        assertEquals(0, exit);
    }

    @Test
    void everything_that_is_wrong_with_a_line_is_said_at_once_and_the_rest_goes_on() throws IOException {
        List<JsonNode> out = all("""
                {'age':'old','heightCm':99,'build':'big','wishes':{'minuts':3,'minutes':1.5,'sore':['knee'],'goal':'fun','props':['hammer'],'technique':7}}
                {'wishes':3}
                %s
                """.formatted(SORE));
        String error = out.getFirst().path("error").stringValue();

        for (String said : List.of(
                "age: expected a number",
                "heightCm: expected a number from 120 to 220",
                "build: 'big' is not one of slim, medium, broad.",
                "'wishes.minuts' is not a known key. Maybe 'minutes'.",
                "wishes.minutes: expected a whole number from 1 to 120",
                "wishes.sore: 'knee' is not a place.",
                "wishes.goal: 'fun' is not one of",
                "wishes.props: 'hammer' is not one of",
                "wishes.technique: expected a word in quotes"))
            assertTrue(error.contains(said), () -> said + " in " + error);
        assertEquals("wishes: expected an object", out.get(1).path("error").stringValue());
        assertTrue(out.get(2).path("steps").size() > 0);
        assertEquals(1, exit);
    }

    private static double longest(JsonNode plan) {
        double longest = 0;
        for (JsonNode step : plan.path("steps")) {
            JsonNode path = step.path("path");
            if (!path.isEmpty())
                longest = Math.max(
                        longest,
                        Math.abs(path.get(path.size() - 1).get(1).doubleValue()
                                - path.get(0).get(1).doubleValue()));
        }
        return longest;
    }

    private static List<JsonNode> touching(JsonNode plan) {
        var out = new ArrayList<JsonNode>();
        for (JsonNode step : plan.path("steps")) if (!step.path("path").isEmpty()) out.add(step);
        return out;
    }

    private JsonNode one(String line) throws IOException {
        return all(line).getFirst();
    }

    private List<JsonNode> all(String lines) throws IOException {
        var out = new StringWriter();
        exit = MakePlan.plan(
                KNOWLEDGE, new BufferedReader(new StringReader(lines.replace('\'', '"'))), new PrintWriter(out), TODAY);
        return out.toString().lines().map(JSON::readTree).toList();
    }
}
