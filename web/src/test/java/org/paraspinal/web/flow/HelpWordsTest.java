package org.paraspinal.web.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who needs help now reads little: every sentence is plain enough for a child of eleven or twelve. */
class HelpWordsTest {
    private static final double PLAINEST = 6;
    private static final int FEWEST_WORDS = 5;

    @Test
    void every_sentence_on_a_page_of_help_is_plain() {
        var hard = new ArrayList<String>();
        for (HelpWords w : HelpWords.values())
            sentences(w)
                    .filter(s -> s.split("\\s+").length >= FEWEST_WORDS && ReadingGrade.of(s) > PLAINEST)
                    .forEach(s -> hard.add(String.format(Locale.ROOT, "%.1f %s", ReadingGrade.of(s), s)));

        assertEquals(List.of(), hard);
    }

    @Test
    void a_hard_sentence_is_found_out() {
        assertTrue(ReadingGrade.of("Immediate interdisciplinary consultation is indicated.") > PLAINEST);
    }

    @Test
    void no_page_of_help_speaks_of_medicines_but_to_name_none() {
        for (HelpWords w : HelpWords.values())
            assertTrue(
                    sentences(w).noneMatch(s -> s.toLowerCase(Locale.ROOT).matches(".*(pill|tablet|medicine|dose).*")));
    }

    private static Stream<String> sentences(HelpWords w) {
        return Stream.of(
                        Stream.of(w.sentence(), w.lead(), w.none("France")),
                        w.when().stream(),
                        w.say().stream(),
                        w.meanwhile().stream())
                .flatMap(s -> s);
    }
}
