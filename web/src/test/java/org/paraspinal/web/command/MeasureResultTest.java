package org.paraspinal.web.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraspinal.care.knowledge.Instrument;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.store.InMemoryJournal;
import org.paraspinal.store.PersonId;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.store.codec.Happening.MeasureTaken;
import org.paraspinal.web.serve.Settings;
import org.paraspinal.web.serve.WebServer;
import org.paraspinal.web.wording.MadeUpWordings;
import org.paraspinal.web.wording.Wording;

/** What the answers to each kind of measure come to, as the server says it. */
class MeasureResultTest {
    private static final Knowledge KNOWLEDGE = KnowledgeReader.read(KnowledgeFiles.shipped());
    private static final String PEOPLE = "People to talk to";

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));
    private static final InMemoryJournal JOURNAL = new InMemoryJournal(NOW::get);
    private static final List<WebServer> SERVER = new ArrayList<>();

    private final Set<PersonId> before = Set.copyOf(JOURNAL.people());
    private Visitor visitor = new Visitor("");

    @BeforeAll
    static void start() {
        SERVER.add(serve(JOURNAL, NOW::get));
    }

    @AfterAll
    static void stop() {
        SERVER.forEach(WebServer::close);
    }

    @BeforeEach
    void introduce() throws IOException, InterruptedException {
        visitor = new Visitor(SERVER.getFirst().address());
        visitor.introduce();
    }

    private static WebServer serve(InMemoryJournal journal, InstantSource now) {
        var wordings = new LinkedHashMap<String, Wording>();
        for (Instrument i : KNOWLEDGE.instruments().values())
            if (i.terms().wording() == Instrument.Wording.INSTALLED)
                wordings.put(i.id(), MadeUpWordings.of(KNOWLEDGE, i.id()));
        var clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("UTC");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.instant();
            }
        };
        return WebServer.start(0, journal, KNOWLEDGE, clock, new Settings(Optional.empty(), wordings));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            phq-2                | 1 1            | Nothing here calls for more questions about mood. | Score 2 from 0 to 6; 0 is the good end      | no
            phq-2                | 1 2            | Mood deserves more questions                     | Score 3 from 0 to 6                          | yes
            phq-2                | 1 -            | and every question is needed                     | you left open question 2                     | yes
            phq-8                | 1 1 1 1 1 1 - - | Some signs of low mood.                         | Score 8 from 0 to 24                         | no
            phq-8                | 1 1 1 1 1 1 - - | In the score, the mean of your other answers stands for what was left open. | Left open Questions 7 and 8   | no
            phq-8                | 3 3 3 3 3 - - - | No score is no sign that all is well.           | you left open questions 6, 7 and 8, and at most 2 may be. | yes
            gad-7                | 1 1 1 1 1 1 0  | Some signs of worry.                             | Score 6 from 0 to 21                         | no
            who-5                | 5 5 5 5 5      | Well-being is good enough                        | Score 100 from 0 to 100; 100 is the good end | no
            who-5                | 1 1 1 1 1      | Well-being is low                                | Score 20                                     | yes
            start-back-9         | 1 1 1 1 1 1 1 1 4 | Thank you. It is kept.                        | Score 9 from 0 to 9; 0 is the good end Level high | no
            start-back-9         | 1 1 1 0 0 0 0 0 0 | Thank you. It is kept.                        | Level low                                    | no
            gcps-r               | 0 - - - -      | What was left open did not decide.               | Grade 0 from 0 to 3                          | no
            gcps-r               | - 1 1 1 1      | It is kept, and there is no score.               | they decide the grade                        | no
            promis-depression-4a | 1 1 1 1        | talk to somebody, whatever the number            | Score 4 from 4 to 20                         | yes
            promis-function-4a   | 1 1 1 1        | Thank you. It is kept.                           | Score 4 from 4 to 20; 20 is the good end     | no
            """)
    void the_score_its_range_what_is_missing_and_where_it_leads(
            String id, String answers, String heading, String more, String people) throws Exception {
        assertEquals(303, hand(id, answers.split(" ")));

        String said = result(id);

        assertTrue(said.contains(heading), said);
        assertTrue(said.contains(more), said);
        assertEquals(people.equals("yes"), said.contains(PEOPLE), said);
        assertTrue(said.contains("A score is no diagnosis."), said);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "2, true", "3, true"})
    void the_ninth_item_leads_to_the_crisis_card_whatever_the_rest_and_its_lowest_answer_does_not(
            int ninth, boolean crisis) throws Exception {
        for (int rest : new int[] {0, 3}) {
            var answers = new String[9];
            java.util.Arrays.fill(answers, String.valueOf(rest));
            answers[8] = String.valueOf(ninth);
            hand("phq-9", answers);

            assertEquals(crisis, result("phq-9").contains("Thank you for saying it."), "the rest " + rest);
        }
    }

    @Test
    void the_first_list_of_ticks_with_a_score_is_what_a_later_one_is_held_against() throws Exception {
        assertEquals(303, ticks(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
        assertFalse(result("rmdq-24").contains("The first time"), "there is none yet");

        String day = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH)
                .format(LocalDate.ofInstant(NOW.get(), ZoneId.of("UTC")));
        days(28);
        assertEquals(303, ticks(1, 2, 3));
        String later = result("rmdq-24");

        assertTrue(later.contains("Score 3 from 0 to 24; 0 is the good end"), later);
        assertTrue(later.contains("The first time 12 on " + day), later);
        assertTrue(later.contains("Change 9 points lower"), later);
        assertTrue(later.contains(
                "A change of 5 points, or 30 percent, is one that matters to people; this is that much."));
        assertTrue(later.contains("Below 4 and above 20 the scale has little room, and a change says less."), later);
        assertTrue(later.contains("It may have happened anyway."));
        assertFalse(later.contains("effect"));

        days(28);
        assertEquals(303, ticks(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13));
        String worse = result("rmdq-24");
        assertTrue(worse.contains("Change 1 point higher"), worse);
        assertTrue(worse.contains("This is away from the good end."), worse);
        assertFalse(worse.contains("that much"));
    }

    @Test
    void a_second_tap_is_no_second_answer_and_an_answer_of_another_wording_is_asked_again() throws Exception {
        assertEquals(303, hand("peg-3", "1", "2", "3"));
        assertEquals(303, hand("peg-3", "1", "2", "3"));
        assertEquals(1, taken().size());
        assertEquals(303, hand("peg-3", "1", "2", "4"));
        assertEquals(2, taken().size());

        var response = visitor.post("/measures/peg-3", "wording", "0f", "q1", "1", "q2", "1", "q3", "1");

        assertEquals(200, response.statusCode());
        assertTrue(response.body().contains("The words on this page were changed since you opened it."));
        assertEquals(2, taken().size());
    }

    @Test
    void an_answer_that_there_is_not_is_a_mistake_and_what_is_right_is_kept_on_the_page() throws Exception {
        var response = visitor.post(
                "/measures/phq-8", "wording", digest("phq-8"), "q1", "2", "q2", "-1", "q3", "1", "q3", "2");

        assertEquals(200, response.statusCode());
        assertTrue(response.body().contains("Question 2: choose one of its answers."));
        assertTrue(response.body().contains("Question 3: choose one of its answers."));
        assertFalse(response.body().contains("Question 1: choose"));
        assertTrue(response.body().contains("name=\"q1\" value=\"2\" checked"), "nothing is lost");
        assertEquals(List.of(), taken());
    }

    @Test
    void the_score_is_gone_from_the_next_day_on_until_there_is_a_new_answer() throws Exception {
        hand("peg-3", "1", "2", "3");
        assertTrue(result("peg-3").contains("Score 2"));

        days(1);
        var response = visitor.get("/measures/peg-3/result");

        assertEquals(303, response.statusCode());
        assertEquals(
                "/measures/peg-3", response.headers().firstValue("Location").orElse(""));
    }

    /** Seeded: whatever a form brings, nothing fails, and only answers that there are reach the record. */
    @Test
    void a_broken_form_is_a_mistake_or_kept_within_its_range() throws Exception {
        long seed = 20261122;
        var random = new Random(seed);
        String[] values = {"0", "3", "4", "-1", "1.0", " 2", "x", "", "2,3", "9".repeat(50), "<b>"};
        for (int round = 0; round < 200; round++) {
            var fields = new ArrayList<String>(List.of("wording", digest("phq-9")));
            for (int i = 0; i < 12; i++) {
                fields.add("q" + (random.nextInt(12)));
                fields.add(values[random.nextInt(values.length)]);
            }
            int status = visitor.post("/measures/phq-9", fields.toArray(String[]::new))
                    .statusCode();
            assertTrue(status == 200 || status == 303, "seed " + seed + ", round " + round + ": " + status);
        }
        for (MeasureTaken m : taken())
            m.parts()
                    .values()
                    .forEach(part -> part.forEach(a -> assertTrue(
                            !(a instanceof org.paraspinal.care.measure.Answer.Given(double n)) || n == 0 || n == 3)));
    }

    private int hand(String id, String... answers) throws IOException, InterruptedException {
        var fields = new ArrayList<String>(List.of("wording", digest(id)));
        for (int i = 0; i < answers.length; i++) {
            if (answers[i].equals("-")) continue;
            fields.addAll(List.of("q" + (i + 1), answers[i]));
        }
        return visitor.post("/measures/" + id, fields.toArray(String[]::new)).statusCode();
    }

    private int ticks(int... ticked) throws IOException, InterruptedException {
        var fields = new ArrayList<String>(List.of("wording", digest("rmdq-24")));
        for (int t : ticked) fields.addAll(List.of("ticked", String.valueOf(t)));
        return visitor.post("/measures/rmdq-24", fields.toArray(String[]::new)).statusCode();
    }

    private static String digest(String id) {
        return MadeUpWordings.of(KNOWLEDGE, id).digest();
    }

    private String result(String id) throws IOException, InterruptedException {
        return visitor.get("/measures/" + id + "/result")
                .body()
                .replaceAll("(?s).*<main|</main>.*", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    private static void days(int days) {
        NOW.updateAndGet(i -> i.plus(Duration.ofDays(days)));
    }

    private List<MeasureTaken> taken() {
        return JOURNAL.people().stream()
                .filter(p -> !before.contains(p))
                .flatMap(p -> Chart.of(JOURNAL.read(p)).measures().stream())
                .toList();
    }
}
