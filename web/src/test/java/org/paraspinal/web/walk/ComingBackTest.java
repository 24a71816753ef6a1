package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.paraspinal.web.walk.House.Visitor;

/** Who comes back within a week answers one page; whatever is new there is asked in full; after a week all is asked again. */
class ComingBackTest {
    private static final Map<String, String> HEALTHY = Map.of("consent-capacity", "yes");
    private static House house;

    @BeforeAll
    static void open() {
        house = House.open();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void the_next_day_it_is_exactly_one_page_and_then_the_verdict() {
        Walker walker = checked("back", Visitor.PHONE);
        back(walker, 1);

        walker.at("/check/return").look("return");
        assertEquals(
                5, walker.page().locator(".row").count(), "no session was held: nothing to ask about the last massage");
        walker.press("Continue").at("/check/return");
        assertTrue(walker.page().title().startsWith("Error: "), "nothing chosen is no answer");
        walker.tick("pain-now", "3")
                .tick("none", "yes")
                .tick("consent-capacity", "yes")
                .press("Continue")
                .at("/verdict");

        assertTrue(walker.text().contains("Massage is open to you today"), walker.text());
        walker.page().navigate(house.address() + "/check/answers");
        assertTrue(
                walker.text().toLowerCase(java.util.Locale.ROOT).contains("since you were last here"), walker.text());
    }

    @Test
    void the_one_page_works_without_script_and_in_the_dark_on_a_large_screen() {
        Walker walker = checked("back-plain", Visitor.WITHOUT_SCRIPT);
        back(walker, 2);

        walker.at("/check/return").plainly().answer(HEALTHY).at("/verdict");
    }

    @Test
    void a_row_that_is_ticked_has_its_questions_asked_in_full_and_no_others() {
        Walker walker = checked("back-nerves", Visitor.PHONE);
        back(walker, 1);

        walker.tick("back-nerves", "yes")
                .tick("pain-now", "3")
                .tick("consent-capacity", "yes")
                .press("Continue")
                .at("/check/page/saddle");
        var seen = List.copyOf(walker.seen());
        walker.answer(HEALTHY).at("/verdict");

        assertEquals(
                List.of("page-saddle", "page-saddle-more", "page-nerves"),
                walker.seen().subList(seen.size(), walker.seen().size()));
    }

    @Test
    void a_row_not_sure_of_is_asked_once_more_in_plainer_words_and_a_no_then_counts() {
        Walker walker = checked("back-unsure", Visitor.PHONE);
        back(walker, 1);

        walker.tick("back-pain", "unsure")
                .tick("pain-now", "3")
                .tick("consent-capacity", "yes")
                .press("Continue")
                .at("/check/again/return");
        assertTrue(
                walker.text()
                        .contains(House.KNOWLEDGE.row("back-pain").orElseThrow().again()),
                walker.text());

        walker.tick("back-pain", "no").press("Continue").at("/verdict");
    }

    @Test
    void after_eight_days_everything_is_asked_again() {
        Walker walker = checked("back-late", Visitor.PHONE);
        int first = pages(walker);
        back(walker, 8);

        walker.at("/check/about");
        walker.tick("delivery", "partner").tick("sex", "female").fill("weeks-of-pain", "4");
        walker.tick("pain-now", "3").press("Continue");
        assertFalse(walker.path().equals("/check/return"), "nothing holds on");
        walker.answer(HEALTHY).at("/verdict");

        assertTrue(pages(walker) - first >= 10, walker.seen()::toString);
    }

    private static int pages(Walker walker) {
        return (int) walker.seen().stream().filter(s -> s.startsWith("page-")).count();
    }

    private static Walker checked(String name, Visitor visitor) {
        Page page = house.visitor(visitor);
        var walker = new Walker(page, name).byForms();
        walker.introduce("partner", 35, "female", 4, "lumbar-left").answer(HEALTHY);
        return walker.at("/verdict");
    }

    private static void back(Walker walker, int days) {
        house.daysLater(days);
        walker.page().navigate(house.address() + "/check");
    }
}
