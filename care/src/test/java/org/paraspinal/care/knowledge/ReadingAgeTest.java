package org.paraspinal.care.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraspinal.care.evidence.Evidence;

/**
 * What is read out to a person, and what an emergency asks, is plain enough for a child of eleven or twelve; everything else that
 * people read, for one of thirteen or fourteen. Fewer than five words have no grade: the formula is about sentences.
 */
class ReadingAgeTest {
    private static final double PLAINEST = 6;
    private static final double PLAIN = 8;
    private static final int FEWEST_WORDS = 5;

    /** Names that people look for, on a pack or in a letter from a doctor. Each counts as a word of two syllables. */
    private static final Set<String> NAMES = Set.of(
            "ankylosing",
            "apixaban",
            "arthritis",
            "clopidogrel",
            "dabigatran",
            "dermatomyositis",
            "diabetes",
            "edoxaban",
            "haemophilia",
            "ibuprofen",
            "naproxen",
            "osteoporosis",
            "prednisolone",
            "rheumatoid",
            "rivaroxaban",
            "scoliosis",
            "spondylitis",
            "spondylolisthesis",
            "warfarin");

    private static final Pattern NAME = Pattern.compile(
            NAMES.stream().sorted().collect(Collectors.joining("|", "\\b(", ")\\b")), Pattern.CASE_INSENSITIVE);

    private final Knowledge k = Shipped.knowledge();
    private final List<String> hard = new ArrayList<>();

    @Test
    void every_sentence_that_a_rule_says_is_plain() {
        k.rules().forEach(r -> hold(r.id(), r.says(), PLAINEST));
        k.checkIns().stopSymptoms().forEach(s -> hold(s.id(), s.says(), PLAINEST));

        assertEquals(List.of(), hard);
    }

    @Test
    void every_question_about_an_emergency_is_plain() {
        k.questions().values().stream().filter(q -> q.kind() == Kind.EMERGENCY).forEach(q -> hold(q, PLAINEST));

        assertEquals(List.of(), hard);
    }

    @Test
    void every_other_question_can_be_read_at_thirteen() {
        k.questions().values().stream().filter(q -> q.kind() != Kind.EMERGENCY).forEach(q -> hold(q, PLAIN));
        k.numbers().values().forEach(n -> hold(n.id(), n.ask() + " " + n.more().orElse(""), PLAIN));

        assertEquals(List.of(), hard);
    }

    @Test
    void the_reason_for_every_rule_can_be_read_at_thirteen() {
        k.rules().stream().forEach(r -> hold(r.id() + ", why", r.why(), PLAIN));
        k.checkIns().stopSymptoms().forEach(s -> hold(s.id() + ", why", s.why(), PLAIN));

        assertEquals(List.of(), hard);
    }

    @Test
    void every_page_of_the_safety_check_can_be_read_at_thirteen() {
        for (Page p : k.pages()) {
            hold("page " + p.id() + ", heading", p.heading(), PLAIN);
            hold("page " + p.id() + ", lead", p.lead(), PLAIN);
            p.why().ifPresent(w -> hold("page " + p.id() + ", why", w, PLAIN));
        }

        assertEquals(List.of(), hard);
    }

    @Test
    void every_row_for_who_comes_back_is_plain() {
        for (ReturnRow r : k.returning()) {
            hold(r.id(), row(r.ask(), r.more().orElse("")), PLAINEST);
            hold(r.id() + ", asked again", r.again(), PLAINEST);
            r.means().ifPresent(m -> hold(r.id() + ", what it means", m, PLAINEST));
        }

        assertEquals(List.of(), hard);
    }

    @Test
    void advice_claims_and_check_ins_can_be_read_at_thirteen() {
        k.words().advice().forEach((id, says) -> hold("advice " + id, says, PLAIN));
        var evidence = Evidence.of(k);
        k.claims().values().forEach(c -> {
            hold("claim " + c.id() + ", as it is said", c.popular(), PLAIN);
            c.terms().forEach(s -> hold("claim " + s.id(), evidence.says(s), PLAIN));
        });
        k.sayings().yardsticks().forEach(y -> hold("yardstick " + y.id(), evidence.says(y.says()), PLAIN));
        k.planWords().setOffs().forEach(s -> hold("set off by " + s.id(), s.says(), PLAIN));
        k.planWords().stopIf().forEach(s -> hold("stop if " + s.id(), s.says(), PLAIN));
        k.checkIns().scales().forEach(s -> hold("scale " + s.id(), s.ask(), PLAIN));
        k.checkIns().ticks().forEach(t -> t.ask().ifPresent(a -> hold("tick " + t.question(), a, PLAIN)));
        k.checkIns().usual().forEach(u -> hold("usual " + u.id(), u.says(), PLAIN));
        k.checkIns()
                .stopSymptoms()
                .forEach(s -> hold("stop " + s.id(), row(s.ask(), s.more().orElse("")), PLAIN));

        assertEquals(List.of(), hard);
    }

    @Test
    void techniques_routines_and_what_stands_beside_them_can_be_read_at_thirteen() {
        for (Technique t : k.techniques().values()) {
            hold("technique " + t.id(), t.says(), PLAIN);
            hold("technique " + t.id() + ", evidence", t.evidence(), PLAIN);
            hold("technique " + t.id() + ", not when", "Not with " + t.notWhen() + ".", PLAIN);
            t.refused().ifPresent(r -> hold("technique " + t.id() + ", refused", r.why() + " " + r.who(), PLAIN));
        }
        for (Routine r : k.routines()) {
            r.differs().forEach(d -> hold(r.id() + ", differs", d, PLAIN));
            for (Routine.Step s : r.steps()) {
                hold(r.id() + ", step", s.does() + ".", PLAIN);
                s.note().ifPresent(n -> hold(r.id() + ", note", n, PLAIN));
            }
        }
        k.planWords().complaints().forEach(c -> hold("complaint " + c.id(), c.name() + ". " + c.note(), PLAIN));
        k.planWords().afterSetOffs().forEach(a -> hold("after " + a.setOff(), a.why(), PLAIN));
        k.planWords().afterInjury().forEach(i -> hold("after injury, " + i.id(), i.says(), PLAIN));
        k.planWords().adjuncts().forEach(a -> hold("adjunct " + a.id(), a.says(), PLAIN));

        assertEquals(List.of(), hard);
    }

    @ParameterizedTest
    @CsvSource({
        "back, 1",
        "massage, 2",
        "emergency, 4",
        "numb, 1",
        "named, 1",
        "needed, 2",
        "people, 2",
        "leave, 1",
        "area, 2",
        "muscle, 2",
        "the, 1",
        "doctor, 2",
        "times, 1",
        "whole, 1"
    })
    void syllables_are_counted_as_they_are_heard(String word, int syllables) {
        assertEquals(syllables, ReadingGrade.syllables(word));
    }

    @Test
    void a_hard_sentence_is_found_out() {
        hold("planted", "Contraindications necessitate immediate interdisciplinary consultation.", PLAINEST);
        hold("plain", "See a doctor today. Have no massage.", PLAINEST);

        assertEquals(
                List.of("planted: grade 40.6: Contraindications necessitate immediate interdisciplinary consultation."),
                hard);
    }

    @Test
    void a_medical_name_counts_as_two_syllables_but_the_words_around_it_in_full() {
        hold("name", "Do you take clopidogrel every day?", PLAIN);
        hold("hard words beside it", "Concomitant clopidogrel administration necessitates consultation.", PLAIN);

        assertEquals(1, hard.size(), hard.toString());
        assertTrue(hard.getFirst().startsWith("hard words beside it: "), hard.toString());
    }

    private void hold(Question q, double most) {
        hold(q.id(), row(q.ask(), q.more().orElse("")), most);
        q.means().ifPresent(m -> hold(q.id() + ", what it means", m, most));
        q.again().ifPresent(a -> hold(q.id() + ", asked again", a, most));
        q.qualifiers().forEach(x -> hold(x.id(), row(x.ask(), x.more().orElse("")), most));
    }

    private static String row(String ask, String more) {
        return ask + ". " + more;
    }

    private void hold(String id, String text, double most) {
        String told = NAME.matcher(text).replaceAll("doctor");
        if (told.strip().split("\\s+").length < FEWEST_WORDS) return;
        double grade = ReadingGrade.of(told);
        if (grade > most) hard.add(String.format(Locale.ROOT, "%s: grade %.1f: %s", id, grade, text));
    }
}
