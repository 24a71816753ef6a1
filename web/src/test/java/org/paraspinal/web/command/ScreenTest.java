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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The form in which outside checks and other programs talk to us. */
class ScreenTest {
    private static final Knowledge KNOWLEDGE = KnowledgeReader.read(KnowledgeFiles.shipped());
    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private int exit;

    @Test
    void a_healthy_adult_with_nothing_else_to_report_may_go_on() throws IOException {
        JsonNode out = one("{'id':'p1','age':40,'sex':'female','delivery':'partner','otherwise':'no'}");

        assertEquals("p1", out.path("id").stringValue());
        assertEquals("proceed", out.path("verdict").stringValue());
        assertEquals(5, out.path("limits").path("maxPressure").intValue());
        assertEquals(20, out.path("limits").path("maxMinutes").intValue());
        assertEquals(0, out.path("stillToAsk").size());
        assertEquals(0, exit);
    }

    @Test
    void the_line_of_the_specification_is_understood_and_its_unsure_qualifier_takes_the_strictest_branch()
            throws IOException {
        JsonNode out = one("""
                {'id':'p1','age':54,'sex':'female','delivery':'partner','technique':'swedish',\
                'numbers':{'weeks-of-pain':6,'pain-now':7},'sites':['lumbar-left'],\
                'answers':{'ces-saddle-numb':'no','leg-weakness-progressive':'yes','leg-weakness-progressive.fast':'unsure'},\
                'places':{'bruise-local':['lumbar-right']},\
                'clearances':[{'item':'osteoporosis','by':'doctor','on':'2026-11-01'}],'today':'2026-11-22','otherwise':'no'}""");

        assertEquals("emergency-now", out.path("verdict").stringValue());
        assertEquals(
                "leg-weakness-progressive-fast",
                out.path("reasons").get(0).path("rule").stringValue());
        assertTrue(out.path("reasons").get(0).path("sources").size() > 0);
        assertEquals(0, out.path("limits").path("maxPressure").intValue());
    }

    @Test
    void a_qualifier_answered_no_gives_the_milder_branch() throws IOException {
        JsonNode out = one("{'id':1,'age':54,'delivery':'partner','answers':{'leg-weakness-progressive':'yes',"
                + "'leg-weakness-progressive.fast':'no'},'otherwise':'no'}");

        assertEquals("urgent-same-day", out.path("verdict").stringValue());
        assertEquals(1, out.path("id").intValue());
    }

    @Test
    void what_nobody_asked_is_named_and_never_taken_for_no() throws IOException {
        JsonNode out = one("{'id':'p','age':40,'delivery':'self','answers':{'ces-saddle-numb':'no'}}");

        assertEquals("answers-needed", out.path("verdict").stringValue());
        assertTrue(words(out.path("stillToAsk")).contains("ces-bladder-new"));
        assertFalse(words(out.path("stillToAsk")).contains("ces-saddle-numb"));
    }

    @Test
    void a_place_that_was_not_marked_bars_the_whole_back() throws IOException {
        String person =
                "{'id':'p','age':40,'delivery':'self','answers':{'bruise-local':'yes','bruise-local.unexplained':'no'},";

        JsonNode marked = one(person + "'places':{'bruise-local':['lumbar-right']},'otherwise':'no'}");
        JsonNode unmarked = one(person + "'otherwise':'no'}");

        assertTrue(zones(marked).contains("lumbar-right") && !zones(marked).contains("whole-back"));
        assertTrue(zones(unmarked).contains("whole-back"));
        assertEquals("adapt", marked.path("verdict").stringValue());
    }

    @Test
    void not_today_says_until_when() throws IOException {
        JsonNode out =
                one("{'id':'p','age':40,'delivery':'partner','answers':{'alcohol-drugs':'yes'},'otherwise':'no'}");

        assertEquals("not-today", out.path("verdict").stringValue());
        assertEquals(1, out.path("until").size());
    }

    @Test
    void a_bad_line_gets_its_error_in_its_place_and_the_rest_goes_on() throws IOException {
        List<JsonNode> out = screen("""
                {'id':'a','age':40,'delivery':'self','otherwise':'no'}
                {'id':'b','agee':40}

                not json
                {'id':'c','age':400,'delivery':'selfe','answers':{'osteoporosiss':'yes','diabetes':'jes'},'otherwise':'no'}
                {'id':'d','age':40,'delivery':'self','otherwise':'no'}
                """);

        assertEquals(5, out.size());
        assertEquals("proceed", out.get(0).path("verdict").stringValue());
        assertEquals(2, out.get(1).path("line").intValue());
        assertEquals(
                "'agee' is not a known key. Maybe 'age'.",
                out.get(1).path("error").stringValue());
        assertEquals(4, out.get(2).path("line").intValue());
        String all = out.get(3).path("error").stringValue();
        assertTrue(all.contains("age: expected years from 0 to 120"), all);
        assertTrue(all.contains("Maybe 'self'"), all);
        assertTrue(all.contains("Maybe 'osteoporosis'"), all);
        assertTrue(all.contains("answers.diabetes: expected yes, no, unsure or withheld"), all);
        assertEquals("d", out.get(4).path("id").stringValue());
        assertEquals(1, exit);
    }

    @Test
    void an_age_given_twice_is_an_error() throws IOException {
        JsonNode out = one("{'id':'p','age':40,'numbers':{'age':41}}");

        assertEquals(
                "age: given twice, here and under numbers", out.path("error").stringValue());
    }

    @Test
    void explained_it_says_which_answers_would_change_the_verdict_and_what_would_fall_away() throws IOException {
        String line = "{'id':'p','age':40,'delivery':'partner','answers':{'chest-pain':'yes'},'otherwise':'no'}";

        JsonNode change = explained(line).path("wouldChange").get(0);

        assertEquals("chest-pain", change.path("answers").get(0).path("id").stringValue());
        assertEquals("yes", change.path("answers").get(0).path("from").stringValue());
        assertEquals("no", change.path("answers").get(0).path("to").stringValue());
        assertEquals("proceed", change.path("becomes").stringValue());
        assertEquals("chest-pain", change.path("rules").get(0).path("rule").stringValue());
        assertTrue(change.path("rules").get(0).path("sources").size() > 0);
        assertFalse(one(line).has("wouldChange"), "it takes long, and comes only when it is asked for");
    }

    @Test
    void a_clearance_may_say_what_was_allowed_but_not_at_any_length() throws IOException {
        String line = "{'age':54,'delivery':'therapist','answers':{'osteoporosis':'yes'},'otherwise':'no',"
                + "'clearances':[{'item':'osteoporosis','by':'doctor','on':'2026-11-01','allowed':'%s'}]}";

        assertFalse(one(line.formatted("light work")).has("error"));
        assertEquals(
                "clearances.osteoporosis: 'allowed' is longer than 500 characters",
                one(line.formatted("x".repeat(501))).path("error").stringValue());
    }

    private JsonNode explained(String line) throws IOException {
        var out = new StringWriter();
        var in = new BufferedReader(new StringReader(line.replace('\'', '"')));
        Screen.screen(KNOWLEDGE, in, new PrintWriter(out), TODAY, true);
        return JSON.readTree(out.toString());
    }

    @Test
    void every_question_is_listed_with_words_kind_polarity_range_and_lifetime() {
        JsonNode list = JSON.readTree(org.paraspinal.web.wire.QuestionList.json(KNOWLEDGE));

        assertTrue(list.size() > KNOWLEDGE.questions().size());
        for (JsonNode q : list)
            for (String key : List.of("id", "words", "kind", "polarity", "range", "lifetime"))
                assertTrue(q.has(key), () -> q.path("id") + " has no " + key);
    }

    @Test
    void codes_that_imply_a_yes_stand_beside_their_question_and_say_that_nobody_reviewed_them() {
        JsonNode list = JSON.readTree(org.paraspinal.web.wire.QuestionList.json(KNOWLEDGE));
        int coded = 0;
        for (JsonNode q : list) {
            if (!q.has("icd10cmPrefixes")) continue;
            coded++;
            assertFalse(
                    q.path("icd10cmReviewed").booleanValue(), () -> q.path("id").toString());
            for (JsonNode prefix : q.path("icd10cmPrefixes"))
                assertTrue(prefix.stringValue().matches("[A-Z][0-9A-Z.-]*"), prefix::toString);
        }

        assertTrue(coded > 20, "only " + coded + " questions have codes");
    }

    @Test
    void a_row_for_who_comes_back_is_an_answer_and_denies_what_it_stands_for() throws IOException {
        String line =
                "{'age':40,'sex':'female','delivery':'partner','visit':'follow-up','answers':{'back-today':'%s'}}";

        assertFalse(words(one(line.formatted("no")).path("stillToAsk")).contains("alcohol-drugs"));
        assertTrue(words(one(line.formatted("yes")).path("stillToAsk")).contains("alcohol-drugs"));
        assertEquals(
                "answers.back-today: expected yes, no, unsure or withheld.",
                one(line.formatted("nope")).path("error").stringValue());
    }

    @Test
    void who_answers_for_another_has_to_have_asked_that_person() throws IOException {
        assertEquals(
                "answers-needed",
                one("{'answering':'for-another','age':40,'sex':'female','delivery':'partner','otherwise':'no',"
                                + "'numbers':{'weeks-of-pain':3,'pain-now':4},'sites':['lumbar-left'],"
                                + "'answers':{'asked-the-person':'no'}}")
                        .path("verdict")
                        .stringValue());
    }

    private JsonNode one(String line) throws IOException {
        return screen(line).getFirst();
    }

    private List<JsonNode> screen(String lines) throws IOException {
        var out = new StringWriter();
        var in = new BufferedReader(new StringReader(lines.replace('\'', '"')));
        exit = Screen.screen(KNOWLEDGE, in, new PrintWriter(out), TODAY);
        return out.toString().lines().map(JSON::readTree).toList();
    }

    private static List<String> zones(JsonNode verdict) {
        return verdict.path("limits")
                .path("bars")
                .valueStream()
                .map(b -> b.path("zone").stringValue())
                .toList();
    }

    private static List<String> words(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }
}
