package org.paraspinal.care.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.knowledge.Condition.And;
import org.paraspinal.care.knowledge.Condition.AtLeast;
import org.paraspinal.care.knowledge.Condition.ChoiceIs;
import org.paraspinal.care.knowledge.Condition.Comparison;
import org.paraspinal.care.knowledge.Condition.Not;
import org.paraspinal.care.knowledge.Condition.NumberIs;
import org.paraspinal.care.knowledge.Condition.Or;
import org.paraspinal.care.knowledge.Condition.SiteIn;
import org.paraspinal.care.knowledge.Condition.Unsure;
import org.paraspinal.care.knowledge.Condition.Yes;

class ConditionReaderTest {
    private static final Condition A = new Yes("a");
    private static final Condition B = new Yes("b");
    private static final Condition C = new Yes("c");

    @Test
    void and_binds_tighter_than_or_and_brackets_group() {
        assertEquals(new Or(List.of(A, new And(List.of(B, C)))), read("a or b and c"));
        assertEquals(new And(List.of(new Or(List.of(A, B)), C)), read("(a or b) and c"));
    }

    @Test
    void not_binds_tightest() {
        assertEquals(new And(List.of(new Not(A), B)), read("not a and b"));
        assertEquals(new Not(new And(List.of(A, B))), read("not (a and b)"));
        assertEquals(new Not(new Not(A)), read("not not a"));
    }

    @Test
    void numbers_choices_places_and_qualifiers_are_told_apart() {
        assertEquals(new NumberIs("age", Comparison.AT_LEAST, 65), read("age >= 65"));
        assertEquals(new NumberIs("pain-now", Comparison.LESS, 6.5), read("pain-now<6.5"));
        assertEquals(new ChoiceIs("sex", "female"), read("sex is female"));
        assertEquals(new Not(new ChoiceIs("sex", "male")), read("sex is not male"));
        assertEquals(new SiteIn("upper-half"), read("site in upper-half"));
        assertEquals(new Yes("leg-weakness.fast"), read("leg-weakness.fast"));
        assertEquals(new Condition.Always(), read("always"));
    }

    @Test
    void what_cannot_be_read_is_said_and_where() {
        refused("a & b", "cannot be read from '& b' on");
        refused("a and 12x", "cannot be read from '12x' on");
        refused("a or", "'a or': expected the name of a question, number or choice, found the end");
        refused("and a", "'and a': expected the name of a question, number or choice, found 'and'");
        refused("a b", "'a b': expected 'and', 'or' or the end, found 'b'");
        refused("(a or b", "'(a or b': expected ')', found the end");
        refused("a)", "'a)': expected 'and', 'or' or the end, found ')'");
        refused("age > b", "'age > b': expected a number, found 'b'");
        refused("age >=", "'age >=': expected a number, found the end");
        refused("site lumbar", "'site lumbar': expected 'in' after 'site', found 'lumbar'");
        refused("sex is", "'sex is': expected the name of a question, number or choice, found the end");
        refused("5 < age", "'5 < age': expected the name of a question, number or choice, found '5'");
    }

    @Test
    void what_is_wrong_with_a_sentence_is_told_with_its_file_and_line() {
        TinyKnowledge.complete()
                .replacing("screening/tiny.yaml", "when: \"fever\"", "when: \"fever and\"")
                .isRefused("screening/tiny.yaml:25 questions[0].rules[0].when: "
                        + "'fever and': expected the name of a question, number or choice, found the end");
    }

    @Test
    void every_shipped_condition_says_itself_in_a_sentence_that_reads_back_the_same() {
        Knowledge k = Shipped.knowledge();
        List<Condition> all = Stream.concat(
                        k.rules().stream().map(Rule::when),
                        k.questions().values().stream()
                                .flatMap(q -> Stream.of(Optional.of(q.askedWhen()), q.derived(), q.impliedBy())
                                        .flatMap(Optional::stream)))
                .toList();

        assertTrue(all.size() > 200, () -> "only " + all.size() + " conditions");
        for (Condition c : all) assertEquals(c, read(c.toString()), c::toString);
    }

    @Test
    void a_sentence_keeps_the_brackets_it_needs_and_no_others() {
        for (String sentence : List.of(
                "a or b and c",
                "(a or b) and c",
                "not (a or b) and c",
                "not not a",
                "sex is not male",
                "age < 13 and b")) assertEquals(sentence, read(sentence).toString());
        assertEquals("a and b", read("((a) and (b))").toString());
    }

    @Test
    void counts_of_answers_and_of_unsure_ones_are_read() {
        assertEquals(new AtLeast(2, List.of(A, new And(List.of(B, C)), C)), read("at least 2 of (a, b and c, c)"));
        assertEquals(new Unsure(2, true), read("unsure of at least 2 safety questions"));
        assertEquals(new Unsure(35, false), read("unsure of at least 35 questions"));
        refused("at least a of (b)", "'at least a of (b)': expected a number, found 'a'");
        refused("at least 0 of (b)", "'at least 0 of (b)': expected a whole number from 1 on, before, found 'of'");
        refused("unsure of 2", "'unsure of 2': expected 'at', found '2'");
    }

    @Test
    void a_setting_stands_where_a_number_stands() {
        assertEquals(
                new NumberIs("age", Comparison.AT_LEAST, 70),
                ConditionReader.read("age >= first-pain-age", Map.of("first-pain-age", 70.0)));
    }

    private static Condition read(String sentence) {
        return ConditionReader.read(sentence, Map.of());
    }

    private static void refused(String sentence, String message) {
        var e = assertThrows(ConditionReader.NotASentence.class, () -> read(sentence));
        assertEquals(message, e.getMessage());
    }
}
