package org.paraspinal.care.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.checkin.CheckIn.Weekly;
import org.paraspinal.care.knowledge.CheckInQuestions;
import org.paraspinal.care.knowledge.CheckInQuestions.Scale;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;

/** What is asked when: as little as can be each week, more at the beginning and at a look back. */
class RhythmTest {
    private static final CheckInQuestions QUESTIONS =
            KnowledgeReader.read(KnowledgeFiles.shipped()).checkIns();
    private static final LocalDate START = LocalDate.of(2026, 9, 7);

    /** Seconds to read a word of a question met before, and to tap: a keystroke-level guess, not a measurement. */
    private static final double A_WORD = 0.15;

    private static final double A_TAP = 1.2;

    @Test
    void the_first_check_in_asks_where_one_begins_and_what_is_expected() {
        List<String> asked = due(List.of(), Optional.empty(), START, 0);

        assertTrue(asked.containsAll(List.of("pain-week", "leg-pain-week", "worry", "activity-1", "expect-relief")));
        assertFalse(asked.contains("global-change"), "there is nothing to look back on");
    }

    @Test
    void the_second_week_asks_the_week_alone() {
        List<String> asked = due(
                List.of(week(-2, Map.of("pain-week", 6.0, "expect-relief", 5.0, "expect-help", 6.0))),
                Optional.empty(),
                START.minusWeeks(1),
                1);

        assertEquals(
                List.of(
                        "pain-week",
                        "interference",
                        "activity-1",
                        "sleep",
                        "stress",
                        "low-mood",
                        "days-lost",
                        "medicine-days"),
                asked);
    }

    @Test
    void leg_pain_is_asked_on_as_long_as_it_was_there_the_last_time() {
        var there = List.of(week(-2, Map.of("leg-pain-week", 3.0, "expect-help", 1.0, "expect-relief", 1.0)));
        var gone = List.of(there.getFirst(), week(-1, Map.of("leg-pain-week", 0.0)));

        assertTrue(due(there, Optional.empty(), START, 0).contains("leg-pain-week"));
        assertFalse(due(gone, Optional.empty(), START, 0).contains("leg-pain-week"));
    }

    @Test
    void what_is_expected_is_asked_again_in_weeks_two_and_four_once_each() {
        var before = week(-1, Map.of("expect-relief", 5.0, "expect-help", 5.0));
        var inTwo = week(2, Map.of("expect-relief", 5.0, "expect-help", 5.0));
        Optional<LocalDate> began = Optional.of(START);

        assertFalse(due(List.of(before), began, START.plusWeeks(1), 0).contains("expect-relief"));
        assertTrue(due(List.of(before), began, START.plusWeeks(2), 0).contains("expect-relief"));
        assertFalse(due(List.of(before, inTwo), began, START.plusWeeks(3), 0).contains("expect-relief"));
        assertTrue(due(List.of(before, inTwo), began, START.plusWeeks(4), 0).contains("expect-relief"));
    }

    @Test
    void a_look_back_is_due_from_week_four_until_it_is_answered_and_again_in_week_eight() {
        Optional<LocalDate> began = Optional.of(START);
        var none = List.of(week(-1, Map.of("pain-week", 6.0)));
        var answered = List.of(none.getFirst(), week(5, Map.of("global-change", 3.0)));

        assertFalse(due(none, began, START.plusWeeks(3), 0).contains("global-change"));
        assertTrue(due(none, began, START.plusWeeks(4), 0).contains("global-change"));
        assertTrue(due(none, began, START.plusWeeks(6), 0).contains("global-change"));
        assertFalse(due(answered, began, START.plusWeeks(6), 0).contains("global-change"));
        assertTrue(due(answered, began, START.plusWeeks(8), 0).contains("global-change"));
    }

    @Test
    void by_a_keystroke_model_a_week_is_rated_in_under_a_minute_and_a_beginning_in_under_six() {
        var known = week(-2, Map.of("pain-week", 6.0, "leg-pain-week", 2.0, "expect-relief", 5.0, "expect-help", 6.0));

        assertTrue(seconds(rhythm(List.of(known), Optional.empty(), 2).due(START)) < 60);
        assertTrue(3 * seconds(rhythm(List.of(), Optional.empty(), 0).due(START)) < 360, "read for the first time");
    }

    private static double seconds(List<Scale> scales) {
        return scales.stream()
                .mapToDouble(s -> A_TAP + A_WORD * s.ask().split("\\s+").length)
                .sum();
    }

    private static List<String> due(List<Weekly> weeks, Optional<LocalDate> began, LocalDate day, int activities) {
        return rhythm(weeks, began, activities).due(day).stream().map(Scale::id).toList();
    }

    private static Rhythm rhythm(List<Weekly> weeks, Optional<LocalDate> began, int activities) {
        return new Rhythm(QUESTIONS, weeks, began, activities);
    }

    private static Weekly week(int week, Map<String, Double> ratings) {
        return new Weekly(START.plusWeeks(week), new Ratings(ratings), Map.of());
    }
}
