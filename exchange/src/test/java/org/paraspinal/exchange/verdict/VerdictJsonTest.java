package org.paraspinal.exchange.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.intake.Answers.Figure;
import org.paraspinal.care.intake.Answers.Said;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.intake.Reading;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.care.knowledge.Polarity;
import org.paraspinal.care.knowledge.Question;
import org.paraspinal.care.knowledge.VerdictLevel;
import org.paraspinal.care.screening.Screening;
import org.paraspinal.care.screening.Verdict;
import org.paraspinal.exchange.fhir.Charts.Charted;
import tools.jackson.databind.JsonNode;

/** A verdict as a line is, byte for byte, what a library of JSON writes. */
class VerdictJsonTest {
    private static final Knowledge KNOWLEDGE = KnowledgeReader.read(KnowledgeFiles.shipped());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int PEOPLE = 1500;
    private static final int EXPLAINED = 40;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    VerdictJsonTest() {
        System.out.println("VerdictJsonTest seed: " + seed);
    }

    @Test
    void a_verdict_on_people_of_all_kinds_is_what_a_library_writes() {
        var levels = EnumSet.noneOf(VerdictLevel.class);
        for (int i = 0; i < PEOPLE; i++) {
            Verdict verdict = judged(answers());
            levels.add(verdict.level());
            JsonNode id = id(i);
            String written = id.isMissingNode() ? "" : VerdictByJackson.JSON.writeValueAsString(id);

            assertEquals(VerdictByJackson.of(id, verdict), VerdictJson.of(written, verdict), "seed " + seed);
            if (i < EXPLAINED)
                assertEquals(
                        VerdictByJackson.explained(id, verdict),
                        VerdictJson.explained(written, verdict),
                        "seed " + seed);
        }
        assertEquals(EnumSet.allOf(VerdictLevel.class), levels, "seed " + seed);
    }

    @Test
    void what_charts_told_stands_in_the_line_as_a_library_writes_it() {
        for (int i = 0; i < PEOPLE / 5; i++) {
            Answers answers = answers();
            var person = new Charted(
                    odd(), answers, answers, Set.of(odd()), Set.of(odd()), random.nextInt(), random.nextInt());
            Verdict verdict = judged(answers);

            String ours = VerdictJson.charted(person, verdict, VerdictLevel.ADAPT);
            assertEquals(VerdictByJackson.charted(person, verdict, VerdictLevel.ADAPT), ours, "seed " + seed);
            assertEquals(ours, VerdictJson.charted(person, verdict, VerdictLevel.ADAPT));
            assertNotEquals(ours, VerdictJson.charted(person, verdict, VerdictLevel.PROCEED));
        }
    }

    @Test
    void the_judge_says_of_answers_that_are_not_understood_why_and_gives_no_verdict() {
        var good = answered(Map.of("anticoagulant", new Said("yes", TODAY)));
        var bad = answered(Map.of("anticoagulant", new Said("perhaps", TODAY)));
        var judge = new Judge(KNOWLEDGE);

        var line = judge.of(new Charted("p1", bad, bad, Set.of(), Set.of(), 0, 0));
        assertFalse(line.judged());
        JsonNode said = VerdictByJackson.JSON.readTree(line.line());
        assertEquals("p1", said.path("id").stringValue());
        assertTrue(said.path("error").stringValue().contains("anticoagulant"), line.line());
        assertEquals(2, said.size());
        assertTrue(judge.of(new Charted("p1", good, good, Set.of(), Set.of(), 0, 0))
                .judged());
    }

    @Test
    void the_judge_says_the_least_that_a_verdict_can_be_beside_it() {
        Answers answers = answered(Map.of("anticoagulant", new Said("yes", TODAY)));
        Answers mildest = answered(Map.of());
        String line = new Judge(KNOWLEDGE)
                .of(new Charted("p1", answers, mildest, Set.of(), Set.of(), 0, 0))
                .line();

        String least = judged(mildest).level().wire();
        assertTrue(line.contains("\"atLeast\":\"" + least + "\""), line);
        assertNotEquals(judged(answers).level().wire(), least);
    }

    @Test
    void odd_words_are_written_as_a_library_writes_them() {
        for (int i = 0; i < 20_000; i++) {
            String odd = odd();
            assertEquals(
                    VerdictByJackson.JSON.writeValueAsString(odd),
                    new JsonText().text(odd).toString(),
                    "seed " + seed);
        }
    }

    @Test
    void numbers_and_empty_lists_are_written_as_a_library_writes_them() {
        for (double d : new double[] {0.5, 3, 1e-7, 12_345_678.9, 0.1 + 0.2})
            assertEquals(
                    VerdictByJackson.JSON.writeValueAsString(d),
                    new JsonText().number(d).toString());
        assertEquals(
                "{\"a\":[],\"b\":{},\"c\":[1,[\"d\"]]}",
                new JsonText()
                        .object()
                        .key("a")
                        .texts(List.of())
                        .key("b")
                        .object()
                        .endObject()
                        .key("c")
                        .list()
                        .number(1)
                        .texts(List.of("d"))
                        .endList()
                        .endObject()
                        .toString());
    }

    private static Verdict judged(Answers answers) {
        if (Intake.read(KNOWLEDGE, answers) instanceof Reading.Understood u) return Screening.judge(u.facts());
        throw new AssertionError("made-up answers are understood");
    }

    private JsonNode id(int i) {
        var nodes = VerdictByJackson.JSON.getNodeFactory();
        return switch (i % 6) {
            case 0 -> nodes.missingNode();
            case 1 -> nodes.nullNode();
            case 2 -> nodes.numberNode(random.nextDouble());
            case 3 -> nodes.numberNode(random.nextLong());
            case 4 -> nodes.objectNode().put(odd(), odd());
            default -> nodes.stringNode(odd());
        };
    }

    /** Words with all that may need care: quotes, backslashes, control characters, halves of pairs. */
    private String odd() {
        String hard =
                "\"\\/\b\t\n\f\r\u0000\u0001\u001f\u007f\u0085\u2028\u2029\ud83d\ude00\ud800\udc00\ufeff<>&'\u00e4x ";
        var out = new StringBuilder();
        for (int n = random.nextInt(12); n > 0; n--)
            out.append(
                    random.nextInt(4) == 0
                            ? (char) random.nextInt(0x10000)
                            : hard.charAt(random.nextInt(hard.length())));
        return out.toString();
    }

    private Answers answers() {
        double troubled = List.of(0.0, 0.01, 0.03, 0.1, 0.3).get(random.nextInt(5));
        double unsaid = List.of(0.0, 0.0, 0.01, 0.3).get(random.nextInt(4));
        var said = new LinkedHashMap<String, Said>();
        for (Question q : KNOWLEDGE.questions().values()) {
            if (q.derived().isPresent()) continue;
            answer(said, q.id(), q.polarity(), troubled, unsaid);
            q.qualifiers().forEach(x -> answer(said, x.id(), x.polarity(), 0.2, unsaid));
        }
        var numbers = new LinkedHashMap<String, Figure>();
        KNOWLEDGE.numbers().values().forEach(n -> {
            if (n.of().isEmpty() && random.nextDouble() >= unsaid)
                numbers.put(n.id(), new Figure(n.id().equals("age") ? 20 + random.nextInt(60) : (int) n.from(), TODAY));
        });
        var choices = new LinkedHashMap<String, String>();
        KNOWLEDGE.words().choices().forEach((id, words) -> {
            var ids = List.copyOf(words.ids());
            choices.put(id, ids.get(random.nextInt(ids.size())));
        });
        return new Answers(
                TODAY, said, numbers, choices, Optional.of(List.of()), Map.of(), List.of(), Optional.empty());
    }

    private void answer(Map<String, Said> said, String id, Polarity polarity, double troubled, double unsaid) {
        if (random.nextDouble() < unsaid) {
            if (random.nextBoolean()) said.put(id, new Said(random.nextBoolean() ? "unsure" : "withheld", TODAY));
            return;
        }
        boolean trouble = random.nextDouble() < troubled;
        said.put(id, new Said(trouble == (polarity != Polarity.FAVOURABLE) ? "yes" : "no", TODAY));
    }

    private static Answers answered(Map<String, Said> said) {
        return new Answers(TODAY, said, Map.of(), Map.of(), Optional.empty(), Map.of(), List.of(), Optional.empty());
    }
}
