package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.session.Manner;
import org.paraspinal.web.walk.House.Visitor;

/** "Still pleasant?" is asked every two minutes of work; who does not answer has not said yes; at bedtime nothing is asked. */
class PleasantTest {
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
    void nobody_answering_is_not_a_yes_and_pauses_until_somebody_says_something() {
        Page page = house.visitor(Visitor.PHONE);
        var walker = new Walker(page, "pleasant").session().begin();
        String session = walker.path();

        untilAsked(page);
        walker.look("player-still-pleasant");
        assertEquals("Pause", walker.says("#b-pause"), "hands go on while it is asked");
        page.locator("#b-yes").click();
        assertFalse(page.locator("#pleasant").isVisible());

        untilAsked(page);
        page.clock().fastForward(21_000);
        String place = walker.says("#place");
        assertTrue(walker.says("#pleasant").contains("That is not a yes, so we pause."));
        walker.look("player-unanswered");
        page.keyboard().press("Space");
        page.keyboard().press("ArrowRight");
        assertTrue(page.locator("#b-pause").isDisabled(), "only an answer leads on");
        assertEquals(place, walker.says("#place"));
        page.clock().fastForward(60_000);
        assertTrue(page.locator("#pleasant").isVisible(), "and it waits");
        page.locator("#b-yes").click();
        assertEquals("Pause", walker.says("#b-pause"));
        assertEquals(place, walker.says("#place"), "the place was not lost");

        untilAsked(page);
        String before = walker.says("#pressure");
        page.locator("#b-less").click();
        assertFalse(page.locator("#pleasant").isVisible());
        assertFalse(
                before.equals(walker.says("#pressure"))
                        && page.locator("#b-softer").isEnabled(),
                before);

        page.clock().fastForward(900_000);
        assertEquals(
                "Go on",
                walker.says("#b-pause").substring(0, 5),
                "a screen locked for a quarter of an hour has not said yes either");
        if (page.locator("#pleasant").isVisible()) page.locator("#b-yes").click();
        walker.finish();
        Manner told = house.held(session).orElseThrow().manner();
        assertTrue(told.pleasant() >= 2 && told.tooHard() == 1 && told.unanswered() >= 1, told.toString());
    }

    @Test
    void a_routine_for_bedtime_asks_nothing_once_it_has_begun() {
        Page page = house.visitor(Visitor.PHONE_DARK);
        var walker = new Walker(page, "bedtime").notLooking();
        walker.introduce("partner", 40, "female", 5, "lumbar-left").answer(Map.of("consent-capacity", "yes"));
        walker.press("Choose where");
        page.locator("details.more > summary").click();
        walker.tick("goal", "sleep").press("Make the plan");
        assertTrue(walker.text().contains("Before sleep"), "the routine for sleep, or this shows nothing");
        walker.press("Begin the session").begin();

        for (int i = 0; i < 30; i++) {
            page.clock().fastForward(15_000);
            assertFalse(page.locator("#pleasant").isVisible(), "after " + 15 * i + " seconds");
            assertFalse(
                    walker.says("#b-pause").equals("Go on")
                            && !walker.says("#what").contains("Done"),
                    "nor does it wait");
        }
    }

    private static void untilAsked(Page page) {
        for (int i = 0; i < 30 && !page.locator("#pleasant").isVisible(); i++)
            page.clock().fastForward(10_000);
        assertTrue(page.locator("#pleasant").isVisible());
    }
}
