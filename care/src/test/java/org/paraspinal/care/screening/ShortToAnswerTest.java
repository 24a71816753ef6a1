package org.paraspinal.care.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraspinal.care.Given;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.intake.Truth;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Page;
import org.paraspinal.care.knowledge.Polarity;
import org.paraspinal.care.knowledge.Question;
import org.paraspinal.care.knowledge.Shipped;

/** A safety check that is long is clicked through. Who is healthy gets to the end of the first one with few and short rows. */
class ShortToAnswerTest {
    private static final int MOST_PAGES = 20;
    private static final int MOST_ITEMS = 6;
    private static final int MOST_SADDLE_ITEMS = 3;
    private static final int MOST_WORDS = 900;
    private static final int MOST_WORDS_AGAIN = 30;
    private static final int PAGE_ABOUT_AGE_SEX_AND_PAIN = 1;
    private static final Set<String> SADDLE =
            Set.of("ces-saddle-numb", "ces-bladder-new", "ces-bowel-new", "ces-both-legs", "ces-sexual");

    private final Knowledge k = Shipped.knowledge();

    @ParameterizedTest
    @ValueSource(strings = {"female", "male"})
    void a_healthy_adult_of_35_sees_at_most_twenty_pages_on_the_first_visit(String sex) {
        int pages = seenByAHealthyAdult(sex).size() + PAGE_ABOUT_AGE_SEX_AND_PAIN;

        assertTrue(pages <= MOST_PAGES, sex + ": " + pages + " pages");
    }

    @ParameterizedTest
    @ValueSource(strings = {"female", "male"})
    void a_healthy_adult_of_35_reads_at_most_nine_hundred_words_on_the_first_visit(String sex) {
        int words = seenByAHealthyAdult(sex).stream().mapToInt(Seen::words).sum();

        assertTrue(words <= MOST_WORDS, sex + ": " + words + " words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"female", "male"})
    void a_healthy_adult_of_35_is_asked_at_most_six_things_a_page(String sex) {
        assertEquals(
                List.of(),
                seenByAHealthyAdult(sex).stream()
                        .filter(s -> s.asked().size() > MOST_ITEMS)
                        .map(s -> s.page().id())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"female", "male"})
    void a_question_for_some_is_asked_only_after_what_decides_whether_it_applies(String sex) {
        Facts all = Given.facts(about(sex, Given.healthy(k, Given.TODAY)));

        assertEquals(
                List.of(),
                seenByAHealthyAdult(sex).stream()
                        .flatMap(s -> s.asked().stream())
                        .filter(q -> all.test(q.askedWhen(), Facts.Unknowns.ALL_OPEN) == Truth.FALSE)
                        .map(Question::id)
                        .toList());
    }

    @Test
    void a_page_that_asks_about_the_nerves_of_the_saddle_asks_at_most_three_things() {
        Predicate<Page> saddle = p -> p.questions().stream().anyMatch(SADDLE::contains);

        assertEquals(
                List.of(),
                k.pages().stream()
                        .filter(saddle)
                        .filter(p -> p.questions().size() > MOST_SADDLE_ITEMS)
                        .map(Page::id)
                        .toList());
    }

    @Test
    void who_is_not_sure_is_asked_every_question_again_in_other_words() {
        assertEquals(
                List.of(),
                inquired().filter(q -> !otherWords(q)).map(Question::id).toList());
    }

    @Test
    void what_is_asked_again_is_a_question_of_at_most_thirty_words() {
        Predicate<String> brief = a -> a.contains("?") && words(a) <= MOST_WORDS_AGAIN;

        assertEquals(
                List.of(),
                inquired()
                        .filter(q -> !q.again().filter(brief).isPresent())
                        .map(Question::id)
                        .toList());
    }

    @Test
    void words_are_counted_as_they_stand_on_the_page() {
        assertEquals(5, words("Numb, tingling  or ME/CFS: which"));
    }

    /** A page as it was shown, with the questions that applied then. */
    private record Seen(Page page, List<Question> asked) {
        /** What stands open: heading, lead and rows. The rest is folded behind "What does this mean?". */
        int words() {
            return ShortToAnswerTest.words(page.heading())
                    + ShortToAnswerTest.words(page.lead())
                    + asked.stream()
                            .mapToInt(q -> ShortToAnswerTest.words(q.ask()))
                            .sum();
        }
    }

    /** Goes through the check page by page, as the pages are shown: what was not asked yet is not known yet. */
    private List<Seen> seenByAHealthyAdult(String sex) {
        var seen = new ArrayList<Seen>();
        Answers answers = about(sex, Answers.none(Given.TODAY));
        for (Page page : k.pages()) {
            List<Question> asked = asked(page, Given.facts(answers));
            if (!asked.isEmpty()) seen.add(new Seen(page, asked));
            for (Question q : asked)
                answers = answers.saying(q.id(), q.polarity() == Polarity.FAVOURABLE ? "yes" : "no");
        }
        return seen;
    }

    private static Answers about(String sex, Answers answers) {
        return answers.counting("age", 35)
                .counting("weeks-of-pain", 3)
                .counting("pain-now", 4)
                .choosing("sex", sex)
                .choosing("delivery", "partner")
                .hurting(List.of("lumbar-left"));
    }

    private List<Question> asked(Page page, Facts facts) {
        return page.questions().stream()
                .flatMap(id -> Optional.ofNullable(k.questions().get(id)).stream())
                .filter(q -> facts.test(q.askedWhen(), Facts.Unknowns.ALL_OPEN) != Truth.FALSE)
                .toList();
    }

    private Stream<Question> inquired() {
        return k.questions().values().stream().filter(q -> q.derived().isEmpty());
    }

    private static boolean otherWords(Question q) {
        return q.again().filter(a -> !a.equalsIgnoreCase(q.ask())).isPresent();
    }

    private static int words(String text) {
        return text.strip().split("\\s+").length;
    }
}
