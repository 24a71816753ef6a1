package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.paraspinal.web.walk.House.Visitor;

/** Coming back: the next session asks what the last one may have done. */
class SecondSessionTest {
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
    void a_week_after_a_session_the_check_asks_what_came_of_it_and_clears_again() {
        Page page = house.visitor(Visitor.PHONE);
        Walker walker = new Walker(page, "second").notLooking();
        walker.introduce("self", 33, "female", 3, "lumbar-left").answer(Map.of("consent-capacity", "yes"));
        session(walker);

        house.daysLater(8);
        page.navigate(house.address() + "/");
        walker.introduce("self", 33, "female", 3, "lumbar-left").answer(Map.of("consent-capacity", "yes"));

        walker.at("/verdict");
        assertTrue(walker.text().contains("Massage is open to you today"), walker.text());
        assertTrue(walker.seen().contains("page-since-harm"), "it asked after the last massage");
    }

    @Test
    void the_day_after_a_session_one_page_of_six_rows_leads_to_the_verdict() {
        Page page = house.visitor(Visitor.PHONE);
        Walker walker = new Walker(page, "day-after").notLooking();
        walker.introduce("self", 33, "female", 3, "lumbar-left").answer(Map.of("consent-capacity", "yes"));
        session(walker);

        house.daysLater(1);
        page.navigate(house.address() + "/check");
        walker.at("/check/return");
        assertEquals(6, page.locator(".row").count());
        assertEquals("self", page.locator("input[name='delivery']:checked").inputValue());
        walker.tick("pain-now", "3")
                .tick("none", "yes")
                .tick("consent-capacity", "yes")
                .press("Continue");

        walker.at("/verdict");
        assertTrue(walker.text().contains("Massage is open to you today"), walker.text());
    }

    @Test
    void a_session_stopped_for_numbness_makes_the_next_verdict_an_emergency() {
        Page page = house.visitor(Visitor.PHONE);
        Walker walker = new Walker(page, "stopped").notLooking();
        walker.introduce("self", 33, "male", 3, "lumbar-left").answer(Map.of("consent-capacity", "yes"));
        walker.press("Choose where")
                .tick("places", "lumbar-right")
                .press("Make the plan")
                .press("Begin the session");
        walker.begin().stop("weak-or-numb");
        assertTrue(walker.text().contains("Call the emergency number"));

        page.navigate(house.address() + "/verdict");

        assertTrue(walker.text().contains("Call for help now."), walker.text());
    }

    @Test
    void a_new_bruise_on_another_day_is_marked_anew() {
        Page page = house.visitor(Visitor.PHONE);
        Walker walker = new Walker(page, "bruise").notLooking();
        var answers = new HashMap<>(Map.of("consent-capacity", "yes", "wound-open", "yes", "places", "lumbar-left"));
        walker.introduce("partner", 33, "male", 3, "lumbar-left").answer(answers);
        walker.at("/verdict");
        assertTrue(walker.text().toLowerCase(java.util.Locale.ROOT).contains("low back, left"), walker.text());

        house.daysLater(1);
        page.navigate(house.address() + "/check");
        answers.put("places", "flank-right");
        answers.put("back-health", "yes");
        walker.at("/check/return").answer(answers);

        walker.at("/verdict");
        assertTrue(
                walker.text().toLowerCase(java.util.Locale.ROOT).contains("flank, between ribs and hip, right"),
                walker.text());
        assertFalse(walker.text().toLowerCase(java.util.Locale.ROOT).contains("low back, left"), walker.text());
    }

    private static void session(Walker walker) {
        walker.press("Choose where")
                .tick("places", "lumbar-right")
                .press("Make the plan")
                .press("Begin the session")
                .begin()
                .finish();
        walker.tick("pain-after", "2").press("Keep this");
        walker.page().waitForURL("**/thanks");
    }
}
