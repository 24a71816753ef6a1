package org.paraspinal.care.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read out to a person, and what an emergency asks, is plain enough for a child of eleven or twelve. */
class ReadingAgeTest {
    private static final double MOST = 6;
    private final Knowledge k = Shipped.knowledge();

    @Test
    void every_sentence_that_a_rule_says_is_plain() {
        var hard = new ArrayList<String>();
        k.rules().forEach(r -> hold(r.id(), r.says(), hard));
        k.checkIns().stopSymptoms().forEach(s -> hold(s.id(), s.says(), hard));

        assertEquals(List.of(), hard);
    }

    @Test
    void every_question_about_an_emergency_is_plain() {
        var hard = new ArrayList<String>();
        for (Question q : k.questions().values()) {
            if (q.kind() != Kind.EMERGENCY) continue;
            hold(q.id(), q.ask() + ". " + q.more().orElse(""), hard);
            q.means().ifPresent(m -> hold(q.id() + ", what it means", m, hard));
            q.qualifiers().forEach(x -> hold(x.id(), x.ask(), hard));
        }

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
        var hard = new ArrayList<String>();
        hold("planted", "Contraindications necessitate immediate interdisciplinary consultation.", hard);
        hold("plain", "See a doctor today. Have no massage.", hard);

        assertEquals(
                List.of("planted: grade 40.6: Contraindications necessitate immediate interdisciplinary consultation."),
                hard);
    }

    private static void hold(String id, String text, List<String> hard) {
        double grade = ReadingGrade.of(text);
        if (grade > MOST) hard.add(String.format(Locale.ROOT, "%s: grade %.1f: %s", id, grade, text));
    }
}
