package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.paraspinal.web.walk.House.Visitor;

/** The first visit as it stands on the screen: short, with what explains it folded, and only what can still change the verdict. */
class ShortCheckTest {
    private static final int MOST_PAGES = 20;
    private static final int MOST_ITEMS = 6;
    private static final int MOST_WORDS = 900;

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
    void a_healthy_woman_of_35_sees_at_most_twenty_pages_of_six_rows_and_nine_hundred_words() {
        Page page = house.visitor(Visitor.PHONE);
        var walker = new Walker(page, "short").plainly();
        walker.introduce("partner", 35, "female", 4, "lumbar-left");
        int pages = 1;
        int words = 0;
        for (; walker.path().startsWith("/check"); pages++) {
            String here = walker.path();
            int rows = page.locator(".row").count();
            assertTrue(rows <= MOST_ITEMS, () -> here + " has " + rows + " rows");
            words += words(page);
            if (here.endsWith("/consent")) walker.tick("consent-capacity", "yes");
            else walker.tick("none", "yes");
            walker.press("Continue");
        }

        walker.at("/verdict");
        assertTrue(pages <= MOST_PAGES, pages + " pages");
        assertTrue(words <= MOST_WORDS, words + " words");
        assertTrue(words > MOST_WORDS / 2, "only " + words + " words were counted");
    }

    /** The words of heading, lead and rows that stand unfolded. */
    private static int words(Page page) {
        return page.locator("main h1, main .lead, main .row b").allInnerTexts().stream()
                .mapToInt(t -> t.strip().split("\\s+").length)
                .sum();
    }

    @Test
    void what_a_row_means_is_folded_and_opens_by_its_name_with_the_keyboard() {
        Page page = house.visitor(Visitor.PHONE);
        var walker = new Walker(page, "folded").plainly();
        walker.introduce("partner", 35, "female", 4, "lumbar-left").at("/check/page/saddle");
        String ask = page.locator(".row b").first().innerText();
        var means = page.locator(".row details").first();

        assertFalse(means.locator("p").first().isVisible());
        assertTrue(means.locator("summary").textContent().contains(ask));
        means.locator("summary").focus();
        page.keyboard().press("Enter");
        assertTrue(means.locator("p").first().isVisible());
        assertFalse(page.locator("aside p").isVisible(), "why it is asked is folded as well");
    }

    @Test
    void what_can_change_nothing_any_more_is_not_asked() {
        Page page = house.visitor(Visitor.PHONE);
        var walker = new Walker(page, "settled").plainly();
        walker.introduce("partner", 35, "female", 4, "lumbar-left")
                .answer(Map.of("infection-fever-back", "yes", "infection-fever-back.very-ill", "no"));

        walker.at("/verdict");
        assertTrue(walker.text().contains("See a doctor today"), walker.text());
        assertFalse(walker.seen().contains("page-skin"), walker.seen()::toString);
        assertFalse(walker.seen().contains("page-health"), walker.seen()::toString);
    }

    @Test
    void who_answers_for_somebody_else_is_asked_whether_that_person_was_asked_and_nobody_else_is() {
        Page page = house.visitor(Visitor.PHONE);
        var walker = new Walker(page, "for-another").plainly();
        walker.press("Check if massage is safe for me today");
        assertEquals(List.of("self"), checked(page, "answering"), "chosen beforehand");
        walker.tick("answering", "for-another");
        assertEquals(
                1,
                page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("For whom are you answering?"))
                        .count());
        walker.tick("delivery", "partner")
                .fill("age", "35")
                .tick("sex", "female")
                .fill("weeks-of-pain", "3");
        walker.tick("pain-now", "4").tick("sites", "lumbar-left").press("Continue");

        walker.answer(Map.of("consent-capacity", "yes", "asked-the-person", "yes"));
        walker.at("/verdict");
        assertTrue(walker.text().contains("Massage is open"), walker.text());

        page.navigate(house.address() + "/check/about");
        assertEquals(List.of("for-another"), checked(page, "answering"), "what was chosen before is kept");
        walker.tick("answering", "self").press("Continue");
        page.navigate(house.address() + "/check/page/consent");
        assertFalse(walker.has("input[name='asked-the-person']"));
    }

    private static List<String> checked(Page page, String name) {
        return page.locator("input[name='" + name + "']:checked").all().stream()
                .map(i -> i.inputValue())
                .toList();
    }
}
